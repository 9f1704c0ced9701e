import * as encodedKind from '../encoded-kinds.ts';
import { isReferenceAt, isEscapeAt, isPercentEscapeAt } from './escape-start.ts';
import { saysTextInBase64, saysTextInHex } from './encoded-head.ts';
import { isArrayJoinAt, isSeamAt } from './literal-seam.ts';

/** A place where something encoded may begin or go on, and what. */
export interface EncodedPlace {
  readonly place: number;
  readonly kind: number;
}

const minHexRun = 32;
const minLongRun = 41;
const longRunStep = 64;

/**
 * Finds where text may be encoded in [from, to): markers first, runs after them, each in ascending order.
 *
 * Long runs are told every 64 bytes from their start on; the core may count from another place where `from` is in a run.
 */
export function findEncoded(bytes: Uint8Array, from: number, to: number): readonly EncodedPlace[] {
  const text = Buffer.from(bytes).toString('latin1');
  return [...markers(text, from, to), ...runs(text, from, to)];
}

function* markers(text: string, from: number, to: number): Generator<EncodedPlace> {
  for (let place = from; place < to; place++) {
    const kind = markerAt(text, place);
    if (kind !== null) {
      yield { place, kind };
    }
  }
}

function markerAt(text: string, place: number): number | null {
  switch (text[place]) {
    case '%':
      return isPercentEscapeAt(text, place) ? encodedKind.percent : null;
    case '&':
      return isReferenceAt(text, place) ? encodedKind.reference : null;
    case '.':
      return isArrayJoinAt(text, place) ? encodedKind.arrayJoin : null;
    case '\\':
      return isEscapeAt(text, place) ? encodedKind.character : null;
    case '"':
    case "'":
      return isSeamAt(text, place) ? encodedKind.seam : null;
    default:
      return null;
  }
}

function* runs(text: string, from: number, to: number): Generator<EncodedPlace> {
  for (const run of text.matchAll(/[\w+/-]{20,}/g)) {
    for (
      let index = Math.max(0, from - run.index);
      index < Math.min(run[0].length, to - run.index);
      index++
    ) {
      for (const kind of kindsInRun(text, run.index, run[0], index)) {
        yield { place: run.index + index, kind };
      }
    }
  }
}

function* kindsInRun(text: string, start: number, run: string, index: number): Generator<number> {
  const rest = run.slice(index);
  const before = text[start + index - 1] ?? '';
  if (run.length >= minLongRun && index % longRunStep === 0) {
    yield encodedKind.longRun;
  }
  // The first letter may belong to an escape such as \n. Each part of a path or URL may say something.
  const followsEscape = index === 1 && (run.length >= minHexRun || text[start - 1] === '\\');
  const startsPart = index === 0 || followsEscape || /[+/_-]/.test(before + rest.charAt(0));
  if (startsPart && saysTextInBase64(rest)) {
    yield encodedKind.base64;
  }
  const startsDigits = index === 0 || !/[0-9a-f]/i.test(before);
  if (startsDigits && rest.length >= minHexRun && saysTextInHex(rest)) {
    yield encodedKind.hex;
  }
}
