import { openSite } from '../site.ts';
import type { ScanFollower } from '../progress.ts';
import { reportOf } from '../run-scan.ts';
import { redactedJson } from '../store/kept-report.ts';
import { rememberedTarget } from '../store/remembered-target.ts';
import type { ScanJob, ScanJobAnswer } from './scan-job.ts';
import { targetSettings } from './target-settings.ts';

/** Crawls a website with the scope and the authority that stand at the target, and no more. */
export async function scanSite(job: ScanJob, follower: ScanFollower): Promise<ScanJobAnswer> {
  const { flags, settings } = targetSettings(job);
  const target = await openSite([job.name], flags, settings, true);
  try {
    const remembered = rememberedTarget(target, settings, () => job.memory);
    const { signal } = new AbortController();
    const { report, result } = await reportOf(remembered.target, settings, signal, follower);
    return {
      kind: 'report',
      report: redactedJson(report),
      accepted: [...result.coverage.accepted()],
      state: null,
      memory: remembered.left(),
    };
  } finally {
    await target.close?.();
  }
}
