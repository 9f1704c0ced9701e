import { DatabaseSync } from 'node:sqlite';

/** A lock that one process has; it ends with the process, however that ends. */
export interface FileLock {
  release(): void;
}

/** Takes the lock that a file stands for. The lock is SQLite's own, and holds between containers too. @returns null: another has it, or the file cannot be opened */
export function lockFile(file: string): FileLock | null {
  let lock: DatabaseSync | null = null;
  try {
    lock = new DatabaseSync(file);
    lock.exec('pragma journal_mode = memory; begin exclusive');
    const held = lock;
    return { release: () => held.close() };
  } catch {
    lock?.close();
    return null;
  }
}
