import { crc32 } from 'node:zlib';
import { findObject, type ObjectIds } from './object-ids.ts';
import { checkPack, type NumberedPack } from './numbered-pack.ts';
import { emptyHeader, readHeader, type ObjectHeader } from './object-header.ts';
import { packBlocks, placeBefore, type PackBlock } from './pack-blocks.ts';
import { objectType, type PackedObjects } from './packed-objects.ts';
import { openPlainFile, readWhole, type PlainFile } from './plain-file.ts';
import type { StoreFaults } from './store-faults.ts';

/** Sizes beyond are left to git: the core counts in 31 bits. */
const maxBytes = 0x7fff_ffff;

interface Scan {
  readonly pack: NumberedPack;
  readonly file: PlainFile;
  /** Where the last object ends. */
  readonly end: number;
  readonly objects: PackedObjects;
  readonly ids: ObjectIds;
  readonly faults: StoreFaults;
  readonly header: ObjectHeader;
}

/**
 * Reads what stands before the contents of a pack's objects, in one pass through the pack.
 *
 * @throws PackFault, or what the system says, where the pack as a whole cannot be taken
 */
export async function readPackHeaders(
  pack: NumberedPack,
  objects: PackedObjects,
  ids: ObjectIds,
  faults: StoreFaults,
  signal: AbortSignal,
): Promise<void> {
  using file = openPlainFile(pack.path);
  const end = checkPack(file, pack, ids.idBytes);
  const scan = { pack, file, end, objects, ids, faults, header: emptyHeader() };
  for await (const block of packBlocks(file, pack.offsets, signal)) {
    for (let place = block.from; place < block.to; place++) {
      takeHeader(scan, block, place);
    }
  }
}

function takeHeader(scan: Scan, block: PackBlock, place: number): void {
  const { pack, objects, header, faults } = scan;
  const number = pack.firstNumber + place;
  const offset = pack.offsets[place]!;
  const end = pack.offsets[place + 1] ?? scan.end;
  const at = offset - block.start;
  if (!readHeader(block.bytes, at, scan.ids.idBytes, header)) {
    faults.add(number, 'its header is broken');
    return;
  }
  const dataStart = block.start + header.dataAt;
  if (dataStart >= end) {
    faults.add(number, 'its header runs into the next object');
    return;
  }
  if (header.size > maxBytes || end - dataStart > maxBytes) {
    faults.add(number, 'it is larger than 2 GiB');
    return;
  }
  objects.sizes[number] = header.size;
  objects.dataStarts[number] = dataStart;
  objects.dataLengths[number] = end - dataStart;
  const base = baseOf(scan, block, place);
  if (base === noBase) {
    faults.add(number, 'its delta base is in no pack');
    return;
  }
  objects.bases[number] = base;
  const type = base === -1 ? header.type : objects.types[base]!;
  objects.types[number] = type;
  const isAtHand = at + end - offset <= block.bytes.length;
  if (needsChecksum(type, base, header.size, isAtHand) && !hasItsChecksum(scan, block, place)) {
    faults.add(number, 'it does not match its checksum');
  }
}

const noBase = -2;

/** The number of the object that a delta changes; -1 for what is no delta. */
function baseOf({ pack, header, ids }: Scan, block: PackBlock, place: number): number {
  if (header.type === objectType.offsetDelta) {
    const offset = pack.offsets[place]! - header.baseDistance;
    const base = placeBefore(pack.offsets, offset, place);
    return pack.offsets[base] === offset ? pack.firstNumber + base : noBase;
  }
  if (header.type === objectType.idDelta) {
    const base = findObject(ids, block.bytes, header.baseIdAt);
    return base === -1 ? noBase : base;
  }
  return -1;
}

/**
 * Whether nobody would notice that the object is not what its header makes it. Anything can be a blob, which is checked
 * where that costs no reading, since no content is lost by it; a delta on a wrong base does not fit it, a commit or a
 * tag shows by its first word, and a tree by its entries, if it has any. Without a type is what hangs on an object not
 * seen yet.
 */
function needsChecksum(type: number, base: number, size: number, isAtHand: boolean): boolean {
  const isRootBlob = type === objectType.blob && base === -1;
  const isEmptyTree = type === objectType.tree && size === 0;
  return type === objectType.none || isEmptyTree || (isRootBlob && isAtHand);
}

function hasItsChecksum({ pack, file, end }: Scan, block: PackBlock, place: number): boolean {
  if (pack.index.checksums === null) {
    return true;
  }
  const offset = pack.offsets[place]!;
  const length = (pack.offsets[place + 1] ?? end) - offset;
  const at = offset - block.start;
  const sum =
    at + length <= block.bytes.length
      ? crc32(block.bytes.subarray(at, at + length))
      : checksumOf(file, offset, length);
  return sum === pack.index.checksums.getUint32(pack.order[place]! * 4);
}

const pieceBytes = 1024 * 1024;

function checksumOf(file: PlainFile, offset: number, length: number): number {
  const piece = new Uint8Array(Math.min(length, pieceBytes));
  let sum = 0;
  for (let done = 0; done < length; done += piece.length) {
    const part = piece.subarray(0, length - done);
    readWhole(file, part, offset + done);
    sum = crc32(part, sum);
  }
  return sum;
}
