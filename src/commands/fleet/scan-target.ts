import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { ScanError } from '../../model/scan-error.ts';
import type { ScanFollower } from '../run/progress.ts';
import { NoRoom } from '../github/clone-with-room.ts';
import { fullDisk, isFullDisk } from './full-disk.ts';
import type { ScanJob, ScanJobAnswer } from './scan-job.ts';

/** With less on the disk no scan is begun: another machine may have more. */
const leastFreeBytes = 16 * 1024 * 1024;

/** Scans a target of a fleet. Whatever goes wrong is in the answer, in words that hold no secret. */
export async function scanTarget(job: ScanJob, follower: ScanFollower): Promise<ScanJobAnswer> {
  try {
    const { bavail, bsize } = await statfs(tmpdir());
    if (bavail * bsize < leastFreeBytes) {
      return { kind: 'unable', reason: fullDisk(tmpdir()), hasBegun: false };
    }
    if (job.verify !== null) {
      return await (await import('./verify-target.ts')).verifyTarget(job, job.verify, follower);
    }
    switch (job.kind) {
      case 'owner':
        return await (await import('./list-owner.ts')).listOwner(job);
      case 'repository':
        return await (await import('./scan-repository.ts')).scanRepository(job, follower);
      case 'site':
        return await (await import('./scan-site.ts')).scanSite(job, follower);
    }
  } catch (error) {
    if (isFullDisk(error)) {
      const reason = error instanceof ScanError ? error.message : fullDisk(tmpdir());
      return { kind: 'unable', reason, hasBegun: !(error instanceof NoRoom) };
    }
    // What a person has to mend first is not tried again and again.
    const isFinal = error instanceof ScanError && error.exitCode === 2;
    return { kind: 'failed', reason: reasonOf(error), isFinal };
  }
}

/** What the user can mend says so; of all else, which could hold scanned text, the kind alone. */
function reasonOf(error: unknown): string {
  if (error instanceof ScanError) {
    return error.message;
  }
  if (!(error instanceof Error)) {
    return 'it ended without telling why';
  }
  const code = 'code' in error ? ` (${String(error.code)})` : '';
  return `internal error: ${error.name}${code}`;
}
