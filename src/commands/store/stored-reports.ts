import { today } from '../../model/today.ts';
import type { PlainReport } from '../../import/index.ts';
import type { Report } from '../../model/finding.ts';
import { ScanError } from '../../model/scan-error.ts';
import { statusOf } from '../../tui/decisions/decision.ts';
import type { Store } from '../../store/store.ts';
import { storedName } from '../../store/rows.ts';
import { mergedReport } from '../reports/merged-report.ts';
import { reportedRules } from '../reports/open-reports.ts';
import { reportKept } from './kept-report.ts';
import { withStore, type KeptFlags } from './with-store.ts';

/**
 * One report of what a store knows: of all targets, or of those that are named.
 *
 * @param names - as the store has them; empty: all
 * @param config - configuration with the rules that findings are told by
 * @throws ScanError when the store knows no target of a name
 */
export async function storedReports(
  store: Store,
  names: readonly string[],
  config: string | undefined,
): Promise<Report> {
  const chosen = await store.targets(names);
  const known = new Set(chosen.map(({ name }) => name));
  const unknown = names.find((name) => !known.has(storedName(name)));
  if (unknown !== undefined) {
    const some = (await store.targets([], 6)).map(({ name }) => name);
    throw new ScanError(
      'NO_TARGET',
      `the store knows no target ${unknown}${some.length === 0 ? ': it is empty' : `: it has ${some.slice(0, 5).join(', ')}${some.length > 5 ? ' and more' : ''}`}`,
    );
  }
  const ruleOf = await reportedRules(config);
  const reports: PlainReport[] = [];
  for await (const kept of store.reportsOf(chosen.map(({ id }) => id))) {
    const report = reportKept(kept, ruleOf);
    if (report !== null) {
      reports.push(report);
    }
  }
  return mergedReport(reports, new Date().toISOString());
}

/** The same of the store that is named, without what people decided to leave out. @throws ScanError as above, or when the store cannot be used */
export async function reportOfStore(
  { store: place, target = [] }: KeptFlags,
  config: string | undefined,
): Promise<Report> {
  return withStore(place, async (store) => withoutDecided(await storedReports(store, target, config), store));
}

/** A report without what people decided to leave out, which is counted. */
async function withoutDecided(report: Report, store: Store): Promise<Report> {
  const decisions = await store.decisions();
  const findings = report.findings.filter(({ fingerprint }) => {
    const status = statusOf(decisions.get(fingerprint), today());
    return status === 'new' || status === 'true';
  });
  const { suppressed } = report.coverage;
  const ignoreFile = suppressed.ignoreFile + report.findings.length - findings.length;
  return { ...report, findings, coverage: { ...report.coverage, suppressed: { ...suppressed, ignoreFile } } };
}
