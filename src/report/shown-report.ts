import type { CheckEntry, CoverageSummary, RepositoryCoverage } from '../model/coverage.ts';
import type { Report, ReportedRule } from '../model/finding.ts';
import { noScrubber, scrubberFor, type Scrubber } from './scrubber.ts';
import { shownFinding } from './shown-finding.ts';
import type { ShownReport } from './shown.ts';

/** Turns a report into what may be shown of it. */
export function shownReport(report: Report, showSecrets: boolean): ShownReport {
  const scrubber = showSecrets ? noScrubber : scrubberFor(report.findings);
  const { tool, target, startedAt, finishedAt, findings } = report;
  const findingCounts = { info: 0, low: 0, medium: 0, high: 0, critical: 0 };
  for (const { severity } of findings) findingCounts[severity] += 1;
  return {
    tool,
    target: { ...target, name: scrubber.name(withoutCredentials(target.name)) },
    startedAt,
    finishedAt,
    coverage: shownCoverage(report.coverage, scrubber),
    sources: (report.sources ?? []).map((source) => ({ ...source, file: scrubber.name(source.file) })),
    findings: {
      *[Symbol.iterator]() {
        for (const finding of findings) yield shownFinding(finding, scrubber, showSecrets);
      },
    },
    findingCounts,
    findingCount: findings.length,
    placeCounts: findings.map((finding) => finding.occurrences.length),
    rules: new Map([...report.rules].map(([id, rule]) => [id, shownRule(rule, scrubber)])),
  };
}

/** A repository may have been named by a URL with user and password. */
function withoutCredentials(name: string): string {
  return name.replace(/^([a-z][a-z\d+.-]*:\/\/)[^/?#]*@/i, '$1');
}

function shownCoverage(coverage: CoverageSummary, scrubber: Scrubber): CoverageSummary {
  return {
    ...coverage,
    skipped: coverage.skipped.map((skipped) => shownEntry(skipped, scrubber)),
    leftOut: coverage.leftOut.map((leftOut) => shownEntry(leftOut, scrubber)),
    checks: coverage.checks.map((entry) => shownCheck(entry, scrubber)),
    ...(coverage.repositories === undefined
      ? {}
      : { repositories: coverage.repositories.map((entry) => shownRepository(entry, scrubber)) }),
    staleIgnores: coverage.staleIgnores.map((entry) => scrubber.name(entry)),
  };
}

function shownCheck(entry: CheckEntry, scrubber: Scrubber): CheckEntry {
  return {
    ...entry,
    target: scrubber.name(withoutCredentials(entry.target)),
    ...(entry.reason === undefined ? {} : { reason: scrubber.name(entry.reason) }),
  };
}

function shownRepository(entry: RepositoryCoverage, scrubber: Scrubber): RepositoryCoverage {
  return {
    ...entry,
    name: scrubber.name(entry.name),
    ...(entry.reason === undefined ? {} : { reason: scrubber.name(entry.reason) }),
  };
}

function shownEntry<Entry extends { readonly what: string; readonly hint?: string }>(
  entry: Entry,
  scrubber: Scrubber,
): Entry {
  return {
    ...entry,
    what: scrubber.name(withoutCredentials(entry.what)),
    ...(entry.hint === undefined ? {} : { hint: scrubber.name(entry.hint) }),
  };
}

function shownRule(rule: ReportedRule, scrubber: Scrubber): ReportedRule {
  const { id, severity, confidence, tags, references } = rule;
  return {
    id,
    title: scrubber.name(rule.title),
    description: scrubber.name(rule.description),
    severity,
    confidence,
    tags,
    remediation: rule.remediation.map((step) => scrubber.name(step)),
    references,
  };
}
