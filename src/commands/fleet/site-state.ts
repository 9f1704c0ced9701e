import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { probeSettings } from '../../config/probe-settings.ts';
import type { ScanSettings } from '../../config/scan-settings.ts';
import { siteSettings } from '../../config/site-settings.ts';
import type { TargetFlags } from '../../config/target-flags.ts';
import { wholeCrawlDays } from '../../config/whole-crawl-option.ts';
import { today } from '../../model/today.ts';
import { searchKey } from '../github/search-key.ts';
import { loadPolicy, policyFiles } from '../policy/load-policy.ts';
import { siteBrowser } from '../site/site-browser.ts';
import { targetRoot } from '../target/target-root.ts';
import { userAgent } from '../run/user-agent.ts';

const dayMs = 86_400_000;

/**
 * What is kept of a crawl that may hold for later nights: what decides its findings besides the answers of servers, and the
 * last day on which it holds.
 *
 * @returns null: the site is crawled whole each time. So it is where more is asked than what visitors are sent (probes,
 *   providers, names), where a session or made-up data is part of it, and where it writes files.
 */
export async function siteState(
  flags: TargetFlags,
  settings: ScanSettings,
  env: NodeJS.ProcessEnv,
): Promise<string | null> {
  const days = wholeCrawlDays(flags);
  const { sessionHeaders } = siteSettings(flags, env);
  const asksMore = probeSettings(flags, flags.pack ?? []).classes.size > 0 || settings.verify !== null;
  const isWhole =
    asksMore ||
    Object.keys(sessionHeaders).length > 0 ||
    [flags.canary, flags.advisories, flags.scriptBaseline, flags.scriptEvidence].some(Boolean) ||
    flags.updateScriptBaseline === true ||
    flags.namesFrom !== undefined;
  if (days === 0 || isWhole) {
    return null;
  }
  const root = targetRoot('.');
  const facts = [
    await searchKey(settings, await loadPolicy(settings, root, env), env),
    policyFiles.map((file) => root.read(file)),
    await codeName(),
    flags,
    siteBrowser(flags, settings, userAgent)?.found.path ?? null,
  ];
  const key = createHash('sha256').update(JSON.stringify(facts)).digest('hex');
  return `${key} ${dayAfter(days - 1)}`;
}

/** Whether what was kept of a crawl holds today. @param state - what would be kept of one now */
export function holdsToday(kept: string | null, state: string): boolean {
  const [key, until = '', only = until] = (kept ?? '').split('\n', 1)[0]!.split(' ');
  return key === state.split(' ')[0] && today() <= until && today() <= only;
}

function dayAfter(days: number): string {
  return new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
}

/** Of a build: its files are named for what is in them. */
async function codeName(): Promise<readonly string[]> {
  return (await readdir(import.meta.dirname)).sort();
}
