import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pLimit from 'p-limit';
import type { ScanSettings } from '../../config/scan-settings.ts';
import type { TargetFlags } from '../../config/target-flags.ts';
import type { TargetChange } from '../../fleet/work.ts';
import { searchKey } from '../github/search-key.ts';
import { loadPolicy } from '../policy/load-policy.ts';
import { repositoryState } from './repository-state.ts';
import type { CheckAnswer, CheckJob } from './scan-job.ts';
import { isStill, keptReason } from './scanned-state.ts';
import { targetSettings } from './target-settings.ts';

/** Asked at the same time: servers take their time. */
const concurrency = 4;
/** A server that takes longer is left to the scan, which says so. */
const longestMs = 30_000;

type CheckedJob = CheckJob['targets'][number];
type Checked = CheckAnswer['checked'][number];
const untold: Checked = { change: 'changed', reason: null };

/** Holds repositories against the states that their last scans saw. What cannot be told is for a scan to say. */
export async function checkRepositories({ targets }: CheckJob): Promise<CheckAnswer> {
  const known = new Map<string, Known>();
  const limit = pLimit(concurrency);
  const dir = await mkdtemp(path.join(tmpdir(), 'leaksieve-checks-')).catch(() => null);
  if (dir === null) {
    return { kind: 'checked', checked: targets.map(() => untold) };
  }
  const check = async ({ name, words, scannedState }: CheckedJob): Promise<Checked> => {
    try {
      const named = JSON.stringify(words);
      const { flags, key } = known.get(named) ?? knownOf(words);
      known.set(named, { flags, key });
      const [now, state] = await Promise.all([key, repositoryState(name, flags, dir, longestMs)]);
      return { change: changeOf(scannedState, now, state), reason: keptReason(scannedState) };
    } catch {
      // A scan meets the same, and tells why.
      return untold;
    }
  };
  try {
    return { kind: 'checked', checked: await limit.map(targets, check) };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** What has changed since a state was kept. @param state - null: that cannot be told */
export function changeOf(kept: string, key: string, state: string | null): TargetChange {
  if (state === null) {
    return 'changed';
  }
  if (isStill(kept, `${key} ${state}`)) {
    return 'unchanged';
  }
  const [first = ''] = kept.split('\n', 1);
  const before = first.slice(first.indexOf(' ') + 1);
  return before === state || before.startsWith(`${state} `) ? 'rules' : 'changed';
}

/** What the same words of many targets say. */
interface Known {
  readonly flags: TargetFlags;
  readonly key: Promise<string>;
}

function knownOf(words: readonly string[]): Known {
  const { flags, settings } = targetSettings({ words: [...words], jobs: 1 });
  return { flags, key: keyOf(settings) };
}

async function keyOf(settings: ScanSettings): Promise<string> {
  return searchKey(settings, await loadPolicy(settings, null, process.env), process.env);
}
