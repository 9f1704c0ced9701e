/*
 * Tells sixteen bytes at once by class. A byte is of a class when the entries for its lower and for its upper half share a
 * bit (the method of nibble tables): each bit stands for upper halves that go with the same lower ones.
 */

const space = i8x16.splat(0x20);
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

/**
 * What opens a marker, and what it goes on with where it has the same bit: a quote (bits 0, 5 and 6), a percent sign (1), an
 * ampersand (1 and 7), a point (3), a backslash (2 and 4).
 */
const QUOTE: i8 = 0x61;
const openLower = i8x16(0, 0, QUOTE, 0, 0, 0x02, -126, QUOTE, 0, 0, 0, 0, 0x14, 0, 0x08, 0);
const openUpper = i8x16(0, 0, -21, 0, 0, 0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

/**
 * In bit 0 with an upper half of 2 ` "&'+.`, in bit 1 with 3 to 7 all, in bit 2 with 3 `0-7`, in bit 3 with 6 `j`, in bit 4
 * with 5 and 7 `UX\\ux|`, in bit 5 with 0 white space, in bit 6 with 5 `\\_`, in bit 7 with 2 `#`.
 */
const goOnLower = i8x16(
  0x07,
  0x06,
  0x07,
  -122,
  0x06,
  0x16,
  0x07,
  0x07,
  0x12,
  0x22,
  0x2a,
  0x23,
  0x72,
  0x22,
  0x03,
  0x42,
);
const goOnUpper = i8x16(0x20, 0, -127, 0x06, 0x02, 0x52, 0x0a, 0x12, 0, 0, 0, 0, 0, 0, 0, 0);

/** A bit for each of sixteen bytes that is of the alphabet of base64 or base64url (RFC 4648). */
export function base64At(place: usize): u64 {
  return <u64>(<u32>i8x16.bitmask(inClass(v128.load(place), base64Lower, base64Upper)));
}

/**
 * A bit for each of sixteen bytes that may be what `findEncoded` calls a marker, by itself and by its neighbours:
 * a quote that ends a word and opens a gap, a backslash, percent sign or ampersand that opens an escape, the point of `.join`.
 */
export function markersAt(place: usize): u32 {
  const open = classOf(v128.load(place), openLower, openUpper);
  const goesOn = v128.and(open, classOf(v128.load(place, 1), goOnLower, goOnUpper));
  const isQuote = i8x16.eq(open, i8x16.splat(QUOTE));
  const opensWord = v128.andnot(isQuote, i8x16.gt_s(v128.load(place - 1), space));
  return i8x16.bitmask(v128.andnot(i8x16.ne(goesOn, zeros), opensWord));
}

function inClass(bytes: v128, lower: v128, upper: v128): v128 {
  return i8x16.ne(classOf(bytes, lower, upper), zeros);
}

function classOf(bytes: v128, lower: v128, upper: v128): v128 {
  const ofLower = i8x16.swizzle(lower, v128.and(bytes, lowerHalf));
  const ofUpper = i8x16.swizzle(upper, i8x16.shr_u(bytes, 4));
  return v128.and(ofLower, ofUpper);
}
