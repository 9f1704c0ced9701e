import { getDomainWithoutSuffix } from 'tldts';
import { purposeOf } from '../script/judge/vendors.ts';
import { excerpt } from '../script/judge/excerpt.ts';
import { spamWordsIn } from '../script/page/judge-spam.ts';
import { siteOf, type PageView } from './page-view.ts';

/** Something that one visitor gets and others do not, and that no owner would show to some alone. */
export interface Difference {
  /** What it is about, such as a host: the same in the next answer. */
  readonly about: string;
  readonly evidence: string;
  readonly severity: 'high' | 'medium';
}

/** Shops for programs, which sites lead phones to. */
const programShops = /^(?:apple\.com|google\.com|huawei\.com|samsung\.com|onelink\.me|app\.link|page\.link)$/;
/** Of the letters of a text: whose writing a page is in. */
const writings: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Chinese or Japanese', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Korean', /\p{Script=Hangul}/gu],
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Thai', /\p{Script=Thai}/gu],
];
const isForeignWriting = 0.3;
const isOwnWriting = 0.02;
const leastSpamWords = 3;
const maxText = 100_000;

/**
 * What a visitor gets that none of the others does: an address on another site that the page leads to, words of spam, another
 * writing. That pages differ is no sign of anything: tests of variants, advertisements and layouts for phones do.
 */
export function* differences(
  view: PageView,
  others: readonly PageView[],
  url: URL,
): Generator<Difference, void, undefined> {
  const target = view.leadsTo;
  if (target !== null && isStrange(target, url) && !leadsThere(target, others)) {
    const about = siteOf(target);
    yield { about, evidence: `it leads to ${excerpt(target.host)} at once`, severity: 'high' };
  }
  const known = new Set(others.flatMap((other) => spamWordsIn(textOf(other))));
  const words = spamWordsIn(textOf(view)).filter((word) => !known.has(word));
  if (words.length >= leastSpamWords) {
    const evidence = `it speaks of ${words.slice(0, 6).join(', ')}`;
    yield { about: 'spam', evidence, severity: 'high' };
  }
  for (const [name, letters] of writings) {
    if (
      shareOf(letters, view) >= isForeignWriting &&
      others.every((other) => shareOf(letters, other) < isOwnWriting)
    ) {
      yield { about: name, evidence: `its text is ${name}`, severity: 'high' };
    }
  }
}

/** Scripts from hosts that another visitor of the same kind gets none from. */
export function* strangeScripts(
  view: PageView,
  others: readonly PageView[],
  url: URL,
): Generator<Difference, void, undefined> {
  const known = new Set(others.flatMap(({ scripts }) => scripts.map(siteOf)));
  for (const script of view.scripts) {
    const about = siteOf(script);
    if (!known.has(about) && isStrange(script, url) && purposeOf(about) === null) {
      known.add(about);
      yield { about, evidence: `it has a script of ${excerpt(script.host)}`, severity: 'medium' };
    }
  }
}

/** Whether an address is of another owner, as far as names tell, and of no vendor that sites lead to on purpose. */
function isStrange(target: URL, url: URL): boolean {
  const site = siteOf(target);
  const isWeb = target.protocol === 'http:' || target.protocol === 'https:';
  const name = getDomainWithoutSuffix(target.hostname);
  const isNamesake = name !== null && name !== '' && name === getDomainWithoutSuffix(url.hostname);
  const isVendor = purposeOf(site) !== null || programShops.test(site);
  return isWeb && site !== siteOf(url) && !isNamesake && !isVendor;
}

function leadsThere(target: URL, others: readonly PageView[]): boolean {
  return others.some(({ leadsTo }) => leadsTo !== null && siteOf(leadsTo) === siteOf(target));
}

function textOf({ elements: { text, links, hiddenLinks } }: PageView): string {
  const linked = [...links, ...hiddenLinks].map((link) => `${link.text} ${link.address}`);
  return [text, ...linked].join(' ').slice(0, maxText);
}

function shareOf(writing: RegExp, { elements: { text } }: PageView): number {
  const head = text.slice(0, maxText);
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  return letters < 100 ? 0 : (head.match(writing)?.length ?? 0) / letters;
}
