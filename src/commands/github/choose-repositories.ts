import type { GitHubSettings } from '../../config/github-settings.ts';
import type { GitHubRepository } from '../../github/repository.ts';
import type { Coverage } from '../../model/coverage.ts';
import { matchesGlob } from '../../model/match-glob.ts';

/** Whether a repository is to be scanned. What is left alone goes to the ledger, with the flag that changes it. */
export function isChosen(
  repository: GitHubRepository,
  settings: GitHubSettings,
  isNamed: boolean,
  coverage: Coverage,
): boolean {
  if (isNamed) {
    return true;
  }
  const hint = reasonAgainst(repository, settings);
  if (hint !== null) {
    coverage.leaveOut(repository.full_name, 'out-of-scope', hint);
  }
  return hint === null;
}

function reasonAgainst(
  repository: GitHubRepository,
  { hasForks, hasArchived, visibility, excluded }: GitHubSettings,
): string | null {
  if (repository.fork && !hasForks) {
    return 'it is a fork: --forks takes them too';
  }
  if (repository.archived && !hasArchived) {
    return 'it is archived, which --no-archived leaves out';
  }
  if (visibility !== 'all' && repository.private !== (visibility === 'private')) {
    return `--visibility ${visibility} leaves it out`;
  }
  return excluded.some((glob) => matchesGlob(glob, repository.full_name))
    ? '--exclude-repo leaves it out'
    : null;
}
