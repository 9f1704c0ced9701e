import { isUtf8 } from 'node:buffer';
import type { Decoding } from '../../model/chunk.ts';
import { byteSet } from './byte-set.ts';
import type { Segment } from './decoder.ts';
import { type EscapeReader, firstByteValue, lengthOf, noEscape, valueOf } from './escape.ts';

/** A way of writing characters by their numbers or names. */
interface Escaping {
  /** The byte that all its escapes start with. */
  readonly marker: number;
  readonly read: EscapeReader;
  readonly decoding: Decoding;
}

/** Escapes further apart than this are not of one word, even where nothing parts them, as in minified scripts. */
const maxGap = 256;
/** Words that say less hold no secret. */
const minCharacters = 8;

/** What parts words: white space, quotes and the brackets of tags. */
export const delimiters = byteSet(Buffer.from('"\'`<>')).fill(1, 0, 0x21);

/** The escapes of a word, and what stands between them. */
interface Word {
  readonly start: number;
  readonly end: number;
  /** No escape starts between `end` and here. */
  readonly next: number;
  /** Whether it is long enough, and one of its escapes says a visible character of ASCII: secrets have no others. */
  readonly isTelling: boolean;
}

/**
 * Finds words with escapes in them. A segment reaches from the first escape of a word to the last.
 */
export function* escapedText(content: Buffer, escaping: Escaping): Iterable<Segment> {
  const { marker, read, decoding } = escaping;
  let at = content.indexOf(marker);
  while (at !== -1) {
    if (read(content, at) === noEscape) {
      at = content.indexOf(marker, at + 1);
      continue;
    }
    const { start, end, next, isTelling } = wordAt(content, at, escaping);
    if (isTelling) {
      yield { range: { start, end }, bytes: decode(content, start, end, escaping), decodings: [decoding] };
    }
    at = content.indexOf(marker, next);
  }
}

function wordAt(content: Buffer, start: number, { marker, read }: Escaping): Word {
  let characters = 0;
  while (characters < minCharacters && delimiters[content[start - 1 - characters] ?? 0] === 0) {
    characters++;
  }
  let end = start;
  let next = start;
  let hasVisible = false;
  while (next - end <= maxGap) {
    const byte = content[next] ?? 0;
    const escape = byte === marker ? read(content, next) : noEscape;
    if (escape !== noEscape) {
      const value = valueOf(escape) % firstByteValue;
      hasVisible ||= value > 0x20 && value < 0x7f;
      next += lengthOf(escape);
      end = next;
    } else if (delimiters[byte] === 0) {
      next++;
    } else {
      break;
    }
    characters++;
  }
  return { start, end, next, isTelling: hasVisible && characters >= minCharacters };
}

/** An escape is never shorter than the UTF-8 of what it says, so the text fits where it was encoded. */
function decode(content: Buffer, start: number, end: number, { marker, read }: Escaping): Buffer {
  const decoded = Buffer.allocUnsafe(end - start);
  const asBytes = decoded.subarray(0, write(true));
  // Bytes that are no UTF-8 are what ISO 8859-1 numbers by the same values.
  return isUtf8(asBytes) ? asBytes : decoded.subarray(0, write(false));

  function write(areBytesRaw: boolean): number {
    let length = 0;
    for (let at = start; at < end;) {
      const byte = content[at] ?? 0;
      const escape = byte === marker ? read(content, at) : noEscape;
      if (escape === noEscape) {
        decoded[length++] = byte;
        at++;
      } else {
        const value = valueOf(escape);
        if (value >= firstByteValue && areBytesRaw) {
          decoded[length++] = value - firstByteValue;
        } else {
          length = writeCodePoint(decoded, length, value % firstByteValue);
        }
        at += lengthOf(escape);
      }
    }
    return length;
  }
}

/** Writes a code point in UTF-8; where the next one goes. */
function writeCodePoint(target: Buffer, at: number, codePoint: number): number {
  if (codePoint < 0x80) {
    target[at] = codePoint;
    return at + 1;
  }
  const size = codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  target[at] = ((0xf00 >> size) & 0xff) | (codePoint >> (6 * (size - 1)));
  for (let index = 1; index < size; index++) {
    target[at + index] = 0x80 | ((codePoint >> (6 * (size - 1 - index))) & 0x3f);
  }
  return at + size;
}
