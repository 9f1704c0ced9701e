import { regExpOf } from '../model/pattern.ts';
import type { Range } from '../model/region.ts';
import type { Rule } from '../model/rule.ts';
import type { ChunkText } from './chunk-text.ts';
import { type FoundMatch, matchFinder } from './pattern-search.ts';

/** Where a rule's pattern hit: byte offsets in the chunk. */
export interface PatternMatch {
  readonly match: Range;
  readonly secret: Range;
}

const withIndices = new WeakMap<RegExp, RegExp>();

/** Group positions are asked for once a match is there: collecting them always would slow every attempt. */
function groupRange(regExp: RegExp, text: string, index: number, group: number): Range | null {
  let located = withIndices.get(regExp);
  if (located === undefined) {
    located = new RegExp(regExp.source, `${regExp.flags.replace('g', '')}dy`);
    withIndices.set(regExp, located);
  }
  located.lastIndex = index;
  const indices = located.exec(text)?.indices?.[group];
  return indices === undefined ? null : { start: indices[0], end: indices[1] };
}

/**
 * All matches of the rule between two byte offsets.
 *
 * @param keywords - where those of the rule's keywords start that the sieve let through; null: unknown
 */
export function* patternMatches(
  rule: Rule,
  text: ChunkText,
  window: Range,
  keywords: readonly number[] | null = null,
): Generator<PatternMatch> {
  const { pattern } = rule;
  if (pattern === null) {
    return;
  }
  const { text: string, byteAt, indicesOf } = text.window(window.start, window.end);
  const next = matchFinder(rule, string, keywords && indicesOf(keywords));
  for (let found = next(0); found !== null;) {
    const { index, groups } = found;
    const group = secretGroupOf(rule, groups);
    const whole = trimmed(string, { start: index, end: index + groups[0]!.length });
    const secret = widened(
      string,
      (group > 0 ? groupRange(regExpOf(pattern), string, index, group) : null) ?? whole,
    );
    // What follows the secret may open the next match: two on a line often share a quote or a comma.
    const resume = Math.max(secret.end, index + 1);
    if (secret.end > secret.start) {
      yield { match: bytesOf(widened(string, whole), byteAt), secret: bytesOf(secret, byteAt) };
    }
    found = next(resume);
  }
}

function secretGroupOf(rule: Rule, groups: FoundMatch['groups']): number {
  if (rule.secretGroup > 0) {
    return rule.secretGroup;
  }
  const group = groups.findIndex((text, index) => index > 0 && text !== undefined && text !== '');
  return Math.max(0, group);
}

/** Without line ends at either side: they belong to the surroundings. */
function trimmed(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && (text[start] === '\n' || text[start] === '\r')) {
    start++;
  }
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) {
    end--;
  }
  return { start, end };
}

/** With all of the characters that it cuts in two: patterns count code units. An empty range stays empty. */
function widened(text: string, { start, end }: Range): Range {
  return start === end
    ? { start, end }
    : { start: start - (isInPair(text, start) ? 1 : 0), end: end + (isInPair(text, end) ? 1 : 0) };
}

/** Whether the index is the second half of a surrogate pair. */
function isInPair(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc_00 && unit <= 0xdf_ff && index > 0;
}

function bytesOf(range: Range, byteAt: (index: number) => number): Range {
  return { start: byteAt(range.start), end: byteAt(range.end) };
}
