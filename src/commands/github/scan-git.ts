import { today } from '../../model/today.ts';
import { endsWithDay } from '../run/ends-with-day.ts';
import type { PlainReport } from '../../import/index.ts';
import { ScanError } from '../../model/scan-error.ts';
import { remoteRefs } from '../../sources/git/remote-refs.ts';
import type { Remote, RemoteRefs } from '../../sources/git/remote.ts';
import type { StoredScan } from '../../store/store.ts';
import { cloneAndScan, pullRefs } from './clone-and-scan.ts';
import { keptPlainReport, reportKept } from '../store/kept-report.ts';
import type { PartScanOptions } from './part-scan-options.ts';
import type { GitPart, PartEnd } from './part.ts';

/**
 * Scans a repository, or takes what an earlier scan left: where the API tells of no push since, without asking git, and
 * else where all refs stand as they did.
 */
export async function scanGit(part: GitPart, options: PartScanOptions): Promise<PartEnd> {
  const { store, rescans, searchKey, dir, remoteOf, signal } = options;
  const before = rescans ? null : ((await store?.scanOf(part.stored)) ?? null);
  const known = before?.searchKey === searchKey ? await keptFindings(part, before, options) : null;
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
    await store?.recordUnchanged(before, part.version, new Date().toISOString());
    return { part, state: 'unchanged', report: known };
  }
  const { report, memory } = await cloneAndScan(part, remote, found, options);
  await store?.record(part.stored, {
    report: keptPlainReport(report),
    isWhole: true,
    searchKey,
    ...(memory === null ? {} : { memory }),
    version: part.version,
    refs,
  });
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

function areEqual(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([name, oid]) => b.get(name) === oid);
}

/**
 * What is kept of a repository. Null: it is not enough, since ignores may end with the day, and since secrets that are to be
 * shown are not kept.
 */
async function keptFindings(
  { stored }: GitPart,
  { finishedAt }: StoredScan,
  { store, ruleOf, settings }: PartScanOptions,
): Promise<PlainReport | null> {
  const known = reportKept((await store?.reportOf(stored)) ?? null, ruleOf);
  if (known === null) {
    return null;
  }
  const isSameDay = finishedAt.slice(0, 10) === today();
  const isToShow = settings.showSecrets && known.findings.some(({ secret }) => secret !== undefined);
  return isToShow || (!isSameDay && endsWithDay(known.coverage)) ? null : known;
}
