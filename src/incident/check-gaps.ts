import type { CheckEntry, CoverageSummary, Skipped } from '../model/coverage.ts';
import { matchesGlob } from '../model/match-glob.ts';
import type { PlaybookLine, SourceKind } from '../model/playbook.ts';

const maxTold = 3;

/** Why what was scanned is not enough to prove a line, one reason each; empty: it is. */
export function checkGaps(
  { needs, checks, rules }: PlaybookLine,
  { coverage, given }: { readonly coverage: CoverageSummary; readonly given: ReadonlySet<SourceKind> },
): readonly string[] {
  const isChecked = needs.every((kind) => kind === 'repository' || given.has(kind));
  const isAboutAll = rules.includes('*');
  return [
    ...(isChecked ? summed(checks.flatMap((glob) => openChecks(glob, coverage.checks))) : []),
    ...(needs.includes('site') || isAboutAll ? summed(skippedOf(coverage, true)) : []),
    ...(needs.includes('repository') || isAboutAll ? summed(skippedOf(coverage, false)) : []),
  ];
}

function openChecks(glob: string, entries: readonly CheckEntry[]): readonly string[] {
  const made = entries.filter(({ id }) => matchesGlob(glob, id));
  return made.length === 0
    ? [`${glob} was not checked${hintOf(glob, entries)}`]
    : made
        .filter(({ state }) => state !== 'checked')
        .map(({ id, target, state, reason }) => `${id} of ${target} was ${state}: ${reason ?? 'no reason'}`);
}

/** Checks that were left out as a whole say why under a name of their own. */
function hintOf(glob: string, entries: readonly CheckEntry[]): string {
  const whole = glob.startsWith('tls-') ? 'legacy-tls' : 'authority';
  const reason = entries.find(({ id, state }) => id === whole && state === 'skipped')?.reason;
  return reason === undefined ? '' : `: ${reason}`;
}

/** What of the crawl, or of the repository, was not read. What a check left open is told by the check. */
function skippedOf({ skipped, checks }: CoverageSummary, isSite: boolean): readonly string[] {
  const isOfCheck = ({ what, reason }: Skipped): boolean =>
    reason === 'no-authority' ||
    ((reason === 'blocked' || reason === 'unreadable') &&
      checks.some(({ target, state }) => target === what && (state === 'blocked' || state === 'errored')));
  return skipped
    .filter((entry) => /^https?:\/\//i.test(entry.what) === isSite && !isOfCheck(entry))
    .map(
      ({ what, reason, hint }) => `${what} was not read: ${reason}${hint === undefined ? '' : `, ${hint}`}`,
    );
}

function summed(reasons: readonly string[]): readonly string[] {
  const rest = reasons.length - maxTold;
  return rest <= 0 ? reasons : [...reasons.slice(0, maxTold), `and ${rest} more`];
}
