import { DatabaseSync } from 'node:sqlite';
import { ScanError } from '../../model/scan-error.ts';

/**
 * Keeps other workers from an embedded store: two would scan the same targets. The lock is SQLite's own, and ends with
 * the process, however that ends.
 *
 * @throws ScanError when another worker has it
 */
export function holdAlone(storeFile: string): { release(): void } {
  const lock = new DatabaseSync(`${storeFile}.worker`);
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive');
  } catch (error) {
    lock.close();
    throw new ScanError(
      'USAGE',
      'another worker has this store: one has an embedded store for itself, many need PostgreSQL (--store postgres://…)',
      { cause: error },
    );
  }
  return { release: () => lock.close() };
}
