import { createHash } from 'node:crypto';
import { compareIds, wordAt } from './object-ids.ts';
import { PackFault } from './pack-fault.ts';
import { openPlainFile, readWhole } from './plain-file.ts';
import { sharedBytes } from './shared-arrays.ts';

/** What an index says of its pack; all by the rank of the id. */
export interface PackIndex {
  readonly count: number;
  /** The ids, ascending, one after the other. */
  readonly ids: Uint8Array;
  readonly offsets: Float64Array;
  /** CRC-32 of each object as it stands in the pack, four bytes each; null: not known. */
  readonly checksums: DataView | null;
  /** The checksum at the pack's end; null: not known. */
  readonly packChecksum: Uint8Array | null;
  /** Whether it names every object of the pack. */
  readonly isWhole: boolean;
}

export const signature = 0xff74_4f63;
export const fanoutStart = 8;
export const fanoutBytes = 1024;

/**
 * Reads an index of version 2 (gitformat-pack).
 *
 * @throws PackFault where anything in it does not fit
 */
export function readPackIndex(path: string, format: 'sha1' | 'sha256'): PackIndex {
  const bytes = readFile(path);
  const view = new DataView(bytes.buffer);
  const idBytes = format === 'sha1' ? 20 : 32;
  if (bytes.length < fanoutStart + fanoutBytes + 2 * idBytes || view.getUint32(0) !== signature) {
    throw new PackFault('its index is not of version 2');
  }
  if (view.getUint32(4) !== 2) {
    throw new PackFault(`its index is of version ${view.getUint32(4)}, not 2`);
  }
  checkChecksum(bytes, format, idBytes);
  const count = checkedFanout(view, fanoutStart);
  const idsStart = fanoutStart + fanoutBytes;
  const checksumsStart = idsStart + count * idBytes;
  const offsetsStart = checksumsStart + count * 4;
  const largeStart = offsetsStart + count * 4;
  const largeEnd = bytes.length - 2 * idBytes;
  const largeCount = (largeEnd - largeStart) / 8;
  if (!Number.isInteger(largeCount) || largeCount < 0 || largeCount > count) {
    throw new PackFault('its index has not the length that it says');
  }
  const ids = bytes.subarray(idsStart, checksumsStart);
  checkOrder(ids, view, fanoutStart, idBytes);
  return {
    count,
    ids,
    offsets: readOffsets(view, offsetsStart, count, largeStart, largeCount),
    checksums: new DataView(bytes.buffer, checksumsStart, count * 4),
    packChecksum: bytes.slice(largeEnd, largeEnd + idBytes),
    isWhole: true,
  };
}

/** A whole file in memory that threads share. */
export function readFile(path: string): Uint8Array {
  using file = openPlainFile(path);
  const bytes = sharedBytes(file.size);
  readWhole(file, bytes, 0);
  return bytes;
}

/** Refuses a file whose last bytes are not the hash of those before: a flipped bit would rename or move an object. */
export function checkChecksum(bytes: Uint8Array, format: 'sha1' | 'sha256', idBytes: number): void {
  const end = bytes.length - idBytes;
  const sum = createHash(format).update(bytes.subarray(0, end)).digest();
  if (compareIds(sum, 0, bytes, end, idBytes) !== 0) {
    throw new PackFault('its index does not match its own checksum');
  }
}

/** How many ids a table of 256 running totals counts. */
export function checkedFanout(view: DataView, start: number): number {
  let total = 0;
  for (let first = 0; first < 256; first++) {
    const next = view.getUint32(start + first * 4);
    if (next < total) {
      throw new PackFault('its index counts its ids wrongly');
    }
    total = next;
  }
  return total;
}

/** Refuses ids that do not ascend, or that stand under another first byte than the fanout says. */
export function checkOrder(ids: Uint8Array, view: DataView, fanout: number, idBytes: number): void {
  if (!areAscending(ids, idBytes)) {
    throw new PackFault('its index is not sorted');
  }
  for (let first = 0; first < 256; first++) {
    const end = view.getUint32(fanout + first * 4) * idBytes;
    if ((end > 0 && ids[end - idBytes]! > first) || (end < ids.length && ids[end]! <= first)) {
      throw new PackFault('its index is not sorted');
    }
  }
}

function areAscending(ids: Uint8Array, idBytes: number): boolean {
  let before = 0;
  for (let at = 0; at < ids.length; at += idBytes) {
    const word = wordAt(ids, at) >>> 0;
    // Neighbours with one first word are few.
    if (word < before || (word === before && at > 0 && compareIds(ids, at - idBytes, ids, at, idBytes) > 0)) {
      return false;
    }
    before = word;
  }
  return true;
}

/** Offsets of 31 bits, or of 64 in a table of their own to which the first then point. */
function readOffsets(
  view: DataView,
  start: number,
  count: number,
  largeStart: number,
  largeCount: number,
): Float64Array {
  const offsets = new Float64Array(count);
  for (let rank = 0; rank < count; rank++) {
    const offset = view.getUint32(start + rank * 4);
    offsets[rank] = offset < 0x8000_0000 ? offset : largeOffset(view, largeStart, largeCount, offset);
  }
  return offsets;
}

/** The 64-bit offset that an entry with the highest bit set points to. */
export function largeOffset(view: DataView, start: number, count: number, entry: number): number {
  const place = entry - 0x8000_0000;
  if (place >= count) {
    throw new PackFault('its index points outside itself');
  }
  const offset = view.getUint32(start + place * 8) * 0x1_0000_0000 + view.getUint32(start + place * 8 + 4);
  if (!Number.isSafeInteger(offset)) {
    throw new PackFault('its index has an offset that no file reaches');
  }
  return offset;
}
