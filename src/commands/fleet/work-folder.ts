import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { ScanError } from '../../model/scan-error.ts';
import { fullDisk, isFullDisk } from './full-disk.ts';
import { lockFile } from './lock-file.ts';

/** The folders in which the scans of a worker keep what they need meanwhile, such as clones. */
export interface WorkFolder {
  readonly dir: string;
  /** An empty folder for a process that scans: what the one before it left when it was killed is gone. */
  fresh(slot: number): string;
  remove(): void;
}

/**
 * Of the superuser, whose browser runs as nobody and has to get to its profile in here: who may not list a folder does not
 * find what is in it, and clones are closed to others anyway.
 */
const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
const prefix = 'leaksieve-worker-';
const lockName = 'lock';

/**
 * @param dir - what workers left there that were killed is removed
 * @throws ScanError when there is no room for it
 */
export function workFolder(dir: string): WorkFolder {
  try {
    return newWorkFolder(dir);
  } catch (error) {
    throw isFullDisk(error) ? new ScanError('DISK_FULL', fullDisk(dir), { cause: error }) : error;
  }
}

function newWorkFolder(dir: string): WorkFolder {
  mkdirSync(dir, { recursive: true, mode });
  removeAbandoned(dir);
  // It gets the name by which others look for what is abandoned when it is locked, so that it never seems to be.
  const unlocked = mkdtempSync(path.join(dir, 'leaksieve-starts-'));
  const lock = lockFile(path.join(unlocked, lockName));
  const own = path.join(dir, `${prefix}${path.basename(unlocked).slice(-6)}`);
  chmodSync(unlocked, mode);
  renameSync(unlocked, own);
  return {
    dir: own,
    fresh(slot) {
      const folder = path.join(own, String(slot));
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { mode });
      return folder;
    },
    remove() {
      rmSync(own, { recursive: true, force: true });
      lock?.release();
    },
  };
}

function removeAbandoned(dir: string): void {
  const uid = process.getuid?.();
  for (const name of readdirSync(dir).filter((name) => name.startsWith(prefix))) {
    const folder = path.join(dir, name);
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    // Others have folders in a shared place too, and links are not followed.
    if (stats?.isDirectory() !== true || (uid !== undefined && stats.uid !== uid)) {
      continue;
    }
    // Without a lock it is of a version that had none.
    const file = path.join(folder, lockName);
    const lock = existsSync(file) ? lockFile(file) : null;
    if (lock !== null) {
      rmSync(folder, { recursive: true, force: true });
      lock.release();
    }
  }
}
