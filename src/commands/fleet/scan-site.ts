import { siteSettings, siteUrl } from '../../config/site-settings.ts';
import type { TargetFlags } from '../../config/target-flags.ts';
import type { ScanFollower } from '../run/progress.ts';
import { userAgent } from '../run/user-agent.ts';
import { keptReason } from './scanned-state.ts';
import type { ScanJob, ScanJobAnswer } from './scan-job.ts';
import { holdsToday, siteState } from './site-state.ts';
import { targetSettings } from './target-settings.ts';

/**
 * Crawls a website with the scope and the authority that stand at the target, and no more; where a crawl still holds, asks
 * first whether its servers answer as they did then.
 */
export async function scanSite(job: ScanJob, follower: ScanFollower): Promise<ScanJobAnswer> {
  const { flags, settings } = targetSettings(job);
  const state = await siteState(flags, settings, process.env);
  const mayHold = state !== null && holdsToday(job.scannedState, state);
  if (mayHold && (await isUnchanged(job, flags))) {
    const kept = job.scannedState ?? '';
    return { kind: 'unchanged', state: kept, reason: keptReason(kept) };
  }
  // Loaded here: a night in which no site has changed needs none of it.
  const { crawlSite } = await import('./crawl-site.ts');
  // What has changed once changes often: the next night does not ask twice.
  return crawlSite(job, flags, settings, mayHold ? null : state, follower);
}

/** Nothing of a page is parsed, searched or run for it. */
async function isUnchanged({ name, memory }: ScanJob, flags: TargetFlags): Promise<boolean> {
  const { answersIn } = await import('./site-memory.ts');
  const before = answersIn(memory?.search ?? null);
  if (before === null) {
    return false;
  }
  const { limits: crawlLimits, cacheDir: _dir, ...own } = siteSettings(flags, process.env);
  const { guardOptions } = await import('../../sources/site/guard/guard-options.ts');
  const { isAsAnswered } = await import('../../sources/site/revalidation/is-as-answered.ts');
  const options = guardOptions([siteUrl(name)], { ...own, crawlLimits, userAgent });
  return isAsAnswered(before, options, new AbortController().signal);
}
