import type { CoverageSummary } from '../model/coverage.ts';
import type { ShownReport } from './shown.ts';

/** What the JSON report says before its findings, in its words and order. */
export function jsonHead(report: ShownReport): Readonly<Record<string, unknown>> {
  const { tool, target } = report;
  return {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version, rulesHash: tool.rulesHash },
    sources:
      report.sources.length === 0
        ? undefined
        : report.sources.map(({ file, tool, version }) => ({ file, tool, version })),
    target: { kind: target.kind, name: target.name, head: target.head },
    startedAt: report.startedAt,
    finishedAt: report.finishedAt,
    coverage: jsonCoverage(report.coverage),
  };
}

function jsonCoverage(coverage: CoverageSummary): unknown {
  const { suppressed } = coverage;
  return {
    complete: coverage.complete,
    refs: coverage.refs,
    commits: coverage.commits,
    blobs: coverage.blobs,
    files: coverage.files,
    pages: coverage.pages,
    scripts: coverage.scripts,
    requests: coverage.requests,
    bytes: coverage.bytes,
    known: coverage.known,
    skipped: coverage.skipped.map(({ what, reason, count, hint }) => ({ what, reason, count, hint })),
    leftOut: coverage.leftOut.map(({ what, reason, count, hint }) => ({ what, reason, count, hint })),
    checks:
      coverage.checks.length === 0
        ? undefined
        : coverage.checks.map(({ id, target, state, reason }) => ({ id, target, state, reason })),
    repositories: coverage.repositories?.map(
      ({ name, state, complete, refs, commits, blobs, bytes, reason }) => ({
        name,
        state,
        complete,
        refs,
        commits,
        blobs,
        bytes,
        reason,
      }),
    ),
    suppressed: {
      baseline: suppressed.baseline,
      ignoreFile: suppressed.ignoreFile,
      inline: suppressed.inline,
      allowlist: suppressed.allowlist,
    },
    staleIgnores: coverage.staleIgnores,
  };
}
