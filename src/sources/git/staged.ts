import type { Source } from '../../model/source.ts';
import { ChangedVersions } from './changed-versions.ts';
import { parseChanges } from './changes.ts';
import { lastLine, runGit } from './git-process.ts';
import { blobId, oidsOf, type GitLimits } from './object-chunks.ts';
import { gitTarget, type Repository } from './repository.ts';
import { ScanError } from '../../model/scan-error.ts';

/** The empty tree of each object format, to compare with before the first commit. */
const emptyTree = {
  sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
} as const;

/**
 * The index as the next commit would record it: the files that it changes against HEAD.
 *
 * Reads the index rather than the working tree, since `git add -p` makes the two differ.
 *
 * @param signal - ends git, which is started at once
 */
export function stagedChanges(repository: Repository, limits: GitLimits, signal: AbortSignal): Source {
  const versions = new ChangedVersions();
  const base = repository.head ?? emptyTree[repository.objectFormat];
  const flags = ['--cached', '--raw', '-z', '--no-abbrev', '-M', '-l5000'];
  // Asked for at once: the caller has rules and policy to read until the answer is there.
  const asked = runGit(repository, ['diff-index', ...flags, base, '--'], signal);
  asked.catch(() => {});
  return {
    target: gitTarget(repository),
    async *chunks(coverage, signal) {
      const { code, stdout, stderr } = await asked;
      if (code !== 0) {
        throw new ScanError('GIT_FAILED', `git cannot read the index: ${lastLine(stderr)}`);
      }
      for await (const change of parseChanges([stdout], true)) {
        versions.add(change);
      }
      yield* versions.chunks(repository, [], limits, coverage, signal);
    },
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
