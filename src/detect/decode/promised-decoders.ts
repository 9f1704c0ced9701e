import { arrayJoin, base64, hex, seam } from '../../core/encoded-kinds.ts';
import type { Range } from '../../model/region.ts';
import { placeAt, type Places, probeAt } from '../place-list.ts';
import { decoders, type Decoder } from './index.ts';
import { isTellingSeam } from './telling-seam.ts';

/** What an escape may reach from its place, and a prefix before it. */
const margin = 64;

/**
 * The decoders that may find something in a text which owes something to a part of it, by the places that the core saw.
 *
 * @param probeCount - places from this number on are encoded: see `src/core/encoded-kinds.ts`
 */
export function promisedDecoders(
  bytes: Buffer,
  places: Places,
  probeCount: number,
  part: Range,
): readonly Decoder[] {
  let kinds = 0;
  for (let index = 0; index < places.count; index++) {
    const kind = probeAt(places, index) - probeCount;
    if (
      kind >= base64 &&
      (kinds & (1 << kind)) === 0 &&
      isPromise(bytes, kind, placeAt(places, index), part)
    ) {
      kinds |= 1 << kind;
    }
  }
  return kinds === 0 ? [] : decoders.filter((_, index) => (kinds & (1 << (index + 1))) !== 0);
}

/** Whether what stands at a place may reach the part: runs may go on, joined literals must all lie within it. */
function isPromise(bytes: Buffer, kind: number, place: number, { start, end }: Range): boolean {
  switch (kind) {
    case seam:
      return place >= start && place < end && isTellingSeam(bytes, place);
    case arrayJoin:
      return true;
    case base64:
    case hex:
      return place < end + margin;
    default:
      return place >= start - margin && place < end + margin;
  }
}
