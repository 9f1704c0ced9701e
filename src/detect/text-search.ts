import type { Range } from '../model/region.ts';
import type { Confidence, Rule } from '../model/rule.ts';
import type { ChunkText } from './chunk-text.ts';
import type { HitLimit } from './hit-limit.ts';
import { judge } from './judge.ts';
import { keywordIndex } from './keyword.ts';
import type { LineIndex } from './line-index.ts';
import { findParts, type FoundPart } from './parts.ts';
import { patternMatches } from './pattern-match.ts';
import { Windows } from './windows.ts';

/** A match that was judged a secret, in bytes of the text that was searched. */
export interface Hit {
  readonly rule: Rule;
  readonly secret: Range;
  readonly match: Range;
  readonly parts: readonly FoundPart[];
  readonly confidence: Confidence;
}

/** What a search tells while it is at work. */
export interface SearchWatch {
  /** Told before each attempt at a pattern; false: leave it out. */
  readonly beforeRule?: ((ruleIndex: number) => boolean) | undefined;
  /** Told when a text is done with. */
  readonly afterRules?: (() => void) | undefined;
}

/** Finds what the rules' patterns match in a text. */
export type TextSearch = (text: ChunkText, lines: () => LineIndex, limit: HitLimit) => Generator<Hit>;

/** Prepares the search: keywords first, then each pattern in windows around its keywords, then judgement. */
export function textSearch(rules: readonly Rule[], watch: SearchWatch): TextSearch {
  const byKeyword = rulesByKeyword(rules);
  const index = keywordIndex([...byKeyword.keys()]);
  const rulesOf = [...byKeyword.values()];
  const always = [...rules.keys()].filter(
    (rule) => rules[rule]!.keywords.length === 0 && rules[rule]!.pattern !== null,
  );

  function* hits(text: ChunkText, lines: () => LineIndex, limit: HitLimit): Generator<Hit> {
    for (const [ruleIndex, stretches] of windowsIn(text).entries()) {
      if (watch.beforeRule?.(ruleIndex) === false) {
        continue;
      }
      for (const hit of hitsOf(rules[ruleIndex]!, text, stretches, lines)) {
        if (!limit.allows(ruleIndex)) {
          break;
        }
        yield hit;
      }
    }
    watch.afterRules?.();
  }

  function windowsIn(text: ChunkText): Windows {
    const { length } = text.bytes;
    const windows = new Windows(length, text.maxUnitBytes);
    always.forEach((rule) => windows.addWhole(rule, rules[rule]!));
    index.search(text.bytes, 0, length, (keyword, start, end) => {
      for (const rule of rulesOf[keyword]!) {
        windows.add(rule, rules[rule]!, start, end);
      }
    });
    return windows;
  }

  return hits;
}

/** In one pass: trying each rule for each keyword took most of the time that a scan of a few files needs. */
function rulesByKeyword(rules: readonly Rule[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [index, rule] of rules.entries()) {
    for (const keyword of new Set(rule.keywords)) {
      found.set(keyword, [...(found.get(keyword) ?? []), index]);
    }
  }
  return found;
}

function* hitsOf(
  rule: Rule,
  text: ChunkText,
  stretches: readonly Range[],
  lines: () => LineIndex,
): Generator<Hit> {
  for (const stretch of stretches) {
    for (const { match, secret } of patternMatches(rule, text, stretch)) {
      const confidence = judge(rule, text.read(secret), text.read(match));
      const parts = confidence === null ? null : findParts(rule, text, lines, secret);
      if (confidence !== null && parts !== null) {
        yield { rule, match, secret, parts, confidence };
      }
    }
  }
}
