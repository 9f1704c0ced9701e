import type { GitHubRepository } from '../../github/repository.ts';
import type { PlainReport } from '../../import/index.ts';
import type { RepositoryCoverage } from '../../model/coverage.ts';
import type { StoredTarget } from '../../store/store.ts';

/** A repository of an owner that is to be scanned. */
export interface Part {
  /** What its paths start with, such as `acme/web`. */
  readonly name: string;
  readonly stored: StoredTarget;
  readonly cloneUrl: string;
  /** What the API calls its present state; null: only git itself can tell. */
  readonly version: string | null;
  /** About as much as its packs take; null: that is not known. */
  readonly packedBytes: number | null;
}

/** What came of a part. */
export interface PartEnd {
  readonly part: Part;
  readonly state: RepositoryCoverage['state'];
  readonly report: PlainReport;
}

/** What was pushed in the last minute may be followed by more within the same second: git is asked again the next time. */
const settledMs = 60_000;

/** The code of a repository. */
export function codePart(repository: GitHubRepository, now: number): Part {
  const { full_name: name, html_url: address, clone_url: cloneUrl, pushed_at: pushedAt } = repository;
  const isSettled = pushedAt !== null && now - Date.parse(pushedAt) > settledMs;
  return {
    name,
    stored: { kind: 'repository', name: address },
    cloneUrl,
    version: isSettled ? pushedAt : null,
    packedBytes: repository.size * 1024,
  };
}
