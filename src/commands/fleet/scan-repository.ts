import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TargetFlags } from '../../config/target-flags.ts';
import type { ScanSettings } from '../../config/scan-settings.ts';
import { remoteRefs } from '../../sources/git/remote-refs.ts';
import { clonedTarget, cloneWithRoom } from '../github/clone-with-room.ts';
import { searchKey } from '../github/search-key.ts';
import { openGitTarget } from '../target/git-target.ts';
import { loadPolicy } from '../policy/load-policy.ts';
import type { ScanFollower } from '../run/progress.ts';
import { reportOf, type OpenedTarget } from '../run/run-scan.ts';
import { shownReport } from '../../report/shown-report.ts';
import { redactedJson } from '../store/kept-report.ts';
import { rememberedTarget } from '../store/remembered-target.ts';
import { folderState, isRemote, refsState } from './repository-state.ts';
import type { ScanJob, ScanJobAnswer } from './scan-job.ts';
import { isStill, keptReason, keptState } from './scanned-state.ts';
import { remoteFor, tokenTurn } from './target-remote.ts';
import { targetSettings } from './target-settings.ts';

/** Scans the history of a repository, on the disk or on a server, unless it stands as the last scan left it. */
export async function scanRepository(job: ScanJob, follower: ScanFollower): Promise<ScanJobAnswer> {
  const { flags, settings } = targetSettings(job);
  const { signal } = new AbortController();
  const key = await searchKey(settings, await loadPolicy(settings, null, process.env), process.env);
  if (isRemote(job.name)) {
    return scanRemote(job, flags, settings, key, follower, signal);
  }
  const local = folderState(job.name);
  const state = local === null ? null : `${key} ${local}`;
  if (state !== null && isStill(job.scannedState, state)) {
    return unchanged(job.scannedState ?? state);
  }
  return report(
    await openGitTarget(job.name, { submodules: false }, settings, signal),
    settings,
    state,
    job,
    follower,
    signal,
  );
}

async function scanRemote(
  job: ScanJob,
  flags: TargetFlags,
  settings: ScanSettings,
  key: string,
  follower: ScanFollower,
  signal: AbortSignal,
): Promise<ScanJobAnswer> {
  const { name, scannedState } = job;
  const dir = await mkdtemp(path.join(tmpdir(), 'leaksieve-fleet-'));
  try {
    const remote = remoteFor(name, flags);
    await tokenTurn(remote, flags, signal);
    const found = await remoteRefs(remote, dir, signal);
    const state = `${key} ${refsState(found)}`;
    if (isStill(scannedState, state)) {
      return unchanged(scannedState ?? state);
    }
    const clone = path.join(dir, 'repository.git');
    await tokenTurn(remote, flags, signal);
    const options = { name, without: [], packedBytes: null };
    const repository = await cloneWithRoom(remote, found, clone, options, signal);
    return await report(clonedTarget(repository, settings), settings, state, job, follower, signal);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Everything is as the last scan saw it, also what it could not look at. */
function unchanged(kept: string): ScanJobAnswer {
  return { kind: 'unchanged', state: kept, reason: keptReason(kept) };
}

async function report(
  target: OpenedTarget,
  settings: ScanSettings,
  state: string | null,
  { name, memory }: ScanJob,
  follower: ScanFollower,
  signal: AbortSignal,
): Promise<ScanJobAnswer> {
  try {
    const remembered = rememberedTarget(target, settings, () => memory);
    const { report: made, result } = await reportOf(remembered.target, settings, signal, follower);
    return {
      kind: 'report',
      report: redactedJson(made),
      accepted: [...result.coverage.accepted()],
      state: keptState(state, shownReport(made, false).coverage, !isRemote(name)),
      memory: remembered.left(),
    };
  } finally {
    await target.close?.();
  }
}
