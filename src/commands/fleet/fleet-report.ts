import type { FleetDb } from '../../fleet/tables.ts';
import type { ListedTarget } from '../../fleet/listed-targets.ts';
import type { PlainReport } from '../../import/index.ts';
import { Coverage } from '../../model/coverage.ts';
import type { Report } from '../../model/finding.ts';
import { storedReports } from '../../store/stored-report.ts';
import { inFolder } from '../github/named-report.ts';
import { mergedReport } from '../reports/merged-report.ts';
import { reportedRules } from '../reports/open-reports.ts';
import { reportKept } from '../store/kept-report.ts';

/** One report of targets, in which what was not looked at is not covered. */
export async function fleetReport(db: FleetDb, targets: readonly ListedTarget[]): Promise<Report> {
  const ruleOf = await reportedRules(undefined);
  const coverage = new Coverage();
  const reports: PlainReport[] = [];
  const keptOf = new Map<number, PlainReport>();
  const ids = targets.map(({ id }) => id);
  for await (const { targetId, report } of storedReports(db, ids)) {
    const kept = reportKept(report, ruleOf);
    if (kept !== null) {
      keptOf.set(targetId, kept);
    }
  }
  for (const target of targets) {
    const kept = keptOf.get(target.id) ?? null;
    const fault = faultOf(target, kept !== null);
    if (fault !== null) {
      coverage.skip(target.name, 'unreadable', fault);
    }
    if (kept !== null) {
      reports.push(
        targets.length > 1 && target.kind === 'repository' ? inFolder(kept, folderOf(target.name)) : kept,
      );
    }
  }
  const now = new Date().toISOString();
  const [only] = targets;
  const name = targets.length === 1 && only !== undefined ? only.name : `${targets.length} targets`;
  const own: PlainReport = {
    sources: [],
    target: { kind: 'report', name },
    startedAt: '',
    finishedAt: '',
    coverage: coverage.summary(),
    findings: [],
    rules: [],
  };
  const merged = mergedReport([own, ...reports], now);
  return { ...merged, target: reports.length === 1 && targets.length === 1 ? merged.target : own.target };
}

/** Null: what is kept of it is all that there was to see. */
function faultOf({ kind, outcome, reason }: ListedTarget, isKept: boolean): string | null {
  if (outcome === 'failed') {
    return reason ?? 'it could not be scanned';
  }
  return outcome === null || (!isKept && kind !== 'owner') ? 'it has not been scanned yet' : null;
}

/** What the paths of a repository start with, where there are those of others too. */
function folderOf(name: string): string {
  const url = URL.parse(name);
  return url === null ? name.replace(/^\/+/, '') : `${url.host}${url.pathname}`.replace(/(?:\.git)?\/*$/, '');
}
