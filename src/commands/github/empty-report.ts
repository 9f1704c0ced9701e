import type { PlainReport } from '../../import/index.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Part } from './part.ts';

/** The report of a part in which nothing was, or nothing could be read. */
export function emptyReport({ name }: Part, coverage: Coverage): PlainReport {
  const now = new Date().toISOString();
  return {
    sources: [],
    target: { kind: 'github', name },
    startedAt: now,
    finishedAt: now,
    coverage: coverage.summary(),
    findings: [],
    rules: [],
  };
}
