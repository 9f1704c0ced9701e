import { startGit } from '../../sources/git/git-process.ts';

/** Nobody waits for the count itself. */
const maxMs = 60_000;

/** How many blobs a repository holds; null: it is none that git reads. Counted while the scan goes on. */
export async function expectedBlobs(dir: string, signal: AbortSignal): Promise<number | null> {
  const args = ['cat-file', '--batch-all-objects', '--unordered', '--batch-check=%(objecttype)'];
  try {
    const location = { dir, keepsHookEnvironment: false };
    const git = startGit(location, args, AbortSignal.any([signal, AbortSignal.timeout(maxMs)]));
    git.stdin.end();
    let count = 0;
    // Of the four kinds of objects, blobs alone have a b.
    for await (const piece of git.stdout) for (const byte of piece) if (byte === 0x62) count += 1;
    const { code } = await git.ended;
    return code === 0 && count > 0 ? count : null;
  } catch {
    return null;
  }
}
