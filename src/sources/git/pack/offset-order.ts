/** Keys with what they belong to, in one order. */
interface Keyed {
  readonly keys: Uint32Array;
  readonly items: Uint32Array;
}

/** The order of numbers up to 2^53: a radix sort, since comparing takes several times as long for a large pack. */
export function offsetOrder(offsets: Float64Array): Uint32Array {
  const items = new Uint32Array(offsets.length);
  let highest = 0;
  for (let index = 0; index < offsets.length; index++) {
    items[index] = index;
    highest = Math.max(highest, offsets[index]!);
  }
  // The lower 32 bits of each.
  const order = sortByKey({ keys: new Uint32Array(offsets), items }, highest);
  if (highest < 0x1_0000_0000) {
    return order;
  }
  const keys = order.map((index) => offsets[index]! / 0x1_0000_0000);
  return sortByKey({ keys, items: order }, highest / 0x1_0000_0000);
}

const digitBits = 11;

/** Sorts by one digit after the other, the lowest first; equal digits keep their order. */
function sortByKey(unsorted: Keyed, highest: number): Uint32Array {
  const count = unsorted.keys.length;
  let from = unsorted;
  let to: Keyed = { keys: new Uint32Array(count), items: new Uint32Array(count) };
  for (let shift = 0; shift < 32 && highest >= 2 ** shift; shift += digitBits) {
    sortByDigit(from, to, shift);
    [from, to] = [to, from];
  }
  return from.items;
}

function sortByDigit(from: Keyed, to: Keyed, shift: number): void {
  const mask = (1 << digitBits) - 1;
  const places = digitStarts(from.keys, shift, mask);
  for (let index = 0; index < from.keys.length; index++) {
    const key = from.keys[index]!;
    const place = places[(key >>> shift) & mask]!++;
    to.keys[place] = key;
    to.items[place] = from.items[index]!;
  }
}

/** Where the keys with each digit start in the order by that digit. */
function digitStarts(keys: Uint32Array, shift: number, mask: number): Uint32Array {
  const starts = new Uint32Array(mask + 2);
  for (let index = 0; index < keys.length; index++) {
    starts[((keys[index]! >>> shift) & mask) + 1]!++;
  }
  for (let digit = 1; digit <= mask; digit++) {
    starts[digit]! += starts[digit - 1]!;
  }
  return starts;
}
