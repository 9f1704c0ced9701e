import type { ScanSettings } from '../../config/scan-settings.ts';
import type { TargetFlags } from '../../config/target-flags.ts';
import { AnswerLog } from '../../sources/site/revalidation/answer-log.ts';
import { shownReport } from '../../report/shown-report.ts';
import { openSite } from '../site.ts';
import type { ScanFollower } from '../run/progress.ts';
import { reportOf } from '../run/run-scan.ts';
import { redactedJson } from '../store/kept-report.ts';
import { rememberedTarget } from '../store/remembered-target.ts';
import { keptState } from './scanned-state.ts';
import type { ScanJob, ScanJobAnswer } from './scan-job.ts';
import { withAnswers } from './site-memory.ts';

/** Crawls a website and searches what is new in it. @param state - what is kept of it for later nights; null: nothing */
export async function crawlSite(
  job: ScanJob,
  flags: TargetFlags,
  settings: ScanSettings,
  state: string | null,
  follower: ScanFollower,
): Promise<ScanJobAnswer> {
  const { signal } = new AbortController();
  const log = new AnswerLog();
  const target = await openSite([job.name], flags, settings, true, log);
  try {
    const remembered = rememberedTarget(target, settings, () => job.memory);
    const { report, result } = await reportOf(remembered.target, settings, signal, follower);
    const memory = remembered.left();
    const search = state === null ? null : withAnswers(memory.search, log, result.findings);
    return {
      kind: 'report',
      report: redactedJson(report),
      accepted: [...result.coverage.accepted()],
      state: search === null ? null : keptState(state, shownReport(report, false).coverage),
      memory: search === null ? memory : { ...memory, search },
    };
  } finally {
    await target.close?.();
  }
}
