import type { PlainReport } from '../../import/index.ts';
import type { Finding, Report } from '../../model/finding.ts';

/** A report of one among many repositories: paths, and what was not searched, start with its name. */
export function namedReport(report: Report, name: string): PlainReport {
  const { tool, startedAt, finishedAt, coverage, findings, rules } = report;
  return {
    sources: [],
    rulesHash: tool.rulesHash,
    target: { kind: 'github', name },
    startedAt,
    finishedAt,
    coverage: {
      ...coverage,
      skipped: coverage.skipped.map((entry) => ({ ...entry, what: `${name}/${entry.what}` })),
      leftOut: coverage.leftOut.map((entry) => ({ ...entry, what: `${name}/${entry.what}` })),
      staleIgnores: coverage.staleIgnores.map((entry) => `${name}: ${entry}`),
    },
    findings: findings.map((finding) => inFolder(finding, name)),
    rules: [...rules.values()],
  };
}

function inFolder(finding: Finding, name: string): Finding {
  return {
    ...finding,
    occurrences: finding.occurrences.map((place) => ({ ...place, path: `${name}/${place.path}` })),
    parts: finding.parts.map((part) => ({ ...part, path: `${name}/${part.path}` })),
  };
}
