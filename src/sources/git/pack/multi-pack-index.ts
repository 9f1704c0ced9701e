import {
  checkChecksum,
  checkedFanout,
  checkOrder,
  fanoutBytes,
  largeOffset,
  readFile,
} from './pack-index.ts';
import type { PackIndex } from './pack-index.ts';
import { PackFault } from './pack-fault.ts';

const signature = 0x4d49_4458;
const headerBytes = 12;
const chunkEntryBytes = 12;

interface Chunk {
  readonly start: number;
  readonly end: number;
}

/**
 * The part of a multi-pack-index (gitformat-pack) that tells of some packs, by the names of their packs.
 *
 * It names each object once, so of a pack that shares objects with others it does not name all.
 *
 * @throws PackFault where anything in it does not fit
 */
export function readMultiPackIndex(
  path: string,
  format: 'sha1' | 'sha256',
  wanted: readonly string[],
): ReadonlyMap<string, PackIndex> {
  const bytes = readFile(path);
  const view = new DataView(bytes.buffer);
  const idBytes = format === 'sha1' ? 20 : 32;
  if (bytes.length < headerBytes + chunkEntryBytes + idBytes || view.getUint32(0) !== signature) {
    throw new PackFault('it is no multi-pack-index');
  }
  if (view.getUint8(4) !== 1 || view.getUint8(5) !== (format === 'sha1' ? 1 : 2) || view.getUint8(7) !== 0) {
    throw new PackFault('its version is not known');
  }
  checkChecksum(bytes, format, idBytes);
  const chunks = readChunks(view, bytes.length - idBytes);
  const fanout = chunkOf(chunks, 'OIDF', fanoutBytes);
  const count = checkedFanout(view, fanout.start);
  const idChunk = chunkOf(chunks, 'OIDL', count * idBytes);
  const ids = bytes.subarray(idChunk.start, idChunk.end);
  checkOrder(ids, view, fanout.start, idBytes);
  const places = chunkOf(chunks, 'OOFF', count * 8);
  const offsetAt = offsetReader(view, places.start, chunks.get('LOFF'));
  const names = readNames(bytes, chunks.get('PNAM'), view.getUint32(8));
  const ranks = ranksByPack(view, places.start, count, names.length);
  return new Map(
    wanted.flatMap((name): [string, PackIndex][] => {
      const own = ranks[names.indexOf(name.replace(/\.pack$/, '.idx'))];
      return own === undefined ? [] : [[name, partOf(ids, idBytes, own, offsetAt)]];
    }),
  );
}

function readChunks(view: DataView, end: number): ReadonlyMap<string, Chunk> {
  const count = view.getUint8(6);
  const tableEnd = headerBytes + (count + 1) * chunkEntryBytes;
  if (tableEnd > end) {
    throw new PackFault('it is shorter than it says');
  }
  const chunks = new Map<string, Chunk>();
  let before = tableEnd;
  for (let index = 0; index < count; index++) {
    const at = headerBytes + index * chunkEntryBytes;
    const start = bigOffset(view, at + 4);
    const next = bigOffset(view, at + 4 + chunkEntryBytes);
    if (start < before || next < start || next > end) {
      throw new PackFault('its chunks do not follow each other');
    }
    chunks.set(nameAt(view, at), { start, end: next });
    before = next;
  }
  return chunks;
}

function bigOffset(view: DataView, at: number): number {
  return view.getUint32(at) * 0x1_0000_0000 + view.getUint32(at + 4);
}

function nameAt(view: DataView, at: number): string {
  return Buffer.from(view.buffer, at, 4).toString('latin1');
}

function chunkOf(chunks: ReadonlyMap<string, Chunk>, name: string, length: number): Chunk {
  const chunk = chunks.get(name);
  if (chunk === undefined || chunk.end - chunk.start < length) {
    throw new PackFault(`its part ${name} is too short or absent`);
  }
  return { start: chunk.start, end: chunk.start + length };
}

/** Without a table of large offsets all 32 bits are the offset. */
function offsetReader(view: DataView, start: number, large: Chunk | undefined): (rank: number) => number {
  return (rank) => {
    const offset = view.getUint32(start + rank * 8 + 4);
    return large === undefined || offset < 0x8000_0000
      ? offset
      : largeOffset(view, large.start, (large.end - large.start) >> 3, offset);
  };
}

function readNames(bytes: Uint8Array, chunk: Chunk | undefined, count: number): readonly string[] {
  const text = Buffer.from(bytes.subarray(chunk?.start ?? 0, chunk?.end ?? 0)).toString('latin1');
  const names = text.split('\0').filter(Boolean);
  if (names.length !== count) {
    throw new PackFault('it does not name its packs');
  }
  return names;
}

function ranksByPack(
  view: DataView,
  start: number,
  count: number,
  packCount: number,
): readonly (readonly number[])[] {
  const ranks = Array.from({ length: packCount }, (): number[] => []);
  for (let rank = 0; rank < count; rank++) {
    const own = ranks[view.getUint32(start + rank * 8)];
    if (own === undefined) {
      throw new PackFault('it puts an object into a pack that it does not name');
    }
    own.push(rank);
  }
  return ranks;
}

function partOf(
  ids: Uint8Array,
  idBytes: number,
  ranks: readonly number[],
  offsetAt: (rank: number) => number,
): PackIndex {
  const own = new Uint8Array(new SharedArrayBuffer(ranks.length * idBytes));
  ranks.forEach((rank, index) =>
    own.set(ids.subarray(rank * idBytes, (rank + 1) * idBytes), index * idBytes),
  );
  return {
    count: ranks.length,
    ids: own,
    offsets: Float64Array.from(ranks, offsetAt),
    checksums: null,
    packChecksum: null,
    isWhole: false,
  };
}
