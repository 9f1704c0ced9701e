import type { CoverageSummary } from '../model/coverage.ts';
import type { Report } from '../model/finding.ts';
import type { Target } from '../model/source.ts';
import { mergeFindings } from './merge-findings.ts';
import type { PlainReport } from './plain-report.ts';

/** A report of several, without what only the command knows. */
export type MergedReport = Omit<Report, 'tool'> & { readonly rulesHash?: string };

/**
 * Makes one report of all: findings with the same fingerprint are one, and what one of them did not cover is not covered.
 *
 * @param now - RFC 3339; stands for times that no report tells
 */
export function mergeReports(reports: readonly PlainReport[], now: string): MergedReport {
  const hashes = new Set(reports.map(({ rulesHash }) => rulesHash));
  const [rulesHash] = hashes.size === 1 ? hashes : [];
  return {
    ...(rulesHash === undefined ? {} : { rulesHash }),
    sources: reports.flatMap(({ sources }) => sources),
    target: targetOf(reports),
    startedAt:
      reports
        .map(({ startedAt }) => startedAt)
        .filter(Boolean)
        .sort(byTime)[0] ?? now,
    finishedAt:
      reports
        .map(({ finishedAt }) => finishedAt)
        .filter(Boolean)
        .sort(byTime)
        .at(-1) ?? now,
    coverage: mergeCoverage(reports),
    findings: mergeFindings(reports.flatMap(({ findings }) => findings)),
    rules: new Map(reports.flatMap(({ rules }) => rules).map((rule) => [rule.id, rule])),
  };
}

/** The target, where all reports are about the same. */
function targetOf(reports: readonly PlainReport[]): Target {
  const [first] = reports;
  const isSame = reports.every(({ target }) => targetKey(target) === targetKey(first!.target));
  if (isSame) return first!.target;
  const names = new Set(reports.map(({ target }) => target.name));
  return { kind: 'report', name: [...names].join(', ') };
}

function targetKey({ kind, name, head }: Target): string {
  return [kind, name, head].join('\0');
}

function mergeCoverage(reports: readonly PlainReport[]): CoverageSummary {
  const all = reports.map(({ coverage }) => coverage);
  const repositories = all.flatMap((coverage) => coverage.repositories ?? []);
  const groups = [...Map.groupBy(reports, ({ target }) => targetKey(target)).values()];
  // What two scans of the same target saw is mostly the same: the larger count is what is certain.
  const total = (count: (coverage: CoverageSummary) => number): number =>
    groups.reduce((sum, group) => sum + Math.max(...group.map(({ coverage }) => count(coverage))), 0);
  return {
    complete: all.every(({ complete, skipped }) => complete && skipped.length === 0),
    refs: total(({ refs }) => refs),
    commits: total(({ commits }) => commits),
    blobs: total(({ blobs }) => blobs),
    files: total(({ files }) => files),
    pages: total(({ pages }) => pages),
    scripts: total(({ scripts }) => scripts),
    requests: total(({ requests }) => requests),
    bytes: total(({ bytes }) => bytes),
    skipped: unique(all.flatMap(({ skipped }) => skipped)),
    leftOut: unique(all.flatMap(({ leftOut }) => leftOut)),
    checks: unique(all.flatMap(({ checks }) => checks)),
    ...(repositories.length === 0 ? {} : { repositories: unique(repositories) }),
    suppressed: {
      baseline: total(({ suppressed }) => suppressed.baseline),
      ignoreFile: total(({ suppressed }) => suppressed.ignoreFile),
      inline: total(({ suppressed }) => suppressed.inline),
      allowlist: total(({ suppressed }) => suppressed.allowlist),
    },
    staleIgnores: unique(all.flatMap(({ staleIgnores }) => staleIgnores)),
  };
}

function unique<Entry>(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}

function byTime(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b);
}
