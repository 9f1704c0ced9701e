import { setImmediate } from 'node:timers/promises';
import { readAt, type PlainFile } from './plain-file.ts';

/** Bytes of a pack in which some objects start. */
export interface PackBlock {
  readonly bytes: Uint8Array;
  /** Where the bytes stand in the pack. */
  readonly start: number;
  /** The first object that starts in it, by place, and the first that does not. */
  readonly from: number;
  readonly to: number;
}

/** What is read at once is still at hand in the processor when its headers are looked at. */
const blockBytes = 512 * 1024;
/** After so many blocks others have their turn, such as who wants to stop. */
const blocksPerTurn = 32;
/** No header is longer: ten bytes of size, an id of 32, and the two that a zlib stream starts with. */
const maxHeaderBytes = 64;

/**
 * The parts of a pack where objects start, with their whole headers behind; a block holds until the next is asked for.
 *
 * They are read in this thread, as the system reads ahead: to have another one do it took longer.
 */
export async function* packBlocks(
  file: PlainFile,
  offsets: Float64Array,
  signal: AbortSignal,
): AsyncGenerator<PackBlock> {
  const bytes = new Uint8Array(Math.min(file.size, blockBytes) + maxHeaderBytes);
  let blocks = 0;
  for (let from = 0; from < offsets.length;) {
    if (++blocks % blocksPerTurn === 0) {
      await setImmediate();
      signal.throwIfAborted();
    }
    const start = offsets[from]!;
    const to = firstFrom(offsets, start + blockBytes, from, offsets.length);
    bytes.fill(0, readAt(file, bytes, start));
    yield { bytes, start, from, to };
    from = to;
  }
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
