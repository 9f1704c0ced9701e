/** What base64 and hexadecimal digits would say at their start: the tests of `src/detect/decode`, without regard to what comes later. */

/** By byte: the six bits that it stands for in base64 or base64url (RFC 4648), 255 where it is in neither alphabet. */
const sextets: usize = memory.data(256);
/** By byte: the value of a hexadecimal digit, 255 where it is none. */
const nibbles: usize = memory.data(256);
/** The first bytes that a run says. */
const head: usize = memory.data(32);

/** As many as 24 characters of base64 say. */
const HEAD_BYTES: u32 = 18;
/** What the shortest base64 says that is decoded. */
const MIN_BASE64_BYTES: u32 = 15;
/** What the shortest hexadecimal digits say that are decoded. */
const MIN_HEX_BYTES: u32 = 16;
const NONE: u8 = 255;
const MAX_SEPARATORS: u32 = 3;
/** What zlib starts with (RFC 1950): any bytes may follow soon. */
const ZLIB: u32 = 0x78;

memory.fill(sextets, NONE, 256);
memory.fill(nibbles, NONE, 256);
for (let i: u8 = 0; i < 26; i++) {
  store<u8>(sextets + 0x41 + i, i);
  store<u8>(sextets + 0x61 + i, 26 + i);
}
for (let i: u8 = 0; i < 10; i++) {
  store<u8>(sextets + 0x30 + i, 52 + i);
  store<u8>(nibbles + 0x30 + i, i);
}
for (let i: u8 = 0; i < 6; i++) {
  store<u8>(nibbles + 0x41 + i, 10 + i);
  store<u8>(nibbles + 0x61 + i, 10 + i);
}
store<u8>(sextets + 0x2b, 62);
store<u8>(sextets + 0x2d, 62);
store<u8>(sextets + 0x2f, 63);
store<u8>(sextets + 0x5f, 63);

/** Whether a byte is of the alphabet of base64 or base64url. */
export function isBase64(byte: u8): bool {
  return load<u8>(sextets + byte) != NONE;
}

/** Whether a byte is one of the two characters in which the alphabets differ. */
export function isSeparator(byte: u8): bool {
  return byte == 0x2b || byte == 0x2d || byte == 0x2f || byte == 0x5f;
}

/** Whether a byte is a hexadecimal digit. */
export function isHexDigit(byte: u8): bool {
  return load<u8>(nibbles + byte) != NONE;
}

/** The value of a hexadecimal digit, or 255. */
export function hexValue(byte: u8): u8 {
  return load<u8>(nibbles + byte);
}

/** Whether base64 from `at` to `end` starts like text, or like text that was packed. */
export function saysTextInBase64(at: usize, end: usize): bool {
  const first = ((<u32>load<u8>(sextets + load<u8>(at))) << 2) | (load<u8>(sextets + load<u8>(at, 1)) >> 4);
  const isZlib = (first & 255) == ZLIB;
  if (end - at < 20 || !mayOpen(first & 255) || !(isZlib || mayFollow(at))) {
    return false;
  }
  const last = min(end - at, 24) & ~3;
  let length: u32 = 0;
  for (let from = at; from < at + last; from += 4) {
    const bits =
      ((<u32>load<u8>(sextets + load<u8>(from))) << 18) |
      ((<u32>load<u8>(sextets + load<u8>(from, 1))) << 12) |
      ((<u32>load<u8>(sextets + load<u8>(from, 2))) << 6) |
      load<u8>(sextets + load<u8>(from, 3));
    store<u8>(head + length, <u8>(bits >> 16));
    store<u8>(head + length, <u8>(bits >> 8), 1);
    store<u8>(head + length, <u8>bits, 2);
    length += 3;
  }
  return length >= MIN_BASE64_BYTES && (isTextHead(length) || isPacked(length));
}

