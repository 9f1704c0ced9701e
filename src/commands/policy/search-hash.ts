import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ScanSettings } from '../../config/scan-settings.ts';
import { once } from '../../model/once.ts';
import { version } from '../../version.ts';

/** What the build makes of the code that searches: all that is in a thread but for the rules. */
const searching = /^(?:worker-)?search-.+\.c?js$|^core\.wasm$/;

/** Names the code that searches: another build may find what this one did not, also under the same version. */
export const searchHash = once(async (): Promise<string> => {
  const hash = createHash('sha256').update(version);
  const dir = import.meta.dirname;
  const files = (await readdir(dir)).filter((name) => searching.test(name)).sort();
  for (const file of files) {
    hash.update(await readFile(path.join(dir, file)));
  }
  return hash.digest('hex');
});

/** Names all that decides which candidates a search finds in a content. */
export async function searchKeyOf(
  { limits, maxDecodeDepth }: Pick<ScanSettings, 'limits' | 'maxDecodeDepth'>,
  rulesHash: string,
): Promise<string> {
  const facts = [await searchHash(), rulesHash, limits, maxDecodeDepth];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
