import type { Decoding } from '../model/chunk.ts';
import type { Range } from '../model/region.ts';
import { decodeLimit, maxDecodedBytes, type Segment, segments } from './decode/index.ts';
import { spliced } from './spliced-text.ts';

/** What encoded stretches of a content say, each among its surroundings. */
export interface DecodedText {
  readonly bytes: Buffer;
  /** The part of `bytes` that was decoded. */
  readonly decoded: Range;
  /** Outermost first. */
  readonly decodings: readonly Decoding[];
  readonly originalOf: (range: Range) => Range;
}

/** What is left of the work that one content may cause. */
interface Budget {
  bytes: number;
  isExceeded: boolean;
}

/**
 * Decodes what is encoded in the content, and again what that holds, to the depth given.
 *
 * Calls `onLimit` when something that is encoded stays as it is: too deep, too large, or too much in all.
 * At depth 0 nobody asked.
 */
export function* decodedTexts(
  content: Buffer,
  maxDepth: number,
  onLimit?: () => void,
): Generator<DecodedText> {
  if (maxDepth <= 0) {
    return;
  }
  const budget: Budget = { bytes: maxDecodedBytes, isExceeded: false };
  yield* decodedWithin(content, { start: 0, end: content.length }, maxDepth, budget);
  if (budget.isExceeded) {
    onLimit?.();
  }
}

/** Decodes what touches a range of the content: what stands around it was decoded with the text that it comes from. */
function* decodedWithin(
  content: Buffer,
  range: Range,
  depth: number,
  budget: Budget,
): Generator<DecodedText> {
  for (const segment of segments(content)) {
    if (segment === decodeLimit) {
      budget.isExceeded = true;
      continue;
    }
    if (!isNew(segment, range)) {
      continue;
    }
    budget.bytes -= segment.bytes.length;
    if (depth === 0 || budget.bytes < 0) {
      budget.isExceeded = true;
      return;
    }
    const outer = spliced(content, segment.range, segment.bytes);
    yield { ...outer, decodings: segment.decodings };
    for (const inner of decodedWithin(outer.bytes, outer.decoded, depth - 1, budget)) {
      yield {
        ...inner,
        decodings: [...segment.decodings, ...inner.decodings],
        originalOf: (range) => outer.originalOf(inner.originalOf(range)),
      };
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
