import { base64, hex, longRun, seam } from '../../core/encoded-kinds.ts';
import type { Range } from '../../model/region.ts';
import { dependencyOf } from '../spliced-text.ts';
import { isTouchedAt, placeAt, type Places, probeAt } from '../place-list.ts';
import { base64 as base64Segments } from './base64.ts';
import { decodeLimit, type Decoder, decoders, type Segment } from './index.ts';
import { isSame, surroundings } from './surroundings.ts';
import { isTellingSeam } from './telling-seam.ts';

/** Something encoded, and the stretch of the content that tells what it says. */
export interface EncodedStretch {
  readonly segment: Segment;
  readonly window: Range;
}

/** A stretch of a content with the places in it. */
interface Stretch {
  start: number;
  end: number;
  isTouched: boolean;
  readonly places: number[];
}

/** Behind a stretch of base64: padding, and what says that it is the last line. */
const trailer = 8;

/** The places of one kind, and whether one of them is touched. */
interface KindPlaces {
  readonly indices: number[];
  isTouched: boolean;
}

/**
 * What is encoded around the places where the core saw that something may be, where that is touched.
 *
 * @param isQuiet - whether it is known that nothing is found in a range, on which what is found in a stretch depends
 * @param probeCount - places from this number on are encoded: see `src/core/encoded-kinds.ts`
 */
export function* encodedStretches(
  content: Buffer,
  places: Places,
  probeCount: number,
  isQuiet?: (kind: number, dependency: Range) => boolean,
): Generator<EncodedStretch> {
  const byKind = placesByKind(places, probeCount);
  for (let kind = base64; kind < byKind.length; kind++) {
    const { indices, isTouched } = byKind[kind]!;
    // A run says something only from where it starts to: farther on it can but be touched.
    const further = kind === base64 || kind === hex ? byKind[longRun]! : null;
    if (indices.length === 0 || !(isTouched || further?.isTouched === true)) {
      continue;
    }
    for (const window of touchedStretches(content, kind, indices, further?.indices ?? [], places)) {
      if (isQuiet?.(kind, dependencyOf(window, content.length)) === true) {
        continue;
      }
      const found =
        kind === base64 ? base64In(content, window) : decodedIn(content, decoders[kind - 1]!, window);
      for (const segment of found) {
        yield { segment, window };
      }
    }
  }
}

/** The indices of the places of each kind; no kinds where none is touched. */
function placesByKind(places: Places, probeCount: number): readonly KindPlaces[] {
  let byKind: readonly KindPlaces[] | null = null;
  let isAnyTouched = false;
  for (let index = 0; index < places.count; index++) {
    const kind = probeAt(places, index) - probeCount;
    if (kind >= 0) {
      byKind ??= surroundings.map(() => ({ indices: [], isTouched: false }));
      const ofKind = byKind[kind]!;
      const isTouched = isTouchedAt(places, index);
      ofKind.indices.push(index);
      ofKind.isTouched ||= isTouched;
      isAnyTouched ||= isTouched;
    }
  }
  return byKind !== null && isAnyTouched ? byKind : [];
}

/** The stretches around the places of a kind, joined where they meet, of which something is touched and may say something. */
function touchedStretches(
  content: Buffer,
  kind: number,
  indices: readonly number[],
  further: readonly number[],
  places: Places,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const index of indices) {
    const place = placeAt(places, index);
    const isTouched = isTouchedAt(places, index);
    const last = stretches.at(-1);
    const isWithin = last !== undefined && place < last.end && isSame(kind);
    const next = isWithin ? last : surroundings[kind]!(content, place);
    if (last !== undefined && next.start < last.end) {
      last.start = Math.min(last.start, next.start);
      last.end = Math.max(last.end, next.end);
      last.isTouched ||= isTouched;
      last.places.push(place);
    } else {
      stretches.push({ start: next.start, end: next.end, isTouched, places: [place] });
    }
  }
  touchWithin(stretches, further, places);
  return stretches.filter(
    ({ isTouched, places }) =>
      isTouched && (kind !== seam || places.some((place) => isTellingSeam(content, place))),
  );
}

/** Touches the stretches that hold a touched one of further places, both in order. */
function touchWithin(stretches: readonly Stretch[], further: readonly number[], places: Places): void {
  let at = 0;
  for (const stretch of stretches) {
    while (at < further.length && placeAt(places, further[at]!) < stretch.start) {
      at++;
    }
    for (; at < further.length && placeAt(places, further[at]!) <= stretch.end; at++) {
      stretch.isTouched ||= isTouchedAt(places, further[at]!);
    }
  }
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
