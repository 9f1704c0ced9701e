import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { readKeptReport, type KeptReport } from '../../src/store/kept-report.ts';
import type { Store } from '../../src/store/store.ts';
import { emptyDatabase } from '../helpers/postgres/empty-database.ts';
import { hasPostgres } from '../helpers/postgres/programs.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** Every engine that a store may be kept in, for `describe.each`; without a PostgreSQL its tests are skipped. */
export const engines = [
  {
    engine: 'a file',
    isThere: true,
    newPlace: async () => path.join(temporaryFolder(), 'folder', 'store.db'),
  },
  { engine: 'PostgreSQL', isThere: hasPostgres, newPlace: emptyDatabase },
] as const;

/** Opens a store until the test has ended. */
export async function openedStore(place: string): Promise<Store> {
  const store = await openStore(place);
  onTestFinished(() => store.close());
  return store;
}

/** A time on a day of January 2026. */
export function day(number: number): string {
  return `2026-01-${String(number).padStart(2, '0')}T00:00:00Z`;
}

/** A finding as the JSON report has it. */
export function keptFinding(fingerprint: string, others: object = {}): object {
  return {
    fingerprint,
    kind: 'secret',
    rule: 'a-rule',
    title: 'A rule',
    severity: 'high',
    confidence: 'high',
    redacted: '(20 characters)',
    state: 'in-tree',
    verification: { state: 'unverified' },
    occurrences: [{ path: 'a.env', startLine: 1, state: 'in-tree', commit: 'c1', blob: 'b1' }],
    remediation: ['Revoke it'],
    ...others,
  };
}

/** A JSON report of a scan that ended on a day of January. */
export function keptReport(
  ended: number,
  findings: readonly object[],
  skipped: readonly object[] = [],
): KeptReport {
  return readKeptReport({
    schemaVersion: 1,
    tool: { name: 'leaksieve', version: '0.1.0', rulesHash: 'r1' },
    target: { kind: 'git', name: 'web', head: 'h1' },
    startedAt: day(ended),
    finishedAt: day(ended),
    coverage: { complete: skipped.length === 0, commits: 3, skipped },
    findings,
  });
}
