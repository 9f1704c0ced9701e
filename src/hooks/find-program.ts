import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Where a program is; null: on no folder of the path.
 *
 * @param searchPath - folders, as PATH has them
 */
export function findProgram(name: string, searchPath: string): string | null {
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name];
  return (
    searchPath
      .split(path.delimiter)
      .filter((folder) => path.isAbsolute(folder))
      .flatMap((folder) => names.map((file) => path.join(folder, file)))
      .find(isProgram) ?? null
  );
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
