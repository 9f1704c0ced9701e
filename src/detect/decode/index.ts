import { arrayJoin } from './array-join.ts';
import { base64 } from './base64.ts';
import { concatenation } from './concatenation.ts';
import { decodeLimit, type Decoder, maxDecodedBytes, type Segment } from './decoder.ts';
import { entity } from './entity.ts';
import { hex } from './hex.ts';
import { percent } from './percent.ts';
import { unicode } from './unicode.ts';

export { decodeLimit, type Decoder, maxDecodedBytes, type Segment } from './decoder.ts';

/** All decoders; the segments of one may overlap those of another. */
export const decoders: readonly Decoder[] = [base64, hex, percent, unicode, entity, concatenation, arrayJoin];

/**
 * Everything that is encoded in the content, one level deep.
 *
 * Ends with `decodeLimit` where there was more than `maxDecodedBytes`, or a bomb.
 *
 * @param used - the decoders to use, of `decoders` and in their order
 */
export function* segments(content: Buffer, used: readonly Decoder[] = decoders): Iterable<Segment> {
  let left = maxDecodedBytes;
  let isCut = false;
  for (const decode of used) {
    for (const segment of decode(content)) {
      left -= segment.bytes.length;
      if (left < 0) {
        yield decodeLimit;
        return;
      }
      if (segment === decodeLimit) {
        isCut = true;
      } else {
        yield segment;
      }
    }
  }
  if (isCut) {
    yield decodeLimit;
  }
}
