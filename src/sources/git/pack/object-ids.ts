import { sharedUint32 } from './shared-arrays.ts';

/** Ids of objects in ascending order, with the number of the object that each names. */
export interface IdRun {
  readonly ids: Uint8Array;
  readonly numbers: Uint32Array;
}

/** All object ids of a store. */
export interface ObjectIds extends IdRun {
  /** 20 for SHA-1, 32 for SHA-256. */
  readonly idBytes: number;
  /** By object number: which of `ids` is its own. */
  readonly ranks: Uint32Array;
  /** By the leading bits of an id: the rank at which such ids start; one entry more than there are prefixes. */
  readonly starts: Uint32Array;
  /** How many bits of the first 32 are not part of the prefix. */
  readonly prefixShift: number;
}

/** Merges sorted runs into one table; where runs share an id, the earlier run comes first. */
export function objectIds(runs: readonly IdRun[], idBytes: number): ObjectIds {
  const { ids, numbers } = mergeAll(
    runs.filter((run) => run.numbers.length > 0),
    idBytes,
  );
  const ranks = sharedUint32(numbers.length);
  for (let rank = 0; rank < numbers.length; rank++) {
    ranks[numbers[rank]!] = rank;
  }
  // One or two ids for each prefix.
  const prefixBits = Math.max(1, Math.min(24, 31 - Math.clz32(numbers.length)));
  const prefixShift = 32 - prefixBits;
  const starts = sharedUint32((1 << prefixBits) + 1);
  let prefix = 0;
  for (let rank = 0; rank < numbers.length; rank++) {
    const own = wordAt(ids, rank * idBytes) >>> prefixShift;
    while (prefix < own) {
      starts[++prefix] = rank;
    }
  }
  starts.fill(numbers.length, prefix + 1);
  return { ids, numbers, idBytes, ranks, starts, prefixShift };
}

/** The number of the object whose id stands at `at`; -1 where the store has none. Of several copies the first. */
export function findObject(table: ObjectIds, bytes: Uint8Array, at: number): number {
  const { ids, idBytes, starts } = table;
  const prefix = wordAt(bytes, at) >>> table.prefixShift;
  const rank = rankOf(ids, starts[prefix]!, starts[prefix + 1]!, bytes, at, idBytes);
  return rank === -1 ? -1 : table.numbers[rank]!;
}

/** The first rank in [from, to) of ascending ids at which an id stands; -1: it is not among them. */
export function rankOf(
  ids: Uint8Array,
  from: number,
  to: number,
  id: Uint8Array,
  at: number,
  idBytes: number,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareIds(ids, middle * idBytes, id, at, idBytes) < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < to && compareIds(ids, low * idBytes, id, at, idBytes) === 0 ? low : -1;
}

/** The id of an object in hexadecimal digits. */
export function oidAt(table: ObjectIds, number: number): string {
  const at = table.ids.byteOffset + table.ranks[number]! * table.idBytes;
  return Buffer.from(table.ids.buffer, at, table.idBytes).toString('hex');
}

/** Negative, zero or positive, as the one id sorts before, with or after the other. */
export function compareIds(
  left: Uint8Array,
  leftAt: number,
  right: Uint8Array,
  rightAt: number,
  idBytes: number,
): number {
  const difference = (wordAt(left, leftAt) >>> 0) - (wordAt(right, rightAt) >>> 0);
  return difference === 0 ? compareRest(left, leftAt, right, rightAt, idBytes) : difference;
}

/** What differs behind the first four bytes, which mostly differ themselves. */
function compareRest(
  left: Uint8Array,
  leftAt: number,
  right: Uint8Array,
  rightAt: number,
  idBytes: number,
): number {
  for (let index = 4; index < idBytes; index++) {
    const difference = left[leftAt + index]! - right[rightAt + index]!;
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

/** The first four bytes of an id as a number, perhaps a negative one. */
export function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
}

/** Neighbours are merged pair by pair, so that many packs cost a pass for each doubling. */
function mergeAll(runs: readonly IdRun[], idBytes: number): IdRun {
  if (runs.length < 2) {
    return runs[0] ?? { ids: new Uint8Array(0), numbers: new Uint32Array(0) };
  }
  const middle = runs.length >> 1;
  return mergeTwo(mergeAll(runs.slice(0, middle), idBytes), mergeAll(runs.slice(middle), idBytes), idBytes);
}

function mergeTwo(left: IdRun, right: IdRun, idBytes: number): IdRun {
  const ids = new Uint8Array(new SharedArrayBuffer(left.ids.length + right.ids.length));
  const numbers = sharedUint32(left.numbers.length + right.numbers.length);
  let count = 0;
  const append = (run: IdRun, from: number, to: number): void => {
    ids.set(run.ids.subarray(from * idBytes, to * idBytes), count * idBytes);
    numbers.set(run.numbers.subarray(from, to), count);
    count += to - from;
  };
  let leftAt = 0;
  for (let rightAt = 0; rightAt < right.numbers.length;) {
    const leftEnd = passed(left, leftAt, right, rightAt, 1, idBytes);
    append(left, leftAt, leftEnd);
    leftAt = leftEnd;
    const rightEnd =
      leftAt === left.numbers.length
        ? right.numbers.length
        : passed(right, rightAt, left, leftAt, 0, idBytes);
    append(right, rightAt, rightEnd);
    rightAt = rightEnd;
  }
  append(left, leftAt, left.numbers.length);
  return { ids, numbers };
}

/** Where the ids of `run` stop to be less than `limit` above one id of the other run. */
function passed(
  run: IdRun,
  from: number,
  other: IdRun,
  otherRank: number,
  limit: 0 | 1,
  idBytes: number,
): number {
  let rank = from;
  while (
    rank < run.numbers.length &&
    compareIds(run.ids, rank * idBytes, other.ids, otherRank * idBytes, idBytes) < limit
  ) {
    rank++;
  }
  return rank;
}
