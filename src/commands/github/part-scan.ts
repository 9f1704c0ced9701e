import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { ScanSettings } from '../../config/scan-settings.ts';
import type { PlainReport } from '../../import/index.ts';
import { Coverage, type SkipReason } from '../../model/coverage.ts';
import type { ReportedRule } from '../../model/finding.ts';
import { ScanError } from '../../model/scan-error.ts';
import { bareClone } from '../../sources/git/bare-clone.ts';
import { history } from '../../sources/git/history.ts';
import { remoteRefs } from '../../sources/git/remote-refs.ts';
import type { Remote, RemoteRefs } from '../../sources/git/remote.ts';
import type { Repository } from '../../sources/git/repository.ts';
import type { Store, StoredScan } from '../../store/store.ts';
import { ownRoot } from '../repository-root.ts';
import { reportOf } from '../run-scan.ts';
import { hasRoom } from './clone-folder.ts';
import { keptReport, reportKept } from './kept-report.ts';
import { namedReport } from './named-report.ts';
import type { Part, PartEnd } from './part.ts';

/** What the scans of all parts of a run share. */
export interface PartScanOptions {
  readonly settings: ScanSettings;
  readonly searchKey: string;
  readonly ruleOf: (id: string) => ReportedRule | undefined;
  /** Null: nothing is kept. */
  readonly store: Store | null;
  readonly rescans: boolean;
  /** Folder for clones. */
  readonly dir: string;
  readonly remoteOf: (url: string) => Remote;
  /** Searches take all processors: has one wait for the other. */
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly signal: AbortSignal;
}

/** Refs of pull requests, which hold what others wanted to have merged. */
const pullRefs = 'refs/pull/';

/** Scans a part, or takes what an earlier scan left when nothing has changed since. Whatever goes wrong is in its report. */
export async function scanPart(part: Part, options: PartScanOptions): Promise<PartEnd> {
  try {
    return await scannedPart(part, options);
  } catch (error) {
    const [reason, hint] = faultOf(error, options.signal);
    const coverage = new Coverage();
    coverage.skip(part.name, reason, hint);
    return { part, state: 'failed', report: emptyReport(part, coverage) };
  }
}

async function scannedPart(part: Part, options: PartScanOptions): Promise<PartEnd> {
  const { store, rescans, searchKey, dir, remoteOf, signal } = options;
  signal.throwIfAborted();
  const kept = rescans ? null : ((await store?.scanOf(part.stored)) ?? null);
  const before = kept === null || !stillHolds(kept, searchKey) ? null : kept;
  const known = before === null ? null : keptFindings(before, options);
  if (before !== null && known !== null && part.version !== null && part.version === before.version) {
    return { part, state: 'unchanged', report: known };
  }
  const remote = remoteOf(part.cloneUrl);
  const found = await remoteRefs(remote, dir, signal);
  const refs = new Map([...found.refs].filter(([name]) => !name.startsWith(pullRefs)));
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

async function cloneAndScan(
  part: Part,
  remote: Remote,
  found: RemoteRefs,
  { dir: folder, settings, inTurn, signal }: PartScanOptions,
): Promise<PlainReport> {
  if (found.refs.size === 0) {
    return emptyReport(part, new Coverage());
  }
  if (!(await hasRoom(folder, part.packedBytes ?? 0))) {
    throw new ScanError(
      'UNREADABLE',
      'the disk has no room for a clone: make some, name another folder in TMPDIR, or lower --clones',
    );
  }
  const dir = path.join(folder, part.name.replaceAll('/', '+'));
  try {
    const clone = { name: part.name, without: [`${pullRefs}*`] };
    const repository = await bareClone(remote, found, dir, clone, signal);
    return await inTurn(async () => scanClone(repository, part, found, settings, signal));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function scanClone(
  repository: Repository,
  part: Part,
  { refs }: RemoteRefs,
  settings: ScanSettings,
  signal: AbortSignal,
): Promise<PlainReport> {
  const source = history(repository, { limits: settings.limits, allowsShallow: false });
  const target = { source, root: ownRoot(repository), isWhole: true };
  const { report } = await reportOf(target, { ...settings, hasProgress: false }, signal);
  const pulls = [...refs.keys()].filter((name) => name.startsWith(pullRefs)).length;
  const named = namedReport(report, part.name);
  const leftOut = { what: `${part.name}/${pullRefs}*`, reason: 'out-of-scope', count: pulls };
  return pulls === 0
    ? named
    : { ...named, coverage: { ...named.coverage, leftOut: [...named.coverage.leftOut, leftOut] } };
}

/** Null: what is kept is not enough, since secrets that are to be shown are not kept. */
function keptFindings({ report }: StoredScan, { ruleOf, settings }: PartScanOptions): PlainReport | null {
  const known = reportKept(report, ruleOf);
  return settings.showSecrets && known?.findings.some(({ secret }) => secret !== undefined) ? null : known;
}

/** Ignores may end with the day: what they left out is looked at again. */
function stillHolds({ searchKey, finishedAt, report }: StoredScan, key: string): boolean {
  const isSameDay = finishedAt.slice(0, 10) === new Date().toISOString().slice(0, 10);
  return searchKey === key && (isSameDay || !/"(?:ignoreFile|inline)": [1-9]/.test(report));
}

function areEqual(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([name, oid]) => b.get(name) === oid);
}

function emptyReport({ name }: Part, coverage: Coverage): PlainReport {
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

function faultOf(error: unknown, signal: AbortSignal): readonly [SkipReason, string?] {
  if (signal.aborted) {
    const { reason } = signal;
    return [reason instanceof DOMException && reason.name === 'TimeoutError' ? 'timeout' : 'interrupted'];
  }
  if (!(error instanceof ScanError)) {
    throw error;
  }
  return ['unreadable', error.message];
}
