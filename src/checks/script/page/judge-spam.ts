import { getDomainWithoutSuffix } from 'tldts';
import { excerpt } from '../judge/excerpt.ts';
import { domainOf, hostOf, type ScriptContext } from '../judge/host.ts';
import type { Verdict } from '../judge/verdict.ts';
import type { PageLink } from './page-elements.ts';

/** What links are sold for. */
const spam =
  /\b(?:viagra|cialis|levitra|tramadol|xanax|ambien|phentermine|pharmac(?:y|ies)|casinos?|poker|slots?|roulette|blackjack|baccarat|jackpot|betting|sports?book|bookmakers?|gambling|togel|judi|payday|loans?|kredit ohne|replica|rolex|louis vuitton|essays?|term papers?|dissertation writing|escorts?|porn|xxx|sex cams?|hookup|forex|binary options?|crypto signals?|weight loss|diet pills?|seo services?|backlinks?|cheap jerseys?|michael kors|ugg boots|spielothek|glücksspiel|potenzmittel)\b/gi;

/** Links to others that nobody but search engines sees. */
export function judgeSpam(links: readonly PageLink[], context: ScriptContext): readonly Verdict[] {
  const own = getDomainWithoutSuffix(context.url.hostname);
  const foreign = links.filter(({ address }) => {
    const host = hostOf(address, context);
    return host.relation === 'foreign' && getDomainWithoutSuffix(host.name) !== own;
  });
  const domains = new Set(foreign.map(({ address }) => domainOf(hostOf(address, context).name)));
  const words = new Set(
    foreign.flatMap(({ text, address }) => spamWordsIn(`${text} ${address.replaceAll(/[-_/.+]/g, ' ')}`)),
  );
  const score =
    (words.size >= 2 ? 2.5 : words.size === 1 ? 1 : 0) + (domains.size >= 3 && words.size > 0 ? 1 : 0);
  if (score < 0.9) {
    return [];
  }
  return [
    {
      rule: 'script-spam-links',
      score,
      about: 'spam',
      evidence: [
        `${foreign.length} links to ${domains.size} foreign sites stand in a part of the page that nobody sees`,
        `they are about ${[...words].slice(0, 5).join(', ')}`,
        `such as ${[...domains]
          .slice(0, 5)
          .map((domain) => excerpt(domain, 80))
          .join(', ')}`,
      ],
    },
  ];
}

/** What a text speaks of that links are sold for; each word once, in lower case. */
export function spamWordsIn(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(spam), ([word]) => word.toLowerCase()))];
}
