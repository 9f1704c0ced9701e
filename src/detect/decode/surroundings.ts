import type { Range } from '../../model/region.ts';
import { classes } from './base64-alphabet.ts';
import { minLineLength } from './base64-stretch.ts';
import { byteSet } from './byte-set.ts';
import { delimiters } from './escaped-text.ts';
import { digits } from './hex.ts';

/** The stretch of a content in which a decoder must look when something encoded may be at a place. */
type Surroundings = (content: Buffer, place: number) => Range;

/** What stands between the lines of wrapped base64: line breaks, plain or as escapes, and indentation. */
const betweenLines = byteSet(Buffer.from(' \t\r\n\\'));

/** No longer stretch is looked at around one place; what is encoded in more than that is told by further places. */
const maxReach = 2 * 1024 * 1024;
const maxBetweenLines = 160;
/** A chain of literals starts on one of the lines so far before a seam; literals behind it are read so far. */
const chainReach = 640;
const maxLine = 8192;
const maxArray = 65_536;

const lineFeed = 0x0a;
const openBracket = 0x5b;
const closeBracket = 0x5d;

/** By the kinds of `src/core/encoded-kinds.ts`, of which the first, a long run, is base64 too. */
export const surroundings: readonly Surroundings[] = [
  base64Lines,
  base64Lines,
  hexRun,
  word,
  word,
  word,
  literals,
  array,
];

/** Whether all places in one stretch have that stretch around them, as most places do that follow each other. */
export function isSame(kind: number): boolean {
  return surroundings[kind] !== literals && surroundings[kind] !== array;
}

function word(content: Buffer, place: number): Range {
  return run(content, place, (byte) => delimiters[byte] === 0);
}

function hexRun(content: Buffer, place: number): Range {
  const { start, end } = run(content, place, (byte) => digits[byte] === 1);
  // The prefix `0x` belongs to it.
  return { start: Math.max(0, start - 2), end };
}

/** The lines of base64 around a place. */
export function base64Lines(content: Buffer, place: number): Range {
  let { start, end } = run(content, place, isBase64);
  for (;;) {
    const before = skipBack(content, start);
    const line = before === start ? null : run(content, before - 1, isBase64);
    if (line === null || line.end - line.start < minLineLength || place - line.start > maxReach) {
      break;
    }
    start = line.start;
  }
  for (;;) {
    const next = skipAhead(content, end);
    const lineEnd = next === end ? end : run(content, next, isBase64).end;
    if (lineEnd <= next || lineEnd - place > maxReach) {
      break;
    }
    end = lineEnd;
  }
  return { start, end };
}

/** The lines around a seam: a chain is read from the start of a line. */
function literals(content: Buffer, place: number): Range {
  let start = Math.max(0, place - chainReach);
  const first = Math.max(0, start - maxLine);
  while (start > first && content[start - 1] !== lineFeed) {
    start--;
  }
  let end = Math.min(content.length, place + chainReach);
  const last = Math.min(content.length, end + maxLine);
  while (end < last && content[end] !== lineFeed) {
    end++;
  }
  return { start, end };
}

/** The array before the call, or the one that is its argument. */
function array(content: Buffer, place: number): Range {
  const from = Math.max(0, place - maxArray);
  const open = content.subarray(from, place).lastIndexOf(openBracket);
  const close = content.subarray(place, place + maxArray).indexOf(closeBracket);
  return {
    start: open === -1 ? Math.max(0, place - 2) : from + open,
    end: Math.min(content.length, close === -1 ? place + maxLine : place + close + 1 + chainReach),
  };
}

/** The bytes around a place that belong together. */
function run(content: Buffer, place: number, belongs: (byte: number) => boolean): Range {
  const first = Math.max(0, place - maxReach);
  const last = Math.min(content.length, place + maxReach);
  let start = place;
  while (start > first && belongs(content[start - 1] ?? 0)) {
    start--;
  }
  let end = place;
  while (end < last && belongs(content[end] ?? 0)) {
    end++;
  }
  return { start, end };
}

function isBase64(byte: number): boolean {
  return classes[byte] !== 0;
}

/** Where the line before ends, when no more than a line break and indentation stand between; the same place when more does. */
function skipBack(content: Buffer, start: number): number {
  let at = start;
  while (at > 0 && start - at < maxBetweenLines && isBetween(content, at - 1)) {
    at--;
  }
  return at;
}

function skipAhead(content: Buffer, end: number): number {
  let at = end;
  while (at < content.length && at - end < maxBetweenLines && isBetween(content, at)) {
    at++;
  }
  return at;
}

/** The letters of `\n` and `\r` are of the alphabet themselves, and part no lines here: they are read as its first or last. */
function isBetween(content: Buffer, at: number): boolean {
  return betweenLines[content[at] ?? 0] === 1;
}
