import { contentName } from '../../../model/chunk.ts';
import type { Coverage } from '../../../model/coverage.ts';
import type { NewContent } from '../crawl/content-ledger.ts';

interface Searched {
  readonly contentId: string;
  readonly names: readonly string[];
  readonly hash: string;
}

/** Tells which contents of a scan were searched whole and had no candidates. */
export class SearchedContents {
  readonly #coverage: Coverage;
  readonly #contents: Searched[] = [];

  constructor(coverage: Coverage) {
    this.#coverage = coverage;
  }

  /** Remembers a content that is given to the search. */
  add({ contentId, name, hash }: NewContent): void {
    const names = [name, contentName({ contentId, members: [] })];
    this.#contents.push({ contentId, names: [...new Set(names)], hash });
  }

  /**
   * The hashes of those that had no candidates; none when the scan was stopped, since then nobody knows what was searched.
   *
   * @param withCandidates - ids of the contents that had some
   */
  withoutCandidates(withCandidates: ReadonlySet<string>): readonly string[] {
    const { skipped } = this.#coverage.summary();
    const isUnknown = skipped.some(
      ({ what, reason }) =>
        reason === 'interrupted' || what === '(the rest of the scan)' || what === '(more)',
    );
    return isUnknown
      ? []
      : this.#contents
          .filter(({ contentId }) => !withCandidates.has(contentId))
          .filter(({ names }) => !skipped.some(({ what }) => names.some((name) => isPartOf(what, name))))
          .map(({ hash }) => hash);
  }
}

/** Whether the ledger speaks of a content, of a member of it, or of a rule that was not applied to it. */
function isPartOf(what: string, name: string): boolean {
  return (
    what === name ||
    (what.startsWith(name) && (what[name.length] === '!' || what.startsWith(' (rule ', name.length)))
  );
}
