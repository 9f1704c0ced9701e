import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Repository } from './repository.ts';

/** The commits whose parents a shallow clone left out; none in a complete one. */
export async function shallowBoundary({ isShallow, commonDir }: Repository): Promise<ReadonlySet<string>> {
  if (!isShallow) {
    return new Set();
  }
  const text = await readFile(path.join(commonDir, 'shallow'), 'latin1');
  return new Set(text.split('\n').filter(Boolean));
}
