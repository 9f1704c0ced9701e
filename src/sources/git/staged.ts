import { ScanError } from '../../model/scan-error.ts';
import type { Source } from '../../model/source.ts';
import { ChangedVersions } from './changed-versions.ts';
import { parseChanges } from './changes.ts';
import { type GitAnswer, type GitLocation, lastLine, runGit } from './git-process.ts';
import { blobId, oidsOf, type GitLimits } from './object-chunks.ts';
import { startObjects } from './object-stream.ts';
import { gitTarget, type Repository } from './repository.ts';

/** The empty tree of each object format, to compare with before the first commit. */
const emptyTree = {
  sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
} as const;

/** The index as the next commit would record it; closed when it is not read to its end. */
export interface StagedChanges {
  readonly source: Source;
  close(): Promise<void>;
}

/** Asks git what the index changes against HEAD: at the same time as it is asked what repository there is. */
export function askStaged(location: GitLocation, signal: AbortSignal): Promise<GitAnswer> {
  return askAgainst('HEAD', location, signal);
}

/**
 * The index as the next commit would record it: the files that it changes against HEAD.
 *
 * Reads the index rather than the working tree, since `git add -p` makes the two differ. Git delivers the files while
 * rules and policy are read.
 *
 * @param asked - what `askStaged` gave
 * @throws ScanError when git cannot read the index
 */
export async function stagedChanges(
  repository: Repository,
  asked: Promise<GitAnswer>,
  limits: GitLimits,
  signal: AbortSignal,
): Promise<StagedChanges> {
  const { head, objectFormat } = repository;
  const againstHead = await asked;
  const answer = head === null ? await askAgainst(emptyTree[objectFormat], repository, signal) : againstHead;
  if (answer.code !== 0) {
    throw new ScanError('GIT_FAILED', `git cannot read the index: ${lastLine(answer.stderr)}`);
  }
  const versions = new ChangedVersions();
  for await (const change of parseChanges([answer.stdout], true)) {
    versions.add(change);
  }
  const { objects } = versions;
  const started = objects.length === 0 ? null : startObjects(repository, objects, signal);
  const source: Source = {
    target: gitTarget(repository),
    isSmall: true,
    chunks: (coverage, signal) => versions.chunks(repository, [], limits, coverage, signal, started),
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
  return { source, close: async () => started?.stop() };
}

function askAgainst(base: string, location: GitLocation, signal: AbortSignal): Promise<GitAnswer> {
  const flags = ['--cached', '--raw', '-z', '--no-abbrev', '-M', '-l5000'];
  return runGit(location, ['diff-index', ...flags, base, '--'], signal);
}
