import type { PlainReport } from '../../import/index.ts';
import type { Finding, Report } from '../../model/finding.ts';

/** A report of one among many repositories: paths, and what was not searched, start with its name. */
export function namedReport(report: Report, name: string): PlainReport {
  const { tool, startedAt, finishedAt, coverage, findings, rules } = report;
  const plain: PlainReport = {
    sources: [],
    rulesHash: tool.rulesHash,
    target: { kind: 'github', name },
    startedAt,
    finishedAt,
    coverage,
    findings,
    rules: [...rules.values()],
  };
  return inFolder(plain, name);
}

/** A report whose paths, and what was not searched, start with a folder. */
export function inFolder(report: PlainReport, folder: string): PlainReport {
  const { coverage, findings } = report;
  return {
    ...report,
    coverage: {
      ...coverage,
      skipped: coverage.skipped.map((entry) => ({ ...entry, what: `${folder}/${entry.what}` })),
      leftOut: coverage.leftOut.map((entry) => ({ ...entry, what: `${folder}/${entry.what}` })),
      staleIgnores: coverage.staleIgnores.map((entry) => `${folder}: ${entry}`),
    },
    findings: findings.map((finding) => movedTo(folder, finding)),
  };
}

function movedTo(folder: string, finding: Finding): Finding {
  return {
    ...finding,
    occurrences: finding.occurrences.map((place) => ({ ...place, path: `${folder}/${place.path}` })),
    parts: finding.parts.map((part) => ({ ...part, path: `${folder}/${part.path}` })),
  };
}
