import { lstat, mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const prefix = 'leaksieve-clones-';
/** Left free for everybody else on the machine. */
const spareBytes = 512 * 1024 * 1024;

/** The folder of a run for its clones, which the next run removes when this one is killed. */
export async function cloneFolder(): Promise<{ readonly dir: string; remove(): Promise<void> }> {
  await removeAbandoned();
  const dir = await mkdtemp(path.join(tmpdir(), `${prefix}${process.pid}-`));
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}

/** Whether a clone has room; its packs are indexed and may grow on their way. */
export async function hasRoom(dir: string, packedBytes: number): Promise<boolean> {
  const { bavail, bsize } = await statfs(dir);
  return bavail * bsize > packedBytes * 1.5 + spareBytes;
}

async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = new RegExp(`^${prefix}(\\d{1,10})-`).exec(name)?.[1];
    const dir = path.join(tmpdir(), name);
    if (pid !== undefined && !isAlive(Number(pid)) && (await isOwn(dir))) {
      await rm(dir, { recursive: true, force: true }).catch(() => {});
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

async function isOwn(dir: string): Promise<boolean> {
  const stats = await lstat(dir).catch(() => null);
  return stats !== null && stats.isDirectory() && stats.uid === (process.getuid?.() ?? stats.uid);
}
