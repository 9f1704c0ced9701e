import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { version } from '../version.ts';

/** Names the code that searches: another build may find what this one did not, also under the same version. */
export async function searchHash(): Promise<string> {
  const built = path.join(import.meta.dirname, 'worker.js');
  const code = await readFile(built).catch(() => version);
  return createHash('sha256').update(code).digest('hex');
}
