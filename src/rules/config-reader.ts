import { closeSync, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { ScanError } from '../model/scan-error.ts';

const maxBytes = 2 * 1024 * 1024;

/**
 * Reads a configuration file.
 *
 * @param rootDir - the only folder to read in, links followed; undefined: anywhere
 * @returns its text; undefined when there is no such file
 * @throws ScanError when it is not a readable text file within the limits
 */
export function readConfigText(file: string, rootDir: string | undefined): string | undefined {
  let descriptor: number | undefined;
  try {
    if (rootDir !== undefined) refuseOutside(realpathSync(file), realpathSync(rootDir), file);
    descriptor = openSync(file, 'r');
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new ScanError('CONFIG', `${file}: is not a file`);
    if (stats.size > maxBytes) throw new ScanError('CONFIG', `${file}: is larger than 2 MiB`);
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(descriptor));
  } catch (error) {
    if (error instanceof ScanError) throw error;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new ScanError('CONFIG', `${file}: ${reasonOf(error)}`, { cause: error });
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Refuses a path that leads out of the folder. */
export function refuseOutside(path: string, rootDir: string, name: string): void {
  const way = relative(rootDir, path);
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) {
    throw new ScanError('CONFIG', `${name}: lies outside the repository that names it; copy it into it`);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof TypeError ? 'is not UTF-8 text' : 'cannot be read';
}
