import { ScanError } from '../../model/scan-error.ts';
import { lockFile, type FileLock } from './lock-file.ts';

/**
 * Keeps other workers from an embedded store: two would scan the same targets.
 *
 * @throws ScanError when another worker has it
 */
export function holdAlone(storeFile: string): FileLock {
  const lock = lockFile(`${storeFile}.worker`);
  if (lock === null) {
    throw new ScanError(
      'USAGE',
      'another worker has this store: one has an embedded store for itself, many need PostgreSQL (--store postgres://…)',
    );
  }
  return lock;
}
