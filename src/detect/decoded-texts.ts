import type { Decoding } from '../model/chunk.ts';
import type { Range } from '../model/region.ts';
import { segments } from './decode/index.ts';
import { spliced } from './spliced-text.ts';

/** What encoded stretches of a content say, each among its surroundings. */
export interface DecodedText {
  readonly bytes: Buffer;
  /** The part of `bytes` that was decoded. */
  readonly decoded: Range;
  /** Outermost first. */
  readonly decodings: readonly Decoding[];
  originalOf(range: Range): Range;
}

/** Decodes what is encoded in the content, and again what that holds, to the depth given. */
export function* decodedTexts(content: Buffer, maxDepth: number): Generator<DecodedText> {
  if (maxDepth <= 0) {
    return;
  }
  for (const segment of segments(content)) {
    const outer = spliced(content, segment.range, segment.bytes);
    yield { ...outer, decodings: segment.decodings };
    for (const inner of decodedTexts(outer.bytes, maxDepth - 1)) {
      const origin = inner.originalOf(inner.decoded);
      if (origin.end > outer.decoded.start && origin.start < outer.decoded.end) {
        yield {
          ...inner,
          decodings: [...segment.decodings, ...inner.decodings],
          originalOf: (range) => outer.originalOf(inner.originalOf(range)),
        };
      }
    }
  }
}
