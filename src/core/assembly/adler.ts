const modulus: u32 = 65_521;
/** How many bytes can be summed before 32 bits may overflow (zlib's NMAX, rounded down to whole steps). */
const bytesAtOnce: usize = 5_536;

/** The Adler-32 checksum (RFC 1950, section 8.2): the sum of all bytes, and the sum of all these sums. */
export function adler32(start: usize, length: usize): u32 {
  let sum: u32 = 1;
  let sumOfSums: u32 = 0;
  let at = start;
  const end = start + length;
  while (end - at >= 16) {
    const steps = min(end - at, bytesAtOnce) >> 4;
    const stop = at + (steps << 4);
    // Each step adds the sum before it 16 times, and each byte as often as sums follow it: 16 times the first, once the last.
    sumOfSums += sum * <u32>(stop - at);
    let sums = i32x4.splat(0);
    let earlierSums = i32x4.splat(0);
    let weighted = i32x4.splat(0);
    for (; at < stop; at += 16) {
      const bytes = v128.load(at);
      earlierSums = i32x4.add(earlierSums, sums);
      sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes)));
      const low = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(bytes), i16x8(16, 15, 14, 13, 12, 11, 10, 9));
      const high = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(bytes), i16x8(8, 7, 6, 5, 4, 3, 2, 1));
      weighted = i32x4.add(weighted, i32x4.add(low, high));
    }
    sumOfSums = (sumOfSums + (addLanes(earlierSums) << 4) + addLanes(weighted)) % modulus;
    sum = (sum + addLanes(sums)) % modulus;
  }
  for (; at < end; at++) {
    sum += load<u8>(at);
    sumOfSums += sum;
  }
  return ((sumOfSums % modulus) << 16) | (sum % modulus);
}

function addLanes(lanes: v128): u32 {
  return (
    i32x4.extract_lane(lanes, 0) +
    i32x4.extract_lane(lanes, 1) +
    i32x4.extract_lane(lanes, 2) +
    i32x4.extract_lane(lanes, 3)
  );
}
