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
  const end = Math.min(startsEnd + field(layout.maxGramAtField), text.length);
  for (let at = from; at < end; at++) {
    for (const keyword of keywordsAt(field, gramOf(text, at))) {
      const start = at - field(keyword + layout.gramAtField);
      if (start >= from && start < startsEnd && standsAt(table, field, keyword, text, start)) {
        hits.push(...probesAround(table, field, keyword, text, start));
      }
    }
  }
  return hits.sort((a, b) => a.start - b.start || a.probe - b.probe);
}

type Field = (at: number) => number;

/** The three bytes at a place and the one before them, lowest; outside the text there are none that a keyword has. */
function gramOf(text: Uint8Array, at: number): number {
  const [before = 0, first = 0, second = 0, third = 0] = [-1, 0, 1, 2].map((i) => text[at + i] ?? 0);
  return (before | (first << 8) | (second << 16) | (third << 24) | layout.foldedBits) >>> 0;
}

/** Where the keywords are in the table that have these bytes in their grams. */
function* keywordsAt(field: Field, gram: number): Generator<number> {
  const hash = Math.imul(gram >>> 8, layout.multiplier) >>> (32 - layout.bucketBits);
  for (const bucket of [hash, layout.shortBucket]) {
    const entriesEnd = field(layout.bucketsAt + (bucket + 1) * 4);
    for (let entry = field(layout.bucketsAt + bucket * 4); entry < entriesEnd; entry += layout.entryBytes) {
      if ((gram & field(entry + layout.gramMaskField)) >>> 0 === field(entry + layout.gramField)) {
        yield field(entry + layout.keywordField);
      }
    }
  }
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
