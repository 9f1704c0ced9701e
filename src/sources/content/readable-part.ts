import { constants, inflateRawSync } from 'node:zlib';

const maxPartBytes = 2 ** 17;

/** What a short deflate stream holds before the place where it is broken; nothing if that is more than 128 KiB. */
export function readablePart(packed: Uint8Array): Buffer {
  let readable = Buffer.alloc(0);
  let low = 0;
  let high = packed.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const part = unpackedPrefix(packed.subarray(0, middle));
    if (part === null) {
      high = middle - 1;
    } else {
      readable = part;
      low = middle;
    }
  }
  return readable;
}

function unpackedPrefix(prefix: Uint8Array): Buffer<ArrayBuffer> | null {
  try {
    return inflateRawSync(prefix, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: maxPartBytes });
  } catch {
    return null;
  }
}
