import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { ScanError } from '../model/scan-error.ts';

const policyBytes = 64 * 1024 * 1024;

/** Does not wait for the writer of a pipe that stands where the file should be. */
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The text of a configuration, ignore or baseline file, or of a saved report, without a byte order mark; null where there is none.
 *
 * @param maxBytes - the largest file that is read. Default: 64 MiB.
 * @throws ScanError when what is there is no readable file within the limits
 */
export function readPolicyFile(file: string, maxBytes = policyBytes): string | null {
  let descriptor: number | null = null;
  try {
    // Most are not there, and an error takes ten times as long to make as this question.
    if (statSync(file, { throwIfNoEntry: false }) === undefined) {
      return null;
    }
    descriptor = openSync(file, openFlags);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) {
      throw new ScanError('CONFIG', `${file} is not a file: remove it, or name another one`);
    }
    if (stats.size > maxBytes) {
      throw new ScanError(
        'CONFIG',
        `${file} is larger than ${maxBytes / 1024 / 1024} MiB: make it smaller, or name another one`,
      );
    }
    return readFileSync(descriptor, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    if (error instanceof ScanError) {
      throw error;
    }
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return null;
    }
    throw new ScanError('CONFIG', `${file} cannot be read: check its permissions`, { cause: error });
  } finally {
    if (descriptor !== null) {
      closeSync(descriptor);
    }
  }
}
