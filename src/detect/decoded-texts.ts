import type { Decoding } from '../model/chunk.ts';
import type { Range } from '../model/region.ts';
import type { EncodedStretch } from './decode/encoded-stretches.ts';
import { decodeLimit, decoders, maxDecodedBytes, type Segment, segments } from './decode/index.ts';
import { promisedDecoders } from './decode/promised-decoders.ts';
import type { Places } from './place-list.ts';
import { dependencyOf, spliced, type SplicedText } from './spliced-text.ts';

/** What encoded stretches of a content say, each among its surroundings. */
export interface DecodedText {
  readonly bytes: Buffer;
  /** The part of `bytes` that was decoded. */
  readonly decoded: Range;
  /** Outermost first. */
  readonly decodings: readonly Decoding[];
  readonly originalOf: (range: Range) => Range;
  /** Where in `bytes` rules and decoders have to look; null: there is no memory left to tell. */
  readonly places: Places | null;
}

/** What an encoded stretch of a content says, and all of the content that it depends on. */
export interface DecodedStretch extends DecodedText {
  readonly dependency: Range;
}

/** Tells where in a text rules and decoders have to look. */
export interface PlaceTeller {
  /** Places from this number on are encoded: see `src/core/assembly/encoded.ts` for the kinds. */
  readonly probeCount: number;
  /** Null: there is no memory left to tell. */
  find(bytes: Buffer): Places | null;
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
  teller: PlaceTeller,
  onLimit?: () => void,
): Generator<DecodedStretch> {
  if (maxDepth <= 0) {
    return;
  }
  const budget: Budget = { bytes: maxDecodedBytes, isExceeded: false };
  for (const { segment, window } of stretches) {
    const dependency = dependencyOf(window, content.length);
    for (const text of decodedFrom(content, segment, maxDepth, teller, budget)) {
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
  teller: PlaceTeller,
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
  const places = teller.find(outer.bytes);
  yield { ...outer, decodings: segment.decodings, places };
  for (const inner of decodedWithin(outer, places, depth - 1, teller, budget)) {
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
  places: Places | null,
  depth: number,
  teller: PlaceTeller,
  budget: Budget,
): Generator<DecodedText> {
  const used = places === null ? decoders : promisedDecoders(bytes, places, teller.probeCount, decoded);
  for (const segment of segments(bytes, used)) {
    if (segment === decodeLimit || isNew(segment, decoded)) {
      yield* decodedFrom(bytes, segment, depth, teller, budget);
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
