import { read } from 'node:fs';
import { promisify } from 'node:util';
import { readAt, type PlainFile } from './plain-file.ts';

const readSome = promisify(read);

/** Bytes of a pack in which some objects start. */
export interface PackBlock {
  readonly bytes: Uint8Array;
  /** Where the bytes stand in the pack. */
  readonly start: number;
  /** The first object that starts in it, by place, and the first that does not. */
  readonly from: number;
  readonly to: number;
}

const blockBytes = 2 * 1024 * 1024;
/** No header is longer: ten bytes of size, an id of 32, and the two that a zlib stream starts with. */
const maxHeaderBytes = 64;

/**
 * The parts of a pack where objects start, with their whole headers behind; each block is read while the one before
 * is looked at, and holds until the next is asked for.
 */
export async function* packBlocks(
  file: PlainFile,
  offsets: Float64Array,
  signal: AbortSignal,
): AsyncGenerator<PackBlock> {
  const newBuffer = (): Uint8Array => new Uint8Array(Math.min(file.size, blockBytes) + maxHeaderBytes);
  let [bytes, spare] = [newBuffer(), newBuffer()];
  let reading = readBlock(file, offsets, 0, bytes);
  try {
    for (let from = 0; from < offsets.length;) {
      const block = await reading;
      signal.throwIfAborted();
      from = block.to;
      if (from < offsets.length) {
        reading = readBlock(file, offsets, from, spare);
        [bytes, spare] = [spare, bytes];
      }
      yield block;
    }
  } finally {
    // The file may be closed only when nothing reads it any more.
    await reading.catch(() => {});
  }
}

async function readBlock(
  file: PlainFile,
  offsets: Float64Array,
  from: number,
  bytes: Uint8Array,
): Promise<PackBlock> {
  const start = offsets[from] ?? 0;
  const { bytesRead } = await readSome(file.descriptor, bytes, 0, bytes.length, start);
  const filled = bytesRead + readAt(file, bytes.subarray(bytesRead), start + bytesRead);
  bytes.fill(0, filled);
  return { bytes, start, from, to: firstFrom(offsets, start + blockBytes, from, offsets.length) };
}

/** The first place before `place` whose offset is not less than `offset`: mostly one of the nearest. */
export function placeBefore(offsets: Float64Array, offset: number, place: number): number {
  let step = 1;
  while (step < place && offsets[place - step]! > offset) {
    step *= 2;
  }
  return firstFrom(offsets, offset, Math.max(0, place - step), place - (step >> 1));
}

/** The first place from `from` on whose offset is not less than `offset`; `to` where there is none. */
function firstFrom(offsets: Float64Array, offset: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (offsets[middle]! < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
