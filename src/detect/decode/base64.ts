import { classes, shared } from './base64-alphabet.ts';
import { minBytes, nextStart, packingAt, partEnd } from './base64-start.ts';
import { stretchAt } from './base64-stretch.ts';
import { decodeLimit, maxDecodedBytes, type Segment } from './decoder.ts';
import { pemBodies } from './pem-bodies.ts';
import { textLength } from './text-length.ts';
import { unpack, type UnpackBudget, unpackBudget } from './unpack.ts';

const maxCharacters = Math.floor(maxDecodedBytes / 3) * 4;
/** Characters read first of a stretch. Each further reading is four times as long, so that together they stay linear. */
const firstReading = 256;
const trialReading = 1024;
/** So soon after a separator shows what is no base64. */
const maxOverrun = 12;

/** A segment, or `decodeLimit`, and where the search goes on. */
interface Reading {
  readonly segment: Segment;
  readonly next: number;
}

/** Finds base64 and base64url that say text, on one line or wrapped over many, from an offset on. */
export function* base64(content: Buffer, from = 0): Iterable<Segment> {
  const bodyEndAt = pemBodies(content);
  const budget = unpackBudget();
  let next = from;
  for (let start = nextStart(content, from); start !== -1; start = nextStart(content, next)) {
    const bodyEnd = bodyEndAt(start);
    if (bodyEnd !== -1) {
      next = bodyEnd;
      continue;
    }
    const reading = packedAt(content, start, budget) ?? textAt(content, start);
    if (reading !== null) {
      yield reading.segment;
    }
    next = reading?.next ?? partEnd(content, start);
  }
}

/** Random data has heads like packed text, too: only what stands a short trial is read to its end. */
function packedAt(
  content: Buffer,
  start: number,
  budget: UnpackBudget,
  limit = trialReading,
): Reading | null {
  const packing = packingAt(content, start);
  if (packing === null) {
    return null;
  }
  const { text, end, alphabet, isWhole } = stretchAt(content, start, limit);
  const unpacked = unpack(Buffer.from(text, 'base64'), packing, budget);
  if (unpacked === 'limit') {
    return { segment: decodeLimit, next: partEnd(content, end) };
  }
  if (unpacked !== 'broken' && !isWhole && limit < maxCharacters) {
    return packedAt(content, start, budget, maxCharacters);
  }
  if (typeof unpacked === 'string') {
    return null;
  }
  const range = { start, end: afterPadding(content, end) };
  return { segment: { range, bytes: unpacked.bytes, decodings: [alphabet, unpacked.decoding] }, next: end };
}

function textAt(content: Buffer, start: number): Reading | null {
  for (let limit = firstReading; ; limit *= 4) {
    const { text, end, alphabet, isWhole } = stretchAt(content, start, Math.min(limit, maxCharacters));
    const bytes = Buffer.from(text, 'base64');
    const length = textLength(bytes);
    if (length < bytes.length) {
      return cutTextAt(content, start, length);
    }
    if (isWhole || limit >= maxCharacters) {
      const range = { start, end: afterPadding(content, end) };
      return bytes.length < minBytes ? null : { segment: { range, bytes, decodings: [alphabet] }, next: end };
    }
  }
}

/** Text that goes over into something else after `length` bytes, such as the rest of a path. */
function cutTextAt(content: Buffer, start: number, length: number): Reading | null {
  const { end: lastEnd } = stretchAt(content, start, Math.ceil(length / 3) * 4);
  let stop = lastEnd;
  while (stop > lastEnd - maxOverrun && classes[content[stop] ?? 0] === shared) {
    stop--;
  }
  const isSeparator = classes[content[stop] ?? 0] !== shared;
  const { text, end, alphabet } = stretchAt(content, start, maxCharacters, isSeparator ? stop : lastEnd);
  const bytes = Buffer.from(text, 'base64').subarray(0, length);
  if (bytes.length < minBytes) {
    return null;
  }
  return { segment: { range: { start, end }, bytes, decodings: [alphabet] }, next: partEnd(content, end) };
}

function afterPadding(content: Buffer, end: number): number {
  let padded = end;
  while (content[padded] === 0x3d && padded - end < 2) {
    padded++;
  }
  return padded;
}
