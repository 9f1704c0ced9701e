import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The files in a folder and those below it whose paths match. */
export function keptFiles(dir: string, pattern: RegExp): readonly string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(dir, name))
    .filter((file) => pattern.test(file));
}
