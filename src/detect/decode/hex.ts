import { byteSet } from './byte-set.ts';
import { decodeLimit, maxDecodedBytes, type Segment } from './decoder.ts';
import { findRun } from './find-run.ts';
import { isTextHead, textLength } from './text-length.ts';
import { packingOf, unpack, unpackBudget } from './unpack.ts';

const minDigits = 32;
const maxDigits = 2 * maxDecodedBytes;
/** What parts fields, white space, and the first byte of gzip. */
const openingControls = byteSet(Buffer.from([0x00, 0x01, 0x09, 0x0a, 0x0d, 0x1f]));
/** Marks the digits, in either case. */
export const digits = byteSet(Buffer.from('0123456789abcdefABCDEF'));

/** Finds hexadecimal digits that say text, with or without `0x` before them. */
export function* hex(content: Buffer): Iterable<Segment> {
  const budget = unpackBudget();
  let end = 0;
  for (let start = nextRun(content, end); start !== -1; start = nextRun(content, end)) {
    end = runEnd(content, start);
    const head = decode(content, start, start + minDigits);
    const packing = packingOf(head);
    const isPromising = packing !== null || isTextHead(head, head.length);
    if (!mayOpen(head[0] ?? 0) || !isPromising || (end - start) % 2 !== 0) {
      continue;
    }
    const bytes = decode(content, start, end);
    const rangeStart = hasPrefix(content, start) ? start - 2 : start;
    const unpacked = packing === null ? 'broken' : unpack(bytes, packing, budget);
    if (unpacked === 'limit') {
      yield decodeLimit;
    } else if (typeof unpacked !== 'string') {
      const range = { start: rangeStart, end };
      yield { range, bytes: unpacked.bytes, decodings: ['hex', unpacked.decoding] };
    } else {
      const length = textLength(bytes);
      if (length * 2 >= minDigits) {
        const range = { start: rangeStart, end: start + length * 2 };
        yield { range, bytes: bytes.subarray(0, length), decodings: ['hex'] };
      }
    }
  }
}

/** The stray byte that text may have is not its first, as in base64, unless it parts fields: most numbers end here. */
function mayOpen(first: number): boolean {
  const isVisible = first >= 0x20 && first < 0x7f;
  return isVisible || first >= 0xc2 || openingControls[first] === 1;
}

function nextRun(content: Buffer, from: number): number {
  return findRun(content, from, digits, minDigits);
}

function runEnd(content: Buffer, start: number): number {
  let end = start;
  while (end - start < maxDigits && digits[content[end] ?? 0] !== 0) {
    end++;
  }
  return end;
}

function decode(content: Buffer, start: number, end: number): Buffer {
  return Buffer.from(content.toString('latin1', start, end), 'hex');
}

function hasPrefix(content: Buffer, start: number): boolean {
  return content[start - 2] === 0x30 && ((content[start - 1] ?? 0) | 0x20) === 0x78;
}
