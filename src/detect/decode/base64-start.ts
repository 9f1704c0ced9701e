import { classes, sextets, shared } from './base64-alphabet.ts';
import { findRun } from './find-run.ts';
import { isTextHead } from './text-length.ts';
import { packingOf } from './unpack.ts';

/** Shorter base64 is not looked for. */
const minCharacters = 20;
/** What `minCharacters` say. */
export const minBytes = 15;

/** The first bytes that a stretch would say. Only one is needed at a time, and most stretches end here. */
const head = new Uint8Array(18);

const slash = 0x2f;

/** Whether text or packed bytes may start with what two characters say: this refuses most names and words at once. */
function isOpening(first: number, second: number): boolean {
  if (classes[first] === 0 || classes[second] === 0) {
    return false;
  }
  const bits = ((sextets[first] ?? 0) << 6) | (sextets[second] ?? 0);
  return isTextOpening(bits >> 4, bits & 0xf);
}

/** Whether text or packed bytes may start with a byte and one with these upper four bits. */
function isTextOpening(first: number, upper: number): boolean {
  const isContinuation = upper >= 0x8 && upper <= 0xb;
  if (first >= 0xc2) {
    return first <= 0xf4 ? isContinuation : first === 0xff && upper === 0xf;
  }
  const isPacked = (first === 0x1f && upper === 0x8) || (first === 0x78 && upper === 0x9);
  const isText =
    (first >= 0x20 && first < 0x7f) || first === 0x0a || first === 0x0d || first === 0x09 || first <= 1;
  return isPacked || (isText && upper !== 1 && !isContinuation);
}

/**
 * Where the next stretch of base64 starts that promises text, at or after `from`; -1: none does.
 *
 * Paths and URLs are of the alphabet too, so each of their parts is tried.
 */
export function nextStart(content: Buffer, from: number): number {
  for (
    let at = findRun(content, from, classes, minCharacters);
    at !== -1;
    at = findRun(content, at, classes, minCharacters)
  ) {
    at += escapeRest(content, at);
    for (let isInRun = true; isInRun; at++) {
      if (isPromising(content, at)) {
        return at;
      }
      at = partEnd(content, at);
      isInRun = classes[content[at] ?? 0] !== 0;
    }
  }
  return -1;
}

/** The first byte at or after `at` that is not of both alphabets. */
export function partEnd(content: Buffer, at: number): number {
  let end = at;
  while (classes[content[end] ?? 0] === shared) {
    end++;
  }
  return end;
}

/** How the bytes are packed that the stretch at `start` says. */
export function packingAt(content: Buffer, start: number): ReturnType<typeof packingOf> {
  return packingOf(head, readHead(content, start));
}

/** 1 where the first letter belongs to an escape such as `\n` in a string, else 0. */
function escapeRest(content: Buffer, at: number): number {
  const letter = content[at];
  const isEscape = content[at - 1] === 0x5c && (letter === 0x6e || letter === 0x72 || letter === 0x74);
  return isEscape ? 1 : 0;
}

function isPromising(content: Buffer, start: number): boolean {
  const first = content[start] ?? 0;
  const second = content[start + 1] ?? 0;
  const isRuler = first === slash && second === slash && !isMark(content[start + 2] ?? 0);
  if (isRuler || !isOpening(first, second)) {
    return false;
  }
  const length = readHead(content, start);
  return length >= minBytes && (isTextHead(head, length) || packingOf(head, length) !== null);
}

/** Whether this character behind two slashes makes a byte order mark: without one they are a ruler in a comment. */
function isMark(third: number): boolean {
  return (sextets[third] ?? 0) >> 2 === 0xe;
}

/** Decodes up to the size of `head`; the number of bytes decoded. */
function readHead(content: Buffer, start: number): number {
  let length = 0;
  for (let at = start; length < head.length; at += 4) {
    let bits = 0;
    for (let index = at; index < at + 4; index++) {
      const byte = content[index] ?? 0;
      if (classes[byte] === 0) {
        return length;
      }
      bits = (bits << 6) | (sextets[byte] ?? 0);
    }
    head[length++] = bits >> 16;
    head[length++] = (bits >> 8) & 0xff;
    head[length++] = bits & 0xff;
  }
  return length;
}
