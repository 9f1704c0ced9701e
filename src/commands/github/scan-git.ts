import type { PlainReport } from '../../import/index.ts';
import { ScanError } from '../../model/scan-error.ts';
import { remoteRefs } from '../../sources/git/remote-refs.ts';
import type { Remote, RemoteRefs } from '../../sources/git/remote.ts';
import type { StoredScan } from '../../store/store.ts';
import { cloneAndScan, pullRefs } from './clone-and-scan.ts';
import { keptReport, reportKept } from './kept-report.ts';
import type { PartScanOptions } from './part-scan-options.ts';
import type { GitPart, PartEnd } from './part.ts';

/**
 * Scans a repository, or takes what an earlier scan left: where the API tells of no push since, without asking git, and
 * else where all refs stand as they did.
 */
export async function scanGit(part: GitPart, options: PartScanOptions): Promise<PartEnd> {
  const { store, rescans, searchKey, dir, remoteOf, signal } = options;
  const kept = rescans ? null : ((await store?.scanOf(part.stored)) ?? null);
  const before = kept === null || !stillHolds(kept, searchKey) ? null : kept;
  const known = before === null ? null : keptFindings(before, options);
  if (before !== null && known !== null && part.version !== null && part.version === before.version) {
    return { part, state: 'unchanged', report: known };
  }
  const remote = remoteOf(part.cloneUrl);
  const found = await foundRefs(part, remote, dir, signal);
  const refs = new Map([...found.refs].filter(([name]) => part.hasPulls || !name.startsWith(pullRefs)));
  if (found.head !== null) {
    refs.set('HEAD', found.head);
  }
  if (before !== null && known !== null && areEqual(before.refs, refs)) {
    await store?.record(part.stored, { ...before, version: part.version }, known.findings, true);
    return { part, state: 'unchanged', report: known };
  }
  const report = await cloneAndScan(part, remote, found, options);
  const { complete } = report.coverage;
  const scan: StoredScan = {
    searchKey: complete ? searchKey : '',
    version: complete ? part.version : null,
    finishedAt: report.finishedAt,
    report: store === null ? '' : keptReport(report),
    refs: complete ? refs : new Map(),
  };
  await store?.record(part.stored, scan, report.findings, complete);
  return { part, state: 'scanned', report };
}

async function foundRefs(
  { mayBeAbsent }: GitPart,
  remote: Remote,
  dir: string,
  signal: AbortSignal,
): Promise<RemoteRefs> {
  try {
    return await remoteRefs(remote, dir, signal);
  } catch (error) {
    if (mayBeAbsent && error instanceof ScanError && error.message.endsWith(' not found')) {
      return { head: null, refs: new Map() };
    }
    throw error;
  }
}

/** Ignores may end with the day: what they left out is looked at again. */
function stillHolds({ searchKey, finishedAt, report }: StoredScan, key: string): boolean {
  const isSameDay = finishedAt.slice(0, 10) === new Date().toISOString().slice(0, 10);
  return searchKey === key && (isSameDay || !/"(?:ignoreFile|inline)": [1-9]/.test(report));
}

function areEqual(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([name, oid]) => b.get(name) === oid);
}

/** Null: what is kept is not enough, since secrets that are to be shown are not kept. */
function keptFindings({ report }: StoredScan, { ruleOf, settings }: PartScanOptions): PlainReport | null {
  const known = reportKept(report, ruleOf);
  return settings.showSecrets && known?.findings.some(({ secret }) => secret !== undefined) ? null : known;
}
