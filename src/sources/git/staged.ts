import { Coverage } from '../../model/coverage.ts';
import type { Chunk } from '../../model/chunk.ts';
import { ScanError } from '../../model/scan-error.ts';
import type { Source } from '../../model/source.ts';
import { ChangedVersions } from './changed-versions.ts';
import { parseChanges } from './changes.ts';
import { readStaged } from './direct/staged-directly.ts';
import { type GitAnswer, type GitLocation, lastLine, runGit } from './git-process.ts';
import { blobId, oidsOf, type GitLimits } from './object-chunks.ts';
import { startObjects } from './object-stream.ts';
import { gitTarget, locationOf, openRepository, type Repository } from './repository.ts';

/** The empty tree of each object format, to compare with before the first commit. */
const emptyTree = {
  sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
} as const;

/** A repository with the index as the next commit would record it. */
export interface StagedChanges {
  readonly repository: Repository;
  readonly source: Source;
  /** Called when the source is no longer read. */
  close(): Promise<void>;
}

type ChunksOf = (coverage: Coverage, signal: AbortSignal) => AsyncIterable<Chunk>;

/**
 * The index as the next commit would record it: the files that it changes against HEAD.
 *
 * Reads the index rather than the working tree, since `git add -p` makes the two differ: itself where that is plain, else
 * through git.
 *
 * @throws ScanError when there is no repository, or git cannot read the index
 */
export async function openStaged(
  name: string,
  keepsHookEnvironment: boolean,
  limits: GitLimits,
  signal: AbortSignal,
): Promise<StagedChanges> {
  const read = readStaged(name, keepsHookEnvironment);
  if (read === null) {
    return openStagedByGit(name, keepsHookEnvironment, limits, signal);
  }
  const { repository, versions, objects } = read;
  const source = sourceOf(repository, versions, (coverage, signal) =>
    versions.chunksOf(objects, limits, coverage, signal),
  );
  return { repository, source, close: async () => {} };
}

/** The same, read by git: which delivers the files while rules and policy are read. */
export async function openStagedByGit(
  name: string,
  keepsHookEnvironment: boolean,
  limits: GitLimits,
  signal: AbortSignal,
): Promise<StagedChanges> {
  const opening = openRepository(name, keepsHookEnvironment, signal);
  // At the same time, since each answer takes git some milliseconds.
  const asked = askAgainst('HEAD', locationOf(name, keepsHookEnvironment), signal);
  asked.catch(() => {});
  const repository = await opening;
  const versions = await versionsOf(repository, await asked, signal);
  const { objects } = versions;
  const started = objects.length === 0 ? null : startObjects(repository, objects, signal);
  const source = sourceOf(repository, versions, (coverage, signal) =>
    versions.chunks(repository, [], limits, coverage, signal, started),
  );
  return { repository, source, close: async () => started?.stop() };
}

async function versionsOf(
  repository: Repository,
  againstHead: GitAnswer,
  signal: AbortSignal,
): Promise<ChangedVersions> {
  const { head, objectFormat } = repository;
  const answer = head === null ? await askAgainst(emptyTree[objectFormat], repository, signal) : againstHead;
  if (answer.code !== 0) {
    throw new ScanError('GIT_FAILED', `git cannot read the index: ${lastLine(answer.stderr)}`);
  }
  const versions = new ChangedVersions();
  for await (const change of parseChanges([answer.stdout], true)) {
    versions.add(change);
  }
  return versions;
}

function askAgainst(base: string, location: GitLocation, signal: AbortSignal): Promise<GitAnswer> {
  const flags = ['--cached', '--raw', '-z', '--no-abbrev', '-M', '-l5000'];
  return runGit(location, ['diff-index', ...flags, base, '--'], signal);
}

function sourceOf(repository: Repository, versions: ChangedVersions, chunks: ChunksOf): Source {
  return {
    target: gitTarget(repository),
    isSmall: true,
    chunks,
    async locate(contentIds) {
      return new Map(
        oidsOf(contentIds, 'blob').map((oid) => [
          blobId(oid),
          versions.of(oid).map(({ path, blob, replaced }) => ({
            path,
            blob,
            state: 'staged' as const,
            replaces: replaced.map(blobId),
          })),
        ]),
      );
    },
  };
}
