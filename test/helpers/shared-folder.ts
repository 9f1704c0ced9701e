import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

/** A folder for all tests of a file, removed after the last of them. */
export function sharedFolder(): string {
  const dir = realpathSync(mkdtempSync(path.join(tmpdir(), 'leaksieve-tests-')));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
