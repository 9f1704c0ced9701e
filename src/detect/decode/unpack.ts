import { constants, unzipSync } from 'node:zlib';
import type { Decoding } from '../../model/chunk.ts';
import { maxDecodedBytes } from './decoder.ts';
import { textLength } from './text-length.ts';

/** Most bytes that one compressed stretch may unpack to: what says more is a bomb. */
const maxUnpackedBytes = 8 * 1024 * 1024;

/** What setting up one decompression costs, in bytes that could be unpacked in that time. */
const setupCost = 16 * 1024;

const minLength = 8;

/** How much more may be unpacked from one content: it bounds the time that broken and huge streams cost. */
export interface UnpackBudget {
  left: number;
}

/** A budget for one content. */
export function unpackBudget(): UnpackBudget {
  return { left: maxDecodedBytes };
}

/** Text that was compressed or in UTF-16, and which of them. */
interface Unpacked {
  readonly bytes: Uint8Array;
  readonly decoding: Extract<Decoding, 'gzip' | 'utf-16'>;
}

/** How bytes that start like this are packed; null: not at all. Zlib counts as gzip. */
export function packingOf(head: Uint8Array, length = head.length): Unpacked['decoding'] | null {
  const [first = 0, second = 0, third = 0] = head;
  if (first === 0x1f && second === 0x8b && third === 8) {
    return 'gzip';
  }
  // RFC 1950: CM 8 and a window of 32 KiB, no dictionary, and the check of the two bytes.
  if (first === 0x78 && (second & 0x20) === 0 && ((first << 8) | second) % 31 === 0) {
    return 'gzip';
  }
  return isUtf16(head, length) ? 'utf-16' : null;
}

/** Why a stretch gives no text: it is not packed like this, holds something else, or is a bomb or one stretch too many. */
type Refusal = 'broken' | 'binary' | 'limit';

/** Unpacks a stretch. Of one that was cut off it gives what can be read. */
export function unpack(
  packed: Buffer,
  decoding: Unpacked['decoding'],
  budget: UnpackBudget,
): Unpacked | Refusal {
  budget.left -= packed.length + setupCost;
  if (budget.left < 0) {
    return 'limit';
  }
  const unpacked = decoding === 'gzip' ? inflate(packed, budget) : toUtf8(packed);
  if (typeof unpacked === 'string') {
    return unpacked;
  }
  const text = unpacked.subarray(0, textLength(unpacked));
  return text.length < minLength ? 'binary' : { bytes: text, decoding };
}

function inflate(packed: Buffer, budget: UnpackBudget): Buffer | Refusal {
  try {
    const finishFlush = constants.Z_SYNC_FLUSH;
    const unpacked = unzipSync(packed, { finishFlush, maxOutputLength: maxUnpackedBytes });
    budget.left -= unpacked.length;
    return unpacked;
  } catch (error) {
    if (error instanceof RangeError) {
      budget.left -= maxUnpackedBytes;
      return 'limit';
    }
    return 'broken';
  }
}

/** Little-endian without a byte order mark is what `powershell -EncodedCommand` takes. */
function isUtf16(head: Uint8Array, length: number): boolean {
  const start = head[0] === 0xff && head[1] === 0xfe ? 2 : 0;
  for (let at = start; at + 1 < length; at += 2) {
    const low = head[at] ?? 0;
    if (head[at + 1] !== 0 || (low < 0x20 && low !== 0x09 && low !== 0x0a && low !== 0x0d)) {
      return false;
    }
  }
  return length >= start + 8;
}

function toUtf8(packed: Buffer): Buffer {
  const text = packed.toString('utf16le');
  return Buffer.from(text.startsWith('\uFEFF') ? text.slice(1) : text);
}
