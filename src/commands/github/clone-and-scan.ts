import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { PlainReport } from '../../import/index.ts';
import { Coverage } from '../../model/coverage.ts';
import type { Remote, RemoteRefs } from '../../sources/git/remote.ts';
import type { Repository } from '../../sources/git/repository.ts';
import type { ScanSettings } from '../../config/scan-settings.ts';
import type { Store } from '../../store/store.ts';
import type { TargetMemory } from '../../store/target-memory.ts';
import { reportOf } from '../run/run-scan.ts';
import { rememberedTarget } from '../store/remembered-target.ts';
import { clonedTarget, cloneWithRoom } from './clone-with-room.ts';
import { emptyReport } from './empty-report.ts';
import { namedReport } from './named-report.ts';
import type { PartScanOptions } from './part-scan-options.ts';
import type { GitPart } from './part.ts';

/** Refs of pull requests, which hold what others wanted to have merged. */
export const pullRefs = 'refs/pull/';

interface ClonedScan {
  readonly report: PlainReport;
  /** What it leaves to later scans; null: nothing. */
  readonly memory: TargetMemory | null;
}

/** Clones a repository, scans it with its own policy, and removes it again. */
export async function cloneAndScan(
  part: GitPart,
  remote: Remote,
  found: RemoteRefs,
  { dir: folder, settings, store, rescans, inTurn, signal }: PartScanOptions,
): Promise<ClonedScan> {
  if (found.refs.size === 0) {
    return { report: emptyReport(part, new Coverage()), memory: null };
  }
  const dir = path.join(folder, part.name.replaceAll(/[^\w.-]/g, '+'));
  try {
    const clone = {
      name: part.name,
      without: part.hasPulls ? [] : [`${pullRefs}*`],
      packedBytes: part.packedBytes,
    };
    const repository = await cloneWithRoom(remote, found, dir, clone, signal);
    return await inTurn(async () =>
      scanClone(repository, part, found, settings, rescans ? null : store, signal),
    );
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function scanClone(
  repository: Repository,
  part: GitPart,
  { refs }: RemoteRefs,
  settings: ScanSettings,
  store: Store | null,
  signal: AbortSignal,
): Promise<ClonedScan> {
  const own = { ...settings, hasProgress: false };
  const target = clonedTarget(repository, settings);
  const remembered = rememberedTarget(target, own, () => store?.memoryOf(part.stored) ?? null);
  const { report } = await reportOf(remembered.target, own, signal);
  const pulls = part.hasPulls ? 0 : [...refs.keys()].filter((name) => name.startsWith(pullRefs)).length;
  const named = namedReport(report, part.folder);
  const leftOut = {
    what: `${part.name}/${pullRefs}*`,
    reason: 'out-of-scope',
    count: pulls,
    hint: '--include pulls takes them too',
  };
  return {
    report:
      pulls === 0
        ? named
        : { ...named, coverage: { ...named.coverage, leftOut: [...named.coverage.leftOut, leftOut] } },
    memory: remembered.left(),
  };
}
