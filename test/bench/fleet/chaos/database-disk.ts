import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { writeWhatFits } from './small-disk.ts';

/** A disk for the data of a database alone. */
export interface DatabaseDisk {
  readonly dir: string;
  /** Leaves no room on it. */
  fill(): void;
  free(): void;
  remove(): void;
}

const diskMegabytes = 256;
/** Logs of what was written do not fill it by themselves. */
export const smallDatabase = ['max_wal_size=96MB', 'min_wal_size=32MB'];

/** @returns null where this user may mount nothing */
export function databaseDisk(dir: string): DatabaseDisk | null {
  mkdirSync(dir);
  const options = `size=${diskMegabytes}m,mode=755`;
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'leaksieve-chaos', dir]).status !== 0) {
    return null;
  }
  const ballast = path.join(dir, 'ballast');
  return {
    dir,
    fill() {
      const { bavail, bsize } = statfsSync(dir);
      writeWhatFits(ballast, bavail * bsize);
    },
    free: () => rmSync(ballast, { force: true }),
    remove: () => void spawnSync('umount', ['--lazy', dir]),
  };
}
