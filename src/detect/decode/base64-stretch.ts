import { classes, shared, standard, urlSafe } from './base64-alphabet.ts';
import { byteSet } from './byte-set.ts';

/** Encoders wrap at 60 characters and more. */
export const minLineLength = 40;
const maxLineLength = 1024;
const maxIndentation = 128;
const equals = 0x3d;
/** What may stand behind a last line without padding: the end of the line, the string or the element. */
const enders = byteSet(Buffer.from('\r\n"\'`<\\'));

/** Base64 without what stands between its lines. */
interface Stretch {
  readonly text: string;
  /** Where its last character ends in the content, padding not included. */
  readonly end: number;
  readonly alphabet: 'base64' | 'base64url';
  /** False where the limit ended it. */
  readonly isWhole: boolean;
}

/** Reads base64 from `start` to `stop` at most, across the ends of lines that look wrapped. */
export function stretchAt(
  content: Buffer,
  start: number,
  maxCharacters: number,
  stop = content.length,
): Stretch {
  const lines: string[] = [];
  let count = 0;
  let foreign = 0;
  let end = start;
  for (let lineStart = start; lineStart !== -1 && lineStart < stop;) {
    const limit = Math.min(stop, lineStart + maxCharacters - count);
    for (end = lineStart; end < limit; end++) {
      const kind = classes[content[end] ?? 0] ?? 0;
      if (kind === 0 || kind === foreign) {
        break;
      }
      if (kind !== shared) {
        foreign = kind ^ (standard | urlSafe);
      }
    }
    lines.push(content.toString('latin1', lineStart, end));
    count += end - lineStart;
    if (end === limit) {
      break;
    }
    lineStart = continuation(content, lineStart, end, count);
  }
  const alphabet = foreign === standard ? 'base64url' : 'base64';
  return { text: lines.join(''), end, alphabet, isWhole: count < maxCharacters };
}

/** Where base64 goes on in the next line, when `count` characters end at `end`; -1: it does not. */
function continuation(content: Buffer, lineStart: number, end: number, count: number): number {
  const lineLength = end - lineStart;
  const breakLength = lineLength < minLineLength ? 0 : lineBreakLength(content, end);
  if (breakLength === 0) {
    return -1;
  }
  let next = end + breakLength;
  const maxNext = next + maxIndentation;
  while (next < maxNext && (content[next] === 0x20 || content[next] === 0x09)) {
    next++;
  }
  let nextEnd = next;
  while (nextEnd - next <= maxLineLength && classes[content[nextEnd] ?? 0] !== 0) {
    nextEnd++;
  }
  const nextLength = nextEnd - next;
  if (nextLength >= minLineLength) {
    // Where neither holds, each line stands for itself: their bits would not line up.
    const isAligned = count % 4 === 0 || nextLength === lineLength;
    return isAligned && nextLength <= maxLineLength ? next : -1;
  }
  return isLastLine(content, next, nextEnd, count) ? next : -1;
}

function isLastLine(content: Buffer, start: number, end: number, count: number): boolean {
  let padded = end;
  while (content[padded] === equals && padded - end < 2) {
    padded++;
  }
  const isAligned = (count + padded - start) % 4 === 0;
  return end > start && isAligned && (padded === content.length || enders[content[padded] ?? 0] === 1);
}

/** The line break that starts here, plain or written as an escape in a string; 0: none does. */
function lineBreakLength(content: Buffer, at: number): number {
  const width = content[at] === 0x5c ? 2 : 1;
  const [lineFeed, carriageReturn] = width === 2 ? [0x6e, 0x72] : [0x0a, 0x0d];
  const last = at + width - 1;
  if (content[last] === lineFeed) {
    return width;
  }
  const isPair =
    content[last] === carriageReturn &&
    content[last + width] === lineFeed &&
    (width === 1 || content[last + 1] === 0x5c);
  return isPair ? 2 * width : 0;
}
