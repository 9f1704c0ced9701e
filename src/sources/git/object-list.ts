import type { Coverage } from '../../model/coverage.ts';
import { lastLine, startGit, type GitLocation } from './git-process.ts';
import { lines } from './nul-fields.ts';

/** The objects of a repository, reachable or not, in the order in which they are cheapest to read. */
export interface ObjectList {
  readonly blobs: readonly string[];
  readonly commits: readonly string[];
  readonly tags: readonly string[];
}

/** Lists every object in the store, loose, packed or borrowed, once each. */
export async function listObjects(
  location: GitLocation,
  coverage: Coverage,
  signal: AbortSignal,
): Promise<ObjectList> {
  const list = { blob: new Array<string>(), commit: new Array<string>(), tag: new Array<string>() };
  const git = startGit(
    location,
    ['cat-file', '--batch-all-objects', '--batch-check=%(objecttype) %(objectname)', '--unordered'],
    signal,
  );
  git.stdin.end();
  try {
    for await (const line of lines(git.stdout)) {
      const [type, oid = ''] = line.split(' ');
      if (type === 'blob' || type === 'commit' || type === 'tag') {
        list[type].push(oid);
      }
    }
  } finally {
    git.stop();
  }
  signal.throwIfAborted();
  const { code, stderr } = await git.ended;
  // git goes on without a pack that it cannot open, and says so in passing; its warnings are about other things.
  if (code !== 0 || /^(?:error|fatal):/m.test(stderr)) {
    coverage.skip('(object store)', 'unreadable', `git cannot list all objects: ${lastLine(stderr)}`);
  }
  return { blobs: list.blob, commits: list.commit, tags: list.tag };
}

/**
 * Records the objects that refs, reflogs and index need but the store lacks, as in a partial or a damaged clone.
 */
export async function checkConnected(
  location: GitLocation,
  coverage: Coverage,
  signal: AbortSignal,
): Promise<void> {
  const git = startGit(
    location,
    [
      'rev-list',
      '--objects',
      '--no-object-names',
      '--missing=print',
      '--all',
      '--reflog',
      '--indexed-objects',
    ],
    signal,
  );
  git.stdin.end();
  const missing: string[] = [];
  try {
    for await (const line of lines(git.stdout)) {
      if (line.startsWith('?')) {
        missing.push(line.slice(1));
      }
    }
  } finally {
    git.stop();
  }
  signal.throwIfAborted();
  const { code, stderr } = await git.ended;
  for (const oid of missing.sort()) {
    coverage.skip(oid, 'missing-object', missingHint);
  }
  if (code !== 0) {
    coverage.skip('(history)', 'missing-object', `git cannot walk the whole history: ${lastLine(stderr)}`);
  }
}

const missingHint =
  'the repository lacks this object: fetch it ("git fetch --refetch"), or scan a complete clone';
