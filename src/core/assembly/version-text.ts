import { isAscii, isUtf8 } from './text';

const copyBytes: usize = 12;

/*
 * Of a version of a text that was fine, only what was not copied from there has to be looked at. `copies` are triples of
 * u32, ascending in the version: start there, start in the base, length.
 */

/** 1 when a version of an ASCII text is ASCII too. */
export function isAsciiVersion(text: usize, length: u32, copies: usize, copyCount: u32): i32 {
  let seen: u32 = 0;
  for (let copy = copies; copy < copies + <usize>copyCount * copyBytes; copy += copyBytes) {
    const start = load<u32>(copy);
    if (start > seen && isAscii(text + seen, start - seen) == 0) {
      return 0;
    }
    seen = start + load<u32>(copy, 8);
  }
  return isAscii(text + seen, length - seen);
}

/** 1 when a version of a text in UTF-8 is in UTF-8 too: a copied run may cut characters at its start and its end. */
export function isUtf8Version(text: usize, length: u32, copies: usize, copyCount: u32): i32 {
  let from: u32 = 0;
  for (let copy = copies; copy < copies + <usize>copyCount * copyBytes; copy += copyBytes) {
    const start = load<u32>(copy);
    const end = start + load<u32>(copy, 8);
    let to = start;
    while (to < end && isContinuation(load<u8>(text + to))) {
      to++;
    }
    if (to == end) {
      continue;
    }
    let last = end - 1;
    while (last > to && isContinuation(load<u8>(text + last))) {
      last--;
    }
    if (to > from && isUtf8(text + from, to - from) == 0) {
      return 0;
    }
    // The last character may be cut off: it is looked at with what follows.
    from = last;
  }
  return isUtf8(text + from, length - from);
}

function isContinuation(byte: u8): bool {
  return (byte & 0xc0) == 0x80;
}
