import type { Decoding } from '../model/chunk.ts';
import type { Range } from '../model/region.ts';
import { decodeLimit, maxDecodedBytes, type Segment, segments } from './decode/index.ts';
import type { EncodedStretch } from './decode/encoded-stretches.ts';
import { contextReach, spliced, type SplicedText } from './spliced-text.ts';

/** What encoded stretches of a content say, each among its surroundings. */
export interface DecodedText {
  readonly bytes: Buffer;
  /** The part of `bytes` that was decoded. */
  readonly decoded: Range;
  /** Outermost first. */
  readonly decodings: readonly Decoding[];
  readonly originalOf: (range: Range) => Range;
}

/** What an encoded stretch of a content says, and all of the content that it depends on. */
export interface DecodedStretch extends DecodedText {
  readonly dependency: Range;
}

/** What is left of the work that one content may cause. */
interface Budget {
  bytes: number;
  isExceeded: boolean;
}

/**
 * Decodes the stretches of a content, and again what they hold, to the depth given.
 *
 * Calls `onLimit` when something that is encoded stays as it is: too deep, too large, or too much in all.
 * At depth 0 nobody asked.
 */
export function* decodedTexts(
  content: Buffer,
  stretches: Iterable<EncodedStretch>,
  maxDepth: number,
  onLimit?: () => void,
): Generator<DecodedStretch> {
  if (maxDepth <= 0) {
    return;
  }
  const budget: Budget = { bytes: maxDecodedBytes, isExceeded: false };
  for (const { segment, window } of stretches) {
    const dependency = {
      start: Math.max(0, window.start - contextReach),
      end: Math.min(content.length, window.end + contextReach),
    };
    for (const text of decodedFrom(content, segment, maxDepth, budget)) {
      yield { ...text, dependency };
    }
    if (budget.bytes < 0) {
      break;
    }
  }
  if (budget.isExceeded) {
    onLimit?.();
  }
}

/** What one segment says, and what is encoded in that. */
function* decodedFrom(
  content: Buffer,
  segment: Segment,
  depth: number,
  budget: Budget,
): Generator<DecodedText> {
  if (segment === decodeLimit) {
    budget.isExceeded = true;
    return;
  }
  budget.bytes -= segment.bytes.length;
  if (depth === 0 || budget.bytes < 0) {
    budget.isExceeded = true;
    return;
  }
  const outer = spliced(content, segment.range, segment.bytes);
  yield { ...outer, decodings: segment.decodings };
  for (const inner of decodedWithin(outer, depth - 1, budget)) {
    yield {
      ...inner,
      decodings: [...segment.decodings, ...inner.decodings],
      originalOf: (range) => outer.originalOf(inner.originalOf(range)),
    };
  }
}

/** Decodes what touches the decoded part of a text: what stands around it was decoded with the text that it comes from. */
function* decodedWithin(
  { bytes, decoded }: SplicedText,
  depth: number,
  budget: Budget,
): Generator<DecodedText> {
  for (const segment of segments(bytes)) {
    if (segment === decodeLimit || isNew(segment, decoded)) {
      yield* decodedFrom(bytes, segment, depth, budget);
    }
    if (budget.bytes < 0) {
      return;
    }
  }
}

/**
 * Whether a segment owes something to the decoded range.
 *
 * Joined literals must lie within it: where only some of them were decoded, the join of them all was seen before,
 * with what is encoded in it.
 */
function isNew({ range, decodings }: Segment, decoded: Range): boolean {
  return decodings[0] === 'concatenation'
    ? range.start >= decoded.start && range.end <= decoded.end
    : range.end > decoded.start && range.start < decoded.end;
}
