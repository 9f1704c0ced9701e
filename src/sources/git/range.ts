import type { Coverage } from '../../model/coverage.ts';
import type { Place } from '../../model/place.ts';
import type { Source } from '../../model/source.ts';
import { ChangedVersions } from './changed-versions.ts';
import { changesOf } from './changes.ts';
import { commitInfos } from './commit-infos.ts';
import { commitsOf } from './commit-walk.ts';
import { runGit } from './git-process.ts';
import { taggedObject } from './message.ts';
import { blobId, messageId, oidsOf, type GitLimits } from './object-chunks.ts';
import { gitTarget, type Repository } from './repository.ts';
import { shallowBoundary } from './shallow-boundary.ts';
import { headTree } from './trees.ts';

/** Commits as `git rev-list` selects them: all that `include` reaches and `exclude` does not. */
export interface CommitRange {
  /** Object ids of commits or tags. */
  readonly include: readonly string[];
  /** Object ids, or options such as `--remotes`. */
  readonly exclude: readonly string[];
}

/** What the commits of a range introduce against all their parents, and their messages. */
export function commitRange(repository: Repository, range: CommitRange, limits: GitLimits): Source {
  const versions = new ChangedVersions();
  let commits: readonly string[] = [];
  return {
    target: gitTarget(repository),
    async *chunks(coverage, signal) {
      const exclude = range.exclude.length === 0 ? [] : ['--not', ...range.exclude];
      commits = await commitsOf(repository, [...range.include, ...exclude], signal);
      await skipBoundary(repository, commits, coverage);
      const broken = (commit: string): void =>
        coverage.skip(
          commit,
          'missing-object',
          'git cannot compare this commit with its parents: fetch what is missing',
        );
      for await (const change of changesOf(repository, commits, true, broken, signal)) {
        versions.add(change);
      }
      const tags = await tagsAmong(repository, range.include, signal);
      yield* versions.chunks(repository, [...commits, ...tags], limits, coverage, signal);
    },
    async locate(contentIds, signal) {
      const changes = oidsOf(contentIds, 'blob').flatMap((blob) => versions.of(blob));
      const messages = oidsOf(contentIds, 'message');
      const infos = await commitInfos(
        repository,
        [...changes.map(({ commit }) => commit!), ...messages],
        signal,
      );
      const order = new Map(commits.map((commit, index) => [commit, index]));
      const tree = changes.length === 0 ? new Map<string, string>() : await headTree(repository, signal);
      const places = new Map<string, Place[]>();
      for (const { commit, path, blob, replaced } of changes) {
        const info = infos.get(commit!);
        const place: Place = {
          path,
          blob,
          state: tree.get(path) === blob ? 'in-tree' : 'history',
          order: order.get(commit!) ?? 0,
          replaces: replaced.map(blobId),
          ...(info === undefined ? {} : { commit: info }),
        };
        places.set(blobId(blob), [...(places.get(blobId(blob)) ?? []), place]);
      }
      for (const oid of messages) {
        const commit = infos.get(oid);
        const path = order.has(oid) ? 'COMMIT_MESSAGE' : 'TAG_MESSAGE';
        const rank = order.get(oid) ?? commits.length;
        places.set(messageId(oid), [
          { path, state: 'history', order: rank, ...(commit === undefined ? {} : { commit }) },
        ]);
      }
      return places;
    },
  };
}

/** A commit at the shallow boundary has parents that are not here: what it changed cannot be told. */
async function skipBoundary(
  repository: Repository,
  commits: readonly string[],
  coverage: Coverage,
): Promise<void> {
  const boundary = await shallowBoundary(repository);
  for (const commit of commits.filter((commit) => boundary.has(commit))) {
    coverage.skip(commit, 'shallow-clone', 'the clone ends inside the range: run "git fetch --unshallow"');
  }
}

/** The tag objects among what was named, with the tags that they name in turn. */
async function tagsAmong(
  repository: Repository,
  oids: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const tags: string[] = [];
  for (let queue = [...oids]; queue.length > 0;) {
    const oid = queue.pop()!;
    const { code, stdout } = await runGit(repository, ['cat-file', 'tag', oid], signal);
    if (code === 0 && !tags.includes(oid)) {
      tags.push(oid);
      queue = [...queue, taggedObject(stdout).oid];
    }
  }
  return tags;
}
