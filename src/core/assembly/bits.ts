/** Reads bits from the input, lowest first, as deflate packs them (RFC 1951, section 3.1.1). */

let buffer: u64 = 0;
let count: u32 = 0;
let next: usize = 0;

/** Goes on reading at this byte, with no bit pending. */
export function startBits(at: usize): void {
  saveBits(0, 0, at);
}

/** Goes on where a loop stopped that kept the reader's state in variables of its own, which is faster. */
export function saveBits(pending: u64, pendingCount: u32, at: usize): void {
  buffer = pending;
  count = pendingCount & 63;
  next = at;
}

/** The bits that were loaded and not taken yet: `pendingCount` of them, and perhaps a few more. */
export function pendingBits(): u64 {
  return buffer;
}

export function pendingCount(): u32 {
  return count;
}

/** Where the next bits are loaded from. */
export function loadPlace(): usize {
  return next;
}

/** The first byte of which no bit was taken. */
export function bytePlace(): usize {
  return next - (count >> 3);
}

/** Makes at least 56 bits pending. Loads eight bytes, whether the input has them or not. */
export function fillBits(): void {
  buffer |= load<u64>(next) << count;
  next += (63 - count) >> 3;
  count |= 56;
}

export function dropBits(length: u32): void {
  buffer >>= length;
  count -= length;
}

/** The next bits as a number; they must be pending. */
export function takeBits(length: u32): u32 {
  const value = <u32>buffer & ((1 << length) - 1);
  dropBits(length);
  return value;
}
