import type { Range } from '../../model/region.ts';
import { isTouchedAt, placeAt, type Places, probeAt } from '../place-list.ts';
import { base64 as base64Segments } from './base64.ts';
import { decodeLimit, type Decoder, decoders, type Segment } from './index.ts';
import { isSame, surroundings } from './surroundings.ts';

/** Something encoded, and the stretch of the content that tells what it says. */
export interface EncodedStretch {
  readonly segment: Segment;
  readonly window: Range;
}

/** A stretch of a content, and whether something in it is touched. */
interface Stretch extends Range {
  readonly isTouched: boolean;
}

/** Behind a stretch of base64: padding, and what says that it is the last line. */
const trailer = 8;

const longRun = 0;
const base64 = 1;
const hex = 2;
/** What a place of each kind stands for. In a text that is new a run counts only where it starts to say something. */
const kindsOfNew = surroundings.map((_, kind) => (kind === longRun ? [] : [kind]));
const kindsOfVersion = surroundings.map((_, kind) => (kind === longRun ? [base64, hex] : [kind]));

/**
 * What is encoded around the places where the core saw that something may be, where that is touched.
 *
 * @param probeCount - places from this number on are encoded: see `src/core/assembly/encoded.ts` for the kinds
 */
export function* encodedStretches(
  content: Buffer,
  places: Places,
  probeCount: number,
): Generator<EncodedStretch> {
  for (const [kind, ofKind] of byKind(places, probeCount)) {
    for (const window of joined(content, kind, ofKind, places)) {
      const found =
        kind === base64 ? base64In(content, window) : decodedIn(content, decoders[kind - 1]!, window);
      for (const segment of found) {
        yield { segment, window };
      }
    }
  }
}

/** The indices of the places of each kind that has a touched one. */
function byKind(places: Places, probeCount: number): ReadonlyMap<number, readonly number[]> {
  const kinds = places.isVersion ? kindsOfVersion : kindsOfNew;
  const found = new Map<number, number[]>();
  const touched = new Set<number>();
  for (let index = 0; index < places.count; index++) {
    for (const kind of kinds[probeAt(places, index) - probeCount] ?? []) {
      const known = found.get(kind);
      if (known === undefined) {
        found.set(kind, [index]);
      } else {
        known.push(index);
      }
      if (isTouchedAt(places, index)) {
        touched.add(kind);
      }
    }
  }
  return new Map([...found].filter(([kind]) => touched.has(kind)));
}

function joined(content: Buffer, kind: number, indices: readonly number[], places: Places): readonly Range[] {
  const stretches: Stretch[] = [];
  for (const index of indices) {
    const place = placeAt(places, index);
    const last = stretches.at(-1);
    const isTouched = isTouchedAt(places, index);
    const isWithin = last !== undefined && place < last.end && isSame(kind);
    const next = isWithin ? last : surroundings[kind]!(content, place);
    if (last !== undefined && next.start < last.end) {
      stretches[stretches.length - 1] = {
        start: Math.min(last.start, next.start),
        end: Math.max(last.end, next.end),
        isTouched: last.isTouched || isTouched,
      };
    } else {
      stretches.push({ start: next.start, end: next.end, isTouched });
    }
  }
  return stretches.filter(({ isTouched }) => isTouched);
}

/** What stands before a stretch of base64 counts too, and behind it the padding. */
function base64In(content: Buffer, { start, end }: Range): Iterable<Segment> {
  return base64Segments(content.subarray(0, end + trailer), start);
}

function* decodedIn(content: Buffer, decode: Decoder, window: Range): Generator<Segment> {
  for (const segment of decode(content.subarray(window.start, window.end))) {
    const { start, end } = segment.range;
    yield segment === decodeLimit
      ? segment
      : { ...segment, range: { start: window.start + start, end: window.start + end } };
  }
}
