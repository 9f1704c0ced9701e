import { ScanError } from '../../model/scan-error.ts';
import { runGit } from './git-process.ts';
import type { CommitRange } from './range.ts';
import type { Repository } from './repository.ts';

const zeroId = /^0{40}(?:0{24})?$/;
const objectId = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/**
 * The commits that a push brings to the remote, from the lines that git gives a pre-push hook:
 * `local-ref SP local-id SP remote-ref SP remote-id`.
 *
 * For a new branch, and for a remote id that is not here, as when somebody else pushed, that is everything that no
 * remote-tracking ref has.
 *
 * @param remote - the remote pushed to, whose tracking refs count alone. Default: those of all remotes.
 * @throws ScanError when the input is not of this form
 */
export async function pushedCommits(
  repository: Repository,
  input: string,
  remote: string | undefined,
  signal: AbortSignal,
): Promise<CommitRange> {
  const include: string[] = [];
  const exclude = new Set<string>();
  const trackingRefs = remote === undefined ? '--remotes' : `--remotes=${remote}`;
  for (const [localRef = '', localId = '', , remoteId = '', ...rest] of fieldsOf(input)) {
    if (!objectId.test(localId) || !objectId.test(remoteId) || rest.length > 0) {
      throw notProtocol('pre-push', '<local ref> <local id> <remote ref> <remote id>');
    }
    if (localRef === '(delete)' || zeroId.test(localId)) {
      continue;
    }
    include.push(localId);
    const isKnown = !zeroId.test(remoteId) && (await isCommitHere(repository, remoteId, signal));
    exclude.add(isKnown ? remoteId : trackingRefs);
  }
  return { include, exclude: [...exclude] };
}

/**
 * The commits that a push brings to this repository, from the lines that git gives a pre-receive hook:
 * `old-id SP new-id SP ref`.
 *
 * @throws ScanError when the input is not of this form
 */
export function receivedCommits(input: string): CommitRange {
  const include: string[] = [];
  for (const [oldId = '', newId = '', ref = '', ...rest] of fieldsOf(input)) {
    if (!objectId.test(oldId) || !objectId.test(newId) || ref === '' || rest.length > 0) {
      throw notProtocol('pre-receive', '<old id> <new id> <ref>');
    }
    if (!zeroId.test(newId)) {
      include.push(newId);
    }
  }
  // Refs move only after the hook, so what any of them reaches was here before.
  return { include, exclude: ['--all'] };
}

function fieldsOf(input: string): string[][] {
  return input
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(' '));
}

async function isCommitHere(repository: Repository, id: string, signal: AbortSignal): Promise<boolean> {
  const { code } = await runGit(repository, ['cat-file', '-e', `${id}^{commit}`], signal);
  return code === 0;
}

function notProtocol(hook: string, form: string): ScanError {
  return new ScanError(
    'USAGE',
    `standard input is not what git gives a ${hook} hook: lines of "${form}" are expected`,
  );
}
