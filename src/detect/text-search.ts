import type { Range } from '../model/region.ts';
import type { Confidence, Rule } from '../model/rule.ts';
import type { ChunkText } from './chunk-text.ts';
import type { HeadRules } from './head-rules.ts';
import type { HitLimit } from './hit-limit.ts';
import { type Around, listReach } from './judge/is-listed.ts';
import { judge } from './judge/judge.ts';
import type { LineIndex } from './line-index.ts';
import { findParts, type FoundPart } from './parts.ts';
import { patternMatches } from './pattern-match.ts';
import { isTouchedAt, placeAt, type Places, probeAt } from './place-list.ts';
import type { ProbeTable } from './sieve/probe-table.ts';
import { ruleReaches, type Window, Windows } from './windows.ts';

/** A match that was judged a secret, in bytes of the text that was searched. */
export interface Hit {
  readonly rule: Rule;
  readonly secret: Range;
  readonly match: Range;
  readonly parts: readonly FoundPart[];
  readonly confidence: Confidence;
  /** The stretch in which the pattern was tried. */
  readonly window: Range;
}

/** What a search tells while it is at work. */
export interface SearchWatch {
  /** Told before each attempt at a pattern; false: leave it out. */
  readonly beforeRule?: ((ruleIndex: number) => boolean) | undefined;
  /** Told when a text is done with. */
  readonly afterRules?: (() => void) | undefined;
}

/** A text, and where in it rules have to look. */
interface SearchedText {
  readonly text: ChunkText;
  readonly lines: () => LineIndex;
  readonly places: Places;
}

/** Finds what the rules' patterns match in a text, in the windows of which something is touched. */
export type TextSearch = (
  searched: SearchedText,
  limit: HitLimit,
  onWindow?: (rule: Rule, window: Range) => void,
) => Generator<Hit>;

/** Prepares the search: each pattern in windows around the places of its keywords, then judgement. */
export function textSearch(
  rules: readonly Rule[],
  probes: ProbeTable,
  heads: HeadRules,
  watch: SearchWatch,
): TextSearch {
  const reachOf = ruleReaches(rules);
  /** 1 for the rules that have a touched place in the text at work. */
  const isAtWork = new Uint8Array(rules.length);

  function* hits(
    searched: SearchedText,
    limit: HitLimit,
    onWindow?: (rule: Rule, window: Range) => void,
  ): Generator<Hit> {
    for (const [ruleIndex, windows] of windowsIn(searched)?.entries() ?? []) {
      if (watch.beforeRule?.(ruleIndex) === false) {
        continue;
      }
      for (const hit of hitsOf(rules[ruleIndex]!, searched, windows, onWindow)) {
        if (!limit.allows(ruleIndex)) {
          break;
        }
        yield hit;
      }
    }
    watch.afterRules?.();
  }

  /** Null where no rule has to look: most versions of a text touch no keyword. */
  function windowsIn({ text, places }: SearchedText): Windows | null {
    const { length } = text.bytes;
    const isHead = places.keptHead <= heads.decidingBytes && heads.mayMatch(text.bytes, 0, length);
    const atWork = rulesAtWork(places);
    if (!isHead && atWork.length === 0) {
      return null;
    }
    const windows = new Windows(length, text.maxUnitBytes, reachOf);
    if (isHead) {
      heads.indices.forEach((rule) => windows.addWhole(rule, places.keptHead));
    }
    for (let index = 0; atWork.length > 0 && index < places.count; index++) {
      const probe = probeAt(places, index);
      const rule = probes.ruleIndexOf(probe);
      if (rule !== undefined && isAtWork[rule] === 1) {
        const length = probes.keywordLengthOf(probe);
        windows.add(rule, placeAt(places, index), length, isTouchedAt(places, index));
      }
    }
    atWork.forEach((rule) => {
      isAtWork[rule] = 0;
    });
    return windows;
  }

  /** Most versions of a text touch few rules: the places of all others need no window. */
  function rulesAtWork(places: Places): readonly number[] {
    const found: number[] = [];
    for (let index = 0; index < places.count; index++) {
      const rule = isTouchedAt(places, index) ? probes.ruleIndexOf(probeAt(places, index)) : undefined;
      if (rule !== undefined && isAtWork[rule] === 0) {
        isAtWork[rule] = 1;
        found.push(rule);
      }
    }
    return found;
  }

  return hits;
}

function* hitsOf(
  rule: Rule,
  { text, lines }: SearchedText,
  windows: readonly Window[],
  onWindow?: (rule: Rule, window: Range) => void,
): Generator<Hit> {
  for (const window of windows) {
    onWindow?.(rule, window);
    for (const { match, secret } of patternMatches(rule, text, window, window.keywords)) {
      if (!isWithin(match, window, text)) {
        continue;
      }
      const confidence = judge(rule, text.read(secret), text.read(match), () => around(text, match, window));
      const parts = confidence === null ? null : findParts(rule, text, lines, secret);
      if (confidence !== null && parts !== null) {
        yield { rule, match, secret, parts, confidence, window };
      }
    }
  }
}

/** What stands around a match in its window: the search depends on nothing beyond that. */
function around(text: ChunkText, match: Range, window: Range): Around {
  return {
    before: text.read({ start: Math.max(window.start, match.start - listReach), end: match.start }),
    after: text.read({ start: match.end, end: Math.min(window.end, match.end + listReach) }),
  };
}

/**
 * Whether a match leaves room for its boundaries in the window. Each that holds a keyword of the window does: it is as wide
 * as the longest match and two characters more. Others only look like matches, without what stands beside them.
 */
function isWithin(match: Range, window: Range, { bytes, maxUnitBytes }: ChunkText): boolean {
  const margin = 2 * maxUnitBytes;
  return (
    (window.start === 0 || match.start >= window.start + margin) &&
    (window.end === bytes.length || match.end <= window.end - margin)
  );
}
