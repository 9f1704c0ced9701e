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

const blockBytes = 1024 * 1024;
/** So many blocks are read while another is looked at, which takes less time than to read one. */
const ahead = 2;
/** No header is longer: ten bytes of size, an id of 32, and the two that a zlib stream starts with. */
const maxHeaderBytes = 64;

/**
 * The parts of a pack where objects start, with their whole headers behind; a block holds until the next is asked for.
 */
export async function* packBlocks(
  file: PlainFile,
  offsets: Float64Array,
  signal: AbortSignal,
): AsyncGenerator<PackBlock> {
  const reading: Promise<PackBlock>[] = [];
  const spare: Uint8Array[] = [];
  let next = 0;
  const readAhead = (): void => {
    while (next < offsets.length && reading.length < ahead) {
      const to = firstFrom(offsets, offsets[next]! + blockBytes, next, offsets.length);
      const bytes = spare.pop() ?? new Uint8Array(Math.min(file.size, blockBytes) + maxHeaderBytes);
      reading.push(readBlock(file, bytes, { start: offsets[next]!, from: next, to }));
      next = to;
    }
  };
  try {
    readAhead();
    while (reading.length > 0) {
      const block = await reading[0]!;
      signal.throwIfAborted();
      reading.shift();
      readAhead();
      yield block;
      spare.push(block.bytes);
    }
  } finally {
    // The file may be closed only when nothing reads it any more.
    await Promise.allSettled(reading);
  }
}

async function readBlock(
  file: PlainFile,
  bytes: Uint8Array,
  { start, from, to }: Omit<PackBlock, 'bytes'>,
): Promise<PackBlock> {
  const { bytesRead } = await readSome(file.descriptor, bytes, 0, bytes.length, start);
  const filled = bytesRead + readAt(file, bytes.subarray(bytesRead), start + bytesRead);
  bytes.fill(0, filled);
  return { bytes, start, from, to };
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
