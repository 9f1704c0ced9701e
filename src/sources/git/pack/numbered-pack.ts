import { offsetOrder } from './offset-order.ts';
import { compareIds, type IdRun } from './object-ids.ts';
import type { PackFile } from './pack-files.ts';
import { PackFault } from './pack-fault.ts';
import { readWhole, type PlainFile } from './plain-file.ts';

const signature = 0x5041_434b;
const headerBytes = 12;

/** A pack whose objects have numbers: the first at the lowest place, and so on. */
export interface NumberedPack extends PackFile {
  readonly firstNumber: number;
  /** By place: the rank in the index. */
  readonly order: Uint32Array;
  /** By place, ascending. */
  readonly offsets: Float64Array;
}

/** Gives the objects of a pack numbers from `firstNumber` on. */
export function numberedPack(file: PackFile, firstNumber: number): NumberedPack {
  const order = offsetOrder(file.index.offsets);
  const offsets = new Float64Array(order.length);
  for (let place = 0; place < order.length; place++) {
    offsets[place] = file.index.offsets[order[place]!]!;
  }
  return { ...file, firstNumber, order, offsets };
}

/** The ids of a pack with their numbers. */
export function idRunOf({ index, order, firstNumber }: NumberedPack): IdRun {
  const numbers = new Uint32Array(new SharedArrayBuffer(order.length * 4));
  for (let place = 0; place < order.length; place++) {
    numbers[order[place]!] = firstNumber + place;
  }
  return { ids: index.ids, numbers };
}

/**
 * Compares a pack with its index, and gives where the objects end.
 *
 * @throws PackFault where they are not of each other
 */
export function checkPack(file: PlainFile, { index, offsets }: NumberedPack, idBytes: number): number {
  const header = new Uint8Array(headerBytes);
  const end = file.size - idBytes;
  if (end < headerBytes) {
    throw new PackFault('the pack is too short');
  }
  readWhole(file, header, 0);
  const view = new DataView(header.buffer);
  if (view.getUint32(0) !== signature) {
    throw new PackFault('it is no pack');
  }
  if (view.getUint32(4) !== 2 && view.getUint32(4) !== 3) {
    throw new PackFault(`the pack is of version ${view.getUint32(4)}, not 2 or 3`);
  }
  const count = view.getUint32(8);
  if (index.isWhole ? count !== index.count : count < index.count) {
    throw new PackFault('the pack has not as many objects as its index');
  }
  checkTrailer(file, index.packChecksum, end);
  checkOffsets(offsets, end, index.isWhole);
  return end;
}

function checkTrailer(file: PlainFile, expected: Uint8Array | null, end: number): void {
  if (expected === null) {
    return;
  }
  const trailer = new Uint8Array(expected.length);
  readWhole(file, trailer, end);
  if (compareIds(trailer, 0, expected, 0, expected.length) !== 0) {
    throw new PackFault('the index is of another pack, or the pack is cut off');
  }
}

/** Objects fill a pack without gaps, so an index that leaves none out starts behind the header. */
function checkOffsets(offsets: Float64Array, end: number, isWhole: boolean): void {
  let before = headerBytes - 1;
  // An iterator would take ten times as long.
  for (let place = 0; place < offsets.length; place++) {
    const offset = offsets[place]!;
    if (offset <= before) {
      throw new PackFault('the index gives two objects one place');
    }
    before = offset;
  }
  if (before >= end) {
    throw new PackFault('the pack is shorter than its index says');
  }
  if (isWhole && offsets.length > 0 && offsets[0] !== headerBytes) {
    throw new PackFault('the index leaves out the start of the pack');
  }
}
