import { constants, crc32, createInflateRaw, type InflateRaw } from 'node:zlib';
import { readablePart } from './readable-part.ts';

/** How a deflate stream ended. */
export interface InflateEnd {
  /** Whether it came to its proper end. */
  readonly isWhole: boolean;
  /** Bytes of it that were read. */
  readonly consumed: number;
  readonly crc: number;
  readonly length: number;
}

/** What zlib is given at once: after an error, nothing is known of what the last slice held. */
const sliceBytes = 16 * 2 ** 10;

const chunkSize = 64 * 2 ** 10;

/** Unpacks a deflate stream (RFC 1951) as far as it can be read. What follows the stream is left alone. */
export async function* inflate(packed: Uint8Array): AsyncGenerator<Buffer, InflateEnd, undefined> {
  const inflater = createInflateRaw({ chunkSize, finishFlush: constants.Z_SYNC_FLUSH });
  const output: Buffer[] = [];
  inflater.on('data', (bytes: Buffer) => output.push(bytes));
  let crc = 0;
  let length = 0;
  try {
    for (let start = 0; ; start += sliceBytes) {
      const slice = sliceAt(packed, start);
      const isReadable = await write(inflater, slice);
      if (!isReadable && start === 0 && output.length === 0) {
        output.push(readablePart(slice));
      }
      for (const bytes of output.splice(0)) {
        crc = crc32(bytes, crc);
        length += bytes.length;
        yield bytes;
      }
      const consumed = inflater.bytesWritten;
      const isWhole = isReadable && consumed < start + slice.length;
      if (isWhole || !isReadable || start + slice.length > packed.length) {
        return { isWhole, consumed: Math.min(consumed, packed.length), crc, length };
      }
    }
  } finally {
    inflater.destroy();
  }
}

/** A slice; the last has a byte more, as a stream that has ended leaves it and one that was cut off takes it. */
function sliceAt(packed: Uint8Array, start: number): Uint8Array {
  const slice = packed.subarray(start, start + sliceBytes);
  return slice.length < sliceBytes ? Buffer.concat([slice, Buffer.alloc(1)]) : slice;
}

/** False: it is no deflate stream. Node leaves the callback of a write that failed uncalled. */
async function write(inflater: InflateRaw, slice: Uint8Array): Promise<boolean> {
  return new Promise((resolve) => {
    const fail = (): void => resolve(false);
    inflater.once('error', fail);
    inflater.write(slice, () => {
      inflater.off('error', fail);
      resolve(true);
    });
  });
}
