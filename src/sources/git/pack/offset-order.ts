/** The order of numbers up to 2^53: a radix sort, since comparing takes five times as long for a large pack. */
export function offsetOrder(offsets: Float64Array): Uint32Array {
  // Keeps the lower 32 bits.
  const low = new Uint32Array(offsets);
  const order = sortByWord(Uint32Array.from(low.keys()), low);
  if (offsets.every((offset) => offset <= 0xffff_ffff)) {
    return order;
  }
  return sortByWord(order, new Uint32Array(offsets.map((offset) => offset / 0x1_0000_0000)));
}

const digitBits = 11;

function sortByWord(order: Uint32Array, words: Uint32Array): Uint32Array {
  let [from, to] = [order, new Uint32Array(order.length)];
  for (let shift = 0; shift < 32; shift += digitBits) {
    sortByDigit(from, to, words, shift);
    [from, to] = [to, from];
  }
  return from;
}

function sortByDigit(from: Uint32Array, to: Uint32Array, words: Uint32Array, shift: number): void {
  const mask = (1 << digitBits) - 1;
  const starts = new Uint32Array((1 << digitBits) + 1);
  for (let index = 0; index < words.length; index++) {
    starts[((words[index]! >>> shift) & mask) + 1]!++;
  }
  for (let digit = 0; digit <= mask; digit++) {
    starts[digit + 1]! += starts[digit]!;
  }
  for (let index = 0; index < from.length; index++) {
    const item = from[index]!;
    const digit = (words[item]! >>> shift) & mask;
    to[starts[digit]!++] = item;
  }
}
