/*
 * Tells sixteen bytes at once by class. A byte is of a class when the entries for its lower and for its upper half share a
 * bit (the method of nibble tables): each bit stands for upper halves that go with the same lower ones.
 */

const quote = i8x16.splat(0x22);
const apostrophe = i8x16.splat(0x27);
const backslash = i8x16.splat(0x5c);
const percent = i8x16.splat(0x25);
const ampersand = i8x16.splat(0x26);
const point = i8x16.splat(0x2e);
const letterJ = i8x16.splat(0x6a);
const hash = i8x16.splat(0x23);
const space = i8x16.splat(0x20);
const at = i8x16.splat(0x40);
const lowerHalf = i8x16.splat(0x0f);
const zeros = i8x16.splat(0);

/** In bit 0 with an upper half of 2 `+-/`, in bit 1 with 3 `0-9`, in bit 2 with 4 and 6 `A-O`, in bit 3 with 5 `P-Z_`, in bit 4 with 7 `p-z`. */
const base64Lower = i8x16(
  0x1a,
  0x1e,
  0x1e,
  0x1e,
  0x1e,
  0x1e,
  0x1e,
  0x1e,
  0x1e,
  0x1e,
  0x1c,
  0x05,
  0x04,
  0x05,
  0x04,
  0x0d,
);
const base64Upper = i8x16(0, 0, 0x01, 0x02, 0x04, 0x08, 0x04, 0x10, 0, 0, 0, 0, 0, 0, 0, 0);

/** What a gap between two literals starts with: in bit 0 with an upper half of 0 white space, in bit 1 with 2 ` "&'+.`, in bit 2 with 5 `\_`. */
const gapLower = i8x16(0x02, 0, 0x02, 0, 0, 0, 0x02, 0x02, 0, 0x01, 0x01, 0x03, 0x05, 0x01, 0x02, 0x04);
const gapUpper = i8x16(0x01, 0, 0x02, 0, 0, 0x04, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

/** What an escape goes on with: in bit 0 with an upper half of 3 `0-7`, in bit 1 with 5 `U\`, in bit 2 with 7 `ux`. */
const escapeLower = i8x16(0x01, 0x01, 0x01, 0x01, 0x01, 0x07, 0x01, 0x01, 0x04, 0, 0, 0, 0x02, 0, 0, 0);
const escapeUpper = i8x16(0, 0, 0, 0x01, 0, 0x02, 0, 0x04, 0, 0, 0, 0, 0, 0, 0, 0);

/** A bit for each of sixteen bytes that is of the alphabet of base64 or base64url (RFC 4648). */
export function base64At(place: usize): u64 {
  return <u64>(<u32>i8x16.bitmask(inClass(v128.load(place), base64Lower, base64Upper)));
}

/**
 * A bit for each of sixteen bytes that may be what `findEncoded` calls a marker, by itself and by its neighbours:
 * a quote that ends a word and opens a gap, a backslash, percent sign or ampersand that opens an escape, the point of `.join`.
 */
export function markersAt(place: usize): u32 {
  const block = v128.load(place);
  const quotes = v128.or(i8x16.eq(block, quote), i8x16.eq(block, apostrophe));
  const signs = v128.or(i8x16.eq(block, percent), i8x16.eq(block, ampersand));
  const others = v128.or(i8x16.eq(block, backslash), i8x16.eq(block, point));
  if (!v128.any_true(v128.or(quotes, v128.or(signs, others)))) {
    return 0;
  }
  const next = v128.load(place, 1);
  const endsWord = i8x16.gt_s(v128.load(place - 1), space);
  const seams = v128.and(quotes, v128.and(endsWord, inClass(next, gapLower, gapUpper)));
  const characters = v128.and(i8x16.eq(block, backslash), inClass(next, escapeLower, escapeUpper));
  const names = v128.or(i8x16.gt_s(next, at), i8x16.eq(next, hash));
  const references = v128.and(i8x16.eq(block, ampersand), names);
  const percents = v128.and(i8x16.eq(block, percent), i8x16.gt_s(next, i8x16.splat(0x2f)));
  const joins = v128.and(i8x16.eq(block, point), i8x16.eq(next, letterJ));
  return i8x16.bitmask(v128.or(v128.or(seams, characters), v128.or(references, v128.or(percents, joins))));
}

function inClass(bytes: v128, lower: v128, upper: v128): v128 {
  const ofLower = i8x16.swizzle(lower, v128.and(bytes, lowerHalf));
  const ofUpper = i8x16.swizzle(upper, i8x16.shr_u(bytes, 4));
  return i8x16.ne(v128.and(ofLower, ofUpper), zeros);
}
