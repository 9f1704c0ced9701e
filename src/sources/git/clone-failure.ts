import { tmpdir } from 'node:os';
import { ScanError } from '../../model/scan-error.ts';
import { lastLine } from './git-process.ts';

/**
 * Why git did not clone, by what it said in English. Of a full disk it tells before the end: its last line names what came of it.
 *
 * @param what - such as `git cannot clone URL`
 */
export function cloneFailure(what: string, stderr: string): ScanError {
  return /No space left on device|Disk quota exceeded/.test(stderr)
    ? new ScanError('DISK_FULL', `${what}: the disk is full: make room in ${tmpdir()}`)
    : new ScanError('GIT_FAILED', `${what}: ${lastLine(stderr)}`);
}
