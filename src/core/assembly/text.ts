const newline: u8 = 0x0a;

/** How many line feeds the text has. */
export function countLines(text: usize, length: usize): i32 {
  const end = text + length;
  let at = text;
  let lines: i32 = 0;
  while (end - at >= 16) {
    // A byte's lane counts to 255 before it is added to the rest.
    const stop = at + min<usize>((end - at) >> 4, 255) * 16;
    let counts = i8x16.splat(0);
    for (; at < stop; at += 16) {
      counts = i8x16.sub(counts, i8x16.eq(v128.load(at), i8x16.splat(newline)));
    }
    lines += addLanes(counts);
  }
  for (; at < end; at++) {
    lines += <i32>(load<u8>(at) == newline);
  }
  return lines;
}

/** 1 when no byte is above 127. */
export function isAscii(text: usize, length: usize): i32 {
  return <i32>(skipAscii(text, text + length) == text + length);
}

/** 1 when the text is well-formed UTF-8 (RFC 3629): no surrogates, nothing longer than needed, nothing above U+10FFFF. */
export function isUtf8(text: usize, length: usize): i32 {
  const end = text + length;
  let at = skipAscii(text, end);
  while (at < end) {
    const size = sequenceLength(at, end);
    if (size == 0) {
      return 0;
    }
    at = skipAscii(at + size, end);
  }
  return 1;
}

/** The first byte above 127, or the end. */
function skipAscii(start: usize, end: usize): usize {
  let at = start;
  while (at < end) {
    const above = i8x16.bitmask(v128.load(at));
    if (above) {
      return min(at + ctz(above), end);
    }
    at += 16;
  }
  return end;
}

/** The length of the sequence that starts here with a byte above 127; 0 when it is not well-formed. */
function sequenceLength(at: usize, end: usize): usize {
  const first = <u32>load<u8>(at);
  if (first < 0xc2 || first > 0xf4) {
    return 0;
  }
  const length: usize = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  if (length > end - at) {
    return 0;
  }
  const second = <u32>load<u8>(at + 1);
  const lowest: u32 = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
  const highest: u32 = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) {
    return 0;
  }
  for (let i: usize = 2; i < length; i++) {
    if ((load<u8>(at + i) & 0xc0) != 0x80) {
      return 0;
    }
  }
  return length;
}

function addLanes(counts: v128): i32 {
  const sums = i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(counts));
  return (
    i32x4.extract_lane(sums, 0) +
    i32x4.extract_lane(sums, 1) +
    i32x4.extract_lane(sums, 2) +
    i32x4.extract_lane(sums, 3)
  );
}
