import { siteSettings, siteUrl } from '../../config/site-settings.ts';
import type { TargetFlags } from '../../config/target-flags.ts';
import { AnswerLog } from '../../sources/site/revalidation/answer-log.ts';
import { shownReport } from '../../report/shown-report.ts';
import { openSite } from '../site.ts';
import type { ScanFollower } from '../run/progress.ts';
import { reportOf } from '../run/run-scan.ts';
import { redactedJson } from '../store/kept-report.ts';
import { rememberedTarget } from '../store/remembered-target.ts';
import { userAgent } from '../run/user-agent.ts';
import { keptReason, keptState } from './scanned-state.ts';
import type { ScanJob, ScanJobAnswer } from './scan-job.ts';
import { answersIn, withAnswers } from './site-memory.ts';
import { holdsToday, siteState } from './site-state.ts';
import { targetSettings } from './target-settings.ts';

/**
 * Crawls a website with the scope and the authority that stand at the target, and no more; where a crawl still holds, asks
 * first whether its servers answer as they did then.
 */
export async function scanSite(job: ScanJob, follower: ScanFollower): Promise<ScanJobAnswer> {
  const { flags, settings } = targetSettings(job);
  const { signal } = new AbortController();
  const state = await siteState(flags, settings, process.env);
  const mayHold = state !== null && holdsToday(job.scannedState, state);
  if (mayHold && (await isUnchanged(job, flags, signal))) {
    const kept = job.scannedState ?? '';
    return { kind: 'unchanged', state: kept, reason: keptReason(kept) };
  }
  const log = new AnswerLog();
  const target = await openSite([job.name], flags, settings, true, log);
  try {
    const remembered = rememberedTarget(target, settings, () => job.memory);
    const { report, result } = await reportOf(remembered.target, settings, signal, follower);
    const memory = remembered.left();
    // What has changed once changes often: the next night does not ask twice.
    const search = mayHold || state === null ? null : withAnswers(memory.search, log, result.findings);
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

/** Nothing of a page is parsed, searched or run for it. */
async function isUnchanged(
  { name, memory }: ScanJob,
  flags: TargetFlags,
  signal: AbortSignal,
): Promise<boolean> {
  const before = answersIn(memory?.search ?? null);
  if (before === null) {
    return false;
  }
  const { limits: crawlLimits, cacheDir: _dir, ...own } = siteSettings(flags, process.env);
  const { guardOptions } = await import('../../sources/site/guard/guard-options.ts');
  const { isAsAnswered } = await import('../../sources/site/revalidation/is-as-answered.ts');
  const options = guardOptions([siteUrl(name)], { ...own, crawlLimits, userAgent });
  return isAsAnswered(before, options, signal);
}
