import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A disk for a worker's temporary files on which there is hardly ever room. */
export interface SmallDisk {
  readonly dir: string;
  /** Leaves room for so many bytes and files. */
  leave(bytes: number, files: number): void;
  /** Leaves other room: none, or enough to begin and not enough to end, or none for another file, or plenty. */
  change(random: () => number): void;
  remove(): void;
}

const megabyte = 1024 * 1024;
const diskBytes = 64 * megabyte;
const mostFiles = 300;

/** @returns null where this user may mount nothing */
export function smallDisk(dir: string): SmallDisk | null {
  mkdirSync(dir);
  const options = `size=${diskBytes},nr_inodes=${mostFiles},mode=700`;
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'leaksieve-chaos', dir]).status !== 0) {
    return null;
  }
  const ballast = path.join(dir, 'ballast');
  const leave = (bytes: number, files: number): void => {
    rmSync(ballast, { recursive: true, force: true });
    mkdirSync(ballast);
    const free = statfsSync(dir);
    writeWhatFits(path.join(ballast, 'all'), free.bavail * free.bsize - bytes);
    for (let left = statfsSync(dir).ffree; left > files; left -= 1) {
      writeWhatFits(path.join(ballast, String(left)), 0);
    }
  };
  const levels = [
    () => leave(0, 100),
    () => leave(17 * megabyte, 100),
    () => leave(30 * megabyte, 0),
    () => leave(diskBytes, mostFiles),
  ];
  levels[0]!();
  return {
    dir,
    leave,
    change: (random) => levels[Math.floor(random() * levels.length)]!(),
    remove: () => void spawnSync('umount', ['--lazy', dir]),
  };
}

/** Scans write meanwhile: what does not fit any more is left away. */
export function writeWhatFits(file: string, bytes: number): void {
  try {
    writeFileSync(file, Buffer.alloc(Math.max(0, bytes), 1));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) {
      throw error;
    }
  }
}
