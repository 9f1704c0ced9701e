import { targetName, type GitHubTarget } from '../../github/repository.ts';
import type { PlainReport } from '../../import/index.ts';
import type { Coverage, RepositoryCoverage } from '../../model/coverage.ts';
import type { Report } from '../../model/finding.ts';
import { mergedReport } from '../reports/merged-report.ts';
import type { PartEnd } from './part.ts';

/** One report of all parts, and of what the list of them did not cover. */
export function ownersReport(
  targets: readonly GitHubTarget[],
  ends: readonly PartEnd[],
  coverage: Coverage,
  startedAt: string,
): Report {
  const finishedAt = new Date().toISOString();
  const target = { kind: 'github', name: targets.map(targetName).join(', ') } as const;
  const own: PlainReport = {
    sources: [],
    target,
    startedAt,
    finishedAt,
    coverage: { ...coverage.summary(), repositories: ends.map(repositoryCoverage) },
    findings: [],
    rules: [],
  };
  const merged = mergedReport([own, ...ends.map(({ report }) => report)], finishedAt);
  const fresh = new Set(
    ends
      .flatMap(({ report }) => report.findings.filter(({ isNew }) => isNew))
      .map(({ fingerprint }) => fingerprint),
  );
  return {
    ...merged,
    target,
    startedAt,
    finishedAt,
    findings: merged.findings.map((finding) => ({ ...finding, isNew: fresh.has(finding.fingerprint) })),
  };
}

function repositoryCoverage({ part, state, report }: PartEnd): RepositoryCoverage {
  const { complete, refs, commits, blobs, bytes, skipped } = report.coverage;
  const reason = state === 'failed' ? skipped[0]?.hint : undefined;
  return {
    name: part.name,
    state,
    complete,
    refs,
    commits,
    blobs,
    bytes,
    ...(reason === undefined ? {} : { reason }),
  };
}
