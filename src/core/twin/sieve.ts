import {
  accepting,
  firstState,
  highByte,
  rejecting,
  shapeAfter,
  shapeBefore,
  zero,
} from '../../model/automaton.ts';
import * as layout from '../sieve-layout.ts';
import { isAscii } from './text.ts';

/** A keyword that stands in the text with its shape around it. */
export interface SieveHit {
  readonly start: number;
  readonly probe: number;
}

/** Finds the keywords that start between two places of the text, in order of start and probe. */
export function sieve(table: Uint8Array, text: Uint8Array, from: number, to: number): readonly SieveHit[] {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const field = (at: number): number => view.getUint32(at, true);
  const hits: SieveHit[] = [];
  const startsEnd = Math.min(to, text.length);
  // A keyword of one letter may be found by the place behind it.
  const end = Math.min(startsEnd + field(layout.maxGramAtField), text.length + 1);
  for (let at = from; at < end; at += 2) {
    for (const entry of entriesAt(table, field, text, at)) {
      const keyword = field(entry + layout.keywordField);
      const start = at - (field(entry + layout.extentField) & layout.gramAtMask);
      if (
        start >= from &&
        start < startsEnd &&
        isBetween(field, entry, text[start - 1], text[start + field(keyword + layout.lengthField)]) &&
        standsAt(table, field, keyword, text, start)
      ) {
        hits.push(...probesAround(table, field, keyword, text, start));
      }
    }
  }
  return hits.sort((a, b) => a.start - b.start || a.probe - b.probe);
}

type Field = (at: number) => number;

/** The entries that have the bytes around a place in their windows. */
function* entriesAt(table: Uint8Array, field: Field, text: Uint8Array, at: number): Generator<number> {
  const gram = [-1, 0, 1, 2].reduce((sum, lane) => sum | (folded(text, at + lane) << (8 * (lane + 1))), 0);
  const grams = [gram, gram & layout.lastThree, gram & layout.firstThree];
  for (const bucket of new Set([...grams.map(bucketOf), layout.shortBucket])) {
    const bucketAt = layout.bucketsAt + bucket * layout.bucketBytes;
    const entriesEnd = field(bucketAt + layout.lastEntryField);
    for (
      let entry = field(bucketAt + layout.firstEntryField);
      entry < entriesEnd;
      entry += layout.entryBytes
    ) {
      const lanes = [0, 1, 2, 3, 4, 5, 6, 7];
      const isWindow = lanes.every(
        (lane) =>
          (folded(text, at - layout.windowStart + lane) & table[entry + layout.windowMaskField + lane]!) ===
          table[entry + layout.windowField + lane],
      );
      if (isWindow) {
        yield entry;
      }
    }
  }
}

/** The bucket of keywords that have these bytes. */
function bucketOf(gram: number): number {
  return Math.imul(gram, layout.bucketMultiplier) >>> (32 - layout.bucketBits);
}

/** A byte with bit 5 set; outside the text there are none that a keyword has. */
function folded(text: Uint8Array, at: number): number {
  return (text[at] ?? 0) | 0x20;
}

/** Whether these bytes, if there are any, may stand before and behind the keyword of an entry. */
function isBetween(
  field: Field,
  entry: number,
  before: number | undefined,
  behind: number | undefined,
): boolean {
  return (
    (behind === undefined || allows(field(entry + layout.followField), behind)) &&
    (before === undefined || allows(field(entry + layout.precedeField), before))
  );
}

function allows(eights: number, byte: number): boolean {
  return ((eights >>> (byte >> 3)) & 1) === 1;
}

/** Whether the keyword stands in the text here; ASCII letters in either case. */
function standsAt(
  table: Uint8Array,
  field: Field,
  keyword: number,
  text: Uint8Array,
  start: number,
): boolean {
  const length = field(keyword + layout.lengthField);
  const lanes = layout.blockBytes / 2;
  for (let i = 0; i < length; i++) {
    const lane = keyword + layout.blocksAt + Math.floor(i / lanes) * layout.blockBytes + (i % lanes);
    const byte = text[start + i];
    if (byte === undefined || (byte | table[lane + lanes]!) !== table[lane]) {
      return false;
    }
  }
  return true;
}

/** The probes of a keyword that have their shape around it. */
function* probesAround(
  table: Uint8Array,
  field: Field,
  keyword: number,
  text: Uint8Array,
  start: number,
): Generator<SieveHit> {
  const length = field(keyword + layout.lengthField);
  const reach = Math.max(start + length, start + shapeAfter);
  const behind = text.subarray(start + length, reach);
  const ahead = text.subarray(Math.max(0, start - shapeBefore), start).toReversed();
  const isNearEnd = text.length < reach && length < shapeAfter;
  const blocks = Math.ceil(length / (layout.blockBytes / 2));
  const probes = keyword + layout.blocksAt + blocks * layout.blockBytes;
  for (let index = 0; index < field(keyword + layout.probeCountField); index++) {
    const probe = probes + index * layout.probeBytes;
    const after = follow(table, field(probe + layout.afterField), behind, isNearEnd);
    const before = follow(table, field(probe + layout.beforeField), ahead, start < shapeBefore);
    const mustHaveEnded =
      after === undecided &&
      field(probe + layout.endsWithinField) === 1 &&
      isAscii(text.subarray(start, reach));
    if (after !== rejecting && before !== rejecting && !mustHaveEnded) {
      yield { start, probe: field(probe + layout.probeField) };
    }
  }
}

const undecided: number = firstState;

/** What an automaton says of the bytes: it accepts, it rejects, or more would tell; 0: the automaton that accepts anything. */
function follow(table: Uint8Array, automaton: number, bytes: Uint8Array, isTextEnd: boolean): number {
  if (automaton === 0) {
    return accepting;
  }
  const width = new DataView(table.buffer, table.byteOffset).getUint32(automaton + layout.widthField, true);
  const move = (state: number, column: number): number =>
    table[automaton + layout.movesAt + (state - firstState) * width + column]! - zero;
  let state: number = firstState;
  for (const byte of bytes) {
    state = move(state, 1 + table[automaton + layout.classesAt + Math.min(byte, highByte)]!);
    if (state < firstState) {
      return state;
    }
  }
  return isTextEnd ? move(state, 0) : undecided;
}