/** Whether hexadecimal digits that start at `at` start like text, or like text that was packed. */
export function saysTextInHex(at: usize, end: usize): bool {
  const isLong =
    at + 2 * MIN_HEX_BYTES <= end && isHexDigit(load<u8>(at, 31)) && isHexDigit(load<u8>(at, 15));
  if (!isLong) {
    return false;
  }
  for (let index: u32 = 0; index < MIN_HEX_BYTES; index++) {
    const high = hexValue(load<u8>(at + 2 * index));
    const low = hexValue(load<u8>(at + 2 * index, 1));
    if ((high | low) == NONE || (index == 0 && !mayOpen(((<u32>high) << 4) | low))) {
      return false;
    }
    store<u8>(head + index, (high << 4) | low);
  }
  return isTextHead(MIN_HEX_BYTES) || isPacked(MIN_HEX_BYTES);
}

/** Whether text, or packed text, may start with this byte: one stray byte in front is allowed, but only control characters that part fields stand there. */
function mayOpen(first: u32): bool {
  return first >= 0x20
    ? first != 0x7f && (first < 0x80 || first >= 0xc2)
    : first <= 1 || first == 9 || first == 10 || first == 13 || first == 0x1f;
}

/** Whether the third byte that base64 says here is one of text, of UTF-16 or of what is packed: most names end here. */
function mayFollow(at: usize): bool {
  const third = ((<u32>load<u8>(sextets + load<u8>(at, 2)) & 3) << 6) | load<u8>(sextets + load<u8>(at, 3));
  const fourth =
    (((<u32>load<u8>(sextets + load<u8>(at, 4))) << 2) | (load<u8>(sextets + load<u8>(at, 5)) >> 4)) & 255;
  // One stray byte is allowed, so that only two of them tell.
  return isLikely(third) || isLikely(fourth);
}

function isLikely(byte: u32): bool {
  return (byte >= 0x20 && byte != 0x7f) || byte <= 1 || byte == 8 || byte == 9 || byte == 10 || byte == 13;
}

/** Like `isTextHead` of `src/detect/decode/text-length.ts`. */
function isTextHead(length: u32): bool {
  let strays: u32 = 0;
  let separators: u32 = 0;
  let hasWide = false;
  for (let at: u32 = 0; at < length;) {
    const size = characterSize(at, length);
    if (size > 0) {
      hasWide = hasWide || size > 1;
    } else if (load<u8>(head + at) <= 1) {
      separators++;
    } else {
      strays++;
    }
    if (separators > MAX_SEPARATORS || strays > <u32>(hasWide ? 0 : 1)) {
      return false;
    }
    at += max(size, 1);
  }
  return true;
}

/** Bytes of the printable character that starts here in the head; 0: none does. One that the end cuts off counts. */
function characterSize(at: u32, length: u32): u32 {
  const lead = load<u8>(head + at);
  if (lead < 0x80) {
    return (lead >= 0x20 && lead != 0x7f) || lead == 0x0a || lead == 0x0d || lead == 0x09 ? 1 : 0;
  }
  const size: u32 = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  for (let next = at + 1; next < at + size && next < length; next++) {
    if ((load<u8>(head + next) & 0xc0) != 0x80) {
      return 0;
    }
  }
  return min(size, length - at);
}

/** Like `packingOf` of `src/detect/decode/unpack.ts`: gzip (RFC 1952), zlib (RFC 1950) or UTF-16. */
function isPacked(length: u32): bool {
  const first = load<u8>(head);
  const second = load<u8>(head, 1);
  if (first == 0x1f && second == 0x8b) {
    return load<u8>(head, 2) == 8;
  }
  if (first == 0x78 && (second & 0x20) == 0 && (((<u32>first) << 8) | second) % 31 == 0) {
    return true;
  }
  return isUtf16(length);
}

function isUtf16(length: u32): bool {
  const start: u32 = load<u16>(head) == 0xfeff ? 2 : 0;
  for (let at = start; at + 1 < length; at += 2) {
    const low = load<u8>(head + at);
    if (load<u8>(head + at, 1) != 0 || (low < 0x20 && low != 0x09 && low != 0x0a && low != 0x0d)) {
      return false;
    }
  }
  return length >= start + 8;
}
