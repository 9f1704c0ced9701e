import { excerpt } from '../script/judge/excerpt.ts';
import { severityOf, titles, type Verdict } from '../script/judge/verdict.ts';
import type { JudgingThread } from '../script/judging-thread.ts';
import type { Difference } from './differences.ts';
import type { PageView } from './page-view.ts';

/** Who looks into scripts. */
export type ScriptJudge = Pick<JudgingThread, 'judge' | 'close'>;

/** Inline scripts of one view that are looked into: whoever changes more of them with each answer does so for all. */
const maxScripts = 10;

/** What is wrong with the page and the inline scripts of one visitor, and not with those of the others. */
export async function hiddenVerdicts(
  view: PageView,
  others: readonly PageView[],
  url: URL,
  thread: ScriptJudge,
): Promise<readonly Difference[]> {
  const known = new Set(others.flatMap(({ inline }) => inline));
  const own = view.inline.filter((text) => !known.has(text)).slice(0, maxScripts);
  const page = view.html.trim() === '' ? [] : await verdictsOf('page', view.html, url, thread);
  const ofOthers = new Set<string>();
  // Where there is nothing to compare, the others need not be looked into.
  for (const other of page.length === 0 ? [] : others) {
    (await verdictsOf('page', other.html, url, thread)).forEach((verdict) => ofOthers.add(keyOf(verdict)));
  }
  const scripts: Verdict[] = [];
  for (const text of own) {
    scripts.push(...(await verdictsOf('script', text, url, thread)));
  }
  return [...page.filter((verdict) => !ofOthers.has(keyOf(verdict))), ...scripts].map((verdict) => ({
    about: keyOf(verdict),
    evidence: `${titles[verdict.rule]}: ${excerpt(verdict.evidence.join('; '), 300)}`,
    severity: ['critical', 'high'].includes(severityOf(verdict.score)) ? 'high' : 'medium',
  }));
}

async function verdictsOf(
  kind: 'page' | 'script',
  text: string,
  url: URL,
  thread: ScriptJudge,
): Promise<readonly Verdict[]> {
  const task = { kind, text, url: url.href, isInline: true, ownHosts: [url.hostname] };
  const answer = await thread.judge(task);
  // A script that breaks the thread for one visitor alone is not told: nothing is known of it.
  return typeof answer === 'string' ? [] : answer.verdicts.filter(({ score }) => score > 0);
}

function keyOf({ rule, about }: Verdict): string {
  return `${rule} ${about}`;
}
