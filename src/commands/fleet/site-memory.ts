import type { Finding } from '../../model/finding.ts';
import { endOfIndex } from '../../sources/site/crawl-index/index-text.ts';
import type { AnswerLog } from '../../sources/site/revalidation/answer-log.ts';
import { answersText, parseAnswers, type KeptAnswers } from '../../sources/site/revalidation/answers-text.ts';
import type { TargetMemory } from '../../store/target-memory.ts';

type Search = TargetMemory['search'];

/** Puts what was asked of a site behind the index of its contents; null: it cannot be kept. */
export function withAnswers(
  search: Search,
  log: AnswerLog,
  findings: readonly Pick<Finding, 'secret'>[],
): Search {
  const { answers, userAgent } = log;
  if (search === null || answers === null || answers.some(({ url }) => holdsSecret(url, findings))) {
    return null;
  }
  return { ...search, content: `${search.content}${endOfIndex}${answersText({ answers, userAgent })}` };
}

/** What an earlier crawl asked a site for; null: nothing is known of it. */
export function answersIn(search: Search): KeptAnswers | null {
  const at = search?.content.indexOf(`\n${endOfIndex}`) ?? -1;
  return search === null || at === -1 ? null : parseAnswers(search.content.slice(at + 1 + endOfIndex.length));
}

/** An address with a secret that was found is kept nowhere. */
function holdsSecret(url: string, findings: readonly Pick<Finding, 'secret'>[]): boolean {
  return findings.some(({ secret }) => {
    const text = secret?.reveal() ?? '';
    return text !== '' && (url.includes(text) || url.includes(encodeURIComponent(text)));
  });
}
