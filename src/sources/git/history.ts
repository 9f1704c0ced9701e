import type { Source } from '../../model/source.ts';
import { askGit } from './git-process.ts';
import { objectChunks, type GitLimits } from './object-chunks.ts';
import { packReading } from './pack/pack-reading.ts';
import { reflogChunks } from './reflog.ts';
import { gitTarget, type Repository } from './repository.ts';

export interface HistoryOptions {
  readonly limits: GitLimits;
  /** Whether a shallow clone counts as all there is. */
  readonly allowsShallow: boolean;
}

/**
 * The whole history: every object in the store once, reachable from any ref, reflog or stash, or from nothing at all.
 *
 * Reads objects rather than patches, since patches leave out what only a merge brought.
 */
export function history(repository: Repository, options: HistoryOptions): Source {
  const packs = packReading(repository, options.limits);
  return {
    target: gitTarget(repository),
    read: packs.read,
    async *chunks(coverage, signal) {
      if (repository.isShallow && !options.allowsShallow) {
        coverage.skip(
          '(history before the shallow boundary)',
          'shallow-clone',
          'run "git fetch --unshallow" (in GitHub Actions: fetch-depth: 0), or accept it with --allow-shallow',
        );
      }
      coverage.add('refs', await countRefs(repository, signal));
      const checking = packs.checkConnected(coverage, signal);
      checking.catch(() => {});
      yield* objectChunks(repository, await packs.rest(coverage, signal), options.limits, coverage, signal);
      yield* reflogChunks(repository, signal);
      await checking;
    },
    locate: (contentIds, signal) => packs.locate(contentIds, signal),
  };
}

async function countRefs(repository: Repository, signal: AbortSignal): Promise<number> {
  const refs = await askGit(repository, ['for-each-ref', '--format=%(objectname)'], signal);
  return refs.toString('latin1').split('\n').length - 1;
}
