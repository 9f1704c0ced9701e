import type { Gist } from '../../github/list-gists.ts';
import type { GitHubRepository } from '../../github/repository.ts';
import { textLists, type TextKind } from '../../github/texts.ts';
import type { PlainReport } from '../../import/index.ts';
import type { RepositoryCoverage } from '../../model/coverage.ts';
import type { StoredTarget } from '../../store/record-scan.ts';

interface NamedPart {
  readonly name: string;
  /** What its paths start with, such as `acme/web`. */
  readonly folder: string;
  readonly stored: StoredTarget;
}

/** What git reads. */
export interface GitPart extends NamedPart {
  readonly kind: 'git';
  readonly cloneUrl: string;
  /** What the API calls its present state; null: only git itself can tell. */
  readonly version: string | null;
  /** About as much as its packs take; null: that is not known. */
  readonly packedBytes: number | null;
  /** Whether refs of pull requests count, which hold what others wanted to have merged. */
  readonly hasPulls: boolean;
  /** Whether the API names it though nobody ever wrote anything into it, as it does with wikis. */
  readonly mayBeAbsent: boolean;
}

/** What the API itself has. */
export interface TextPart extends NamedPart {
  readonly kind: 'texts';
  /** Paths of lists. */
  readonly lists: readonly string[];
}

/** A part of an owner that is scanned by itself. */
export type Part = GitPart | TextPart;

/** What came of a part. */
export interface PartEnd {
  readonly part: Part;
  readonly state: RepositoryCoverage['state'];
  readonly report: PlainReport;
}

/** What was pushed in the last minute may be followed by more within the same second: git is asked again the next time. */
const settledMs = 60_000;

function versionOf(time: string | null): string | null {
  return time !== null && Date.now() - Date.parse(time) > settledMs ? time : null;
}

/** The code of a repository. */
export function codePart(repository: GitHubRepository, hasPulls: boolean): GitPart {
  const { full_name: name, html_url: address, clone_url: cloneUrl, pushed_at: pushedAt } = repository;
  return {
    kind: 'git',
    name,
    folder: name,
    stored: { kind: 'repository', name: address },
    cloneUrl,
    // What others push for a pull request is no push to the repository.
    version: hasPulls ? null : versionOf(pushedAt),
    packedBytes: repository.size * 1024,
    hasPulls,
    mayBeAbsent: false,
  };
}

/** The wiki of a repository. */
export function wikiPart(repository: GitHubRepository): GitPart {
  const code = codePart(repository, false);
  const name = `${code.name}.wiki`;
  return {
    ...code,
    name,
    folder: name,
    stored: { ...code.stored, kind: 'wiki' },
    cloneUrl: code.cloneUrl.replace(/(?:\.git)?$/, '.wiki.git'),
    version: null,
    packedBytes: null,
    mayBeAbsent: true,
  };
}

export function gistPart(owner: string, gist: Gist): GitPart {
  const name = `${owner}/gist:${gist.id}`;
  return {
    kind: 'git',
    name,
    folder: name,
    stored: { kind: 'gist', name: gist.html_url },
    cloneUrl: gist.git_pull_url,
    version: versionOf(gist.updated_at),
    packedBytes: null,
    hasPulls: false,
    mayBeAbsent: false,
  };
}

/** Texts of a repository beside its code. */
export function textPart(repository: GitHubRepository, kind: TextKind): TextPart {
  const { full_name: folder, html_url: address } = repository;
  return {
    kind: 'texts',
    name: `${folder} (${kind})`,
    folder,
    stored: { kind, name: address },
    lists: textLists(folder, kind),
  };
}
