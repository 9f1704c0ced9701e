import { shapeAfter, shapeBefore } from '../../model/automaton.ts';
import { base64, hex, longRun } from '../encoded-kinds.ts';
import { findEncoded } from './encoded.ts';
import { sieve } from './sieve.ts';

/** A place of a text: what is there is the index of a probe, or from `probeCount` on a kind of encoded text. */
export interface Place {
  readonly place: number;
  readonly probe: number;
  /** Whether something within its reach is not as it was in the version before. */
  readonly isTouched: boolean;
}

/** What holds for all texts: the table of the sieve, and by probe and kind of encoded text how far a change matters. */
export interface PlaceSettings {
  readonly table: Uint8Array;
  readonly probeCount: number;
  readonly reaches: readonly number[];
}

/** A run that a version has from its base. */
export interface Copy {
  readonly start: number;
  readonly baseStart: number;
  readonly length: number;
}

/** Finds the places in [from, to) of a text, all touched. */
export function findPlaces(settings: PlaceSettings, text: Uint8Array, from: number, to: number): Place[] {
  const keywords = sieve(settings.table, text, from, to).map(({ start, probe }) => ({ place: start, probe }));
  const encoded = findEncoded(text, from, to).map(({ place, kind }) => ({
    place,
    probe: settings.probeCount + kind,
  }));
  // Of one place keywords come first, then markers, then runs: sorting keeps their order.
  return [...keywords, ...encoded]
    .toSorted((a, b) => a.place - b.place)
    .map((found) => ({ ...found, isTouched: true }));
}

/** The places of a version: those of its base where it was copied, the rest is searched. */
export function carryPlaces(
  settings: PlaceSettings,
  base: { readonly places: readonly Place[]; readonly length: number },
  copies: readonly Copy[],
  text: Uint8Array,
): Place[] {
  const places: Place[] = [];
  let searched = 0;
  for (const copy of copies) {
    const opensBoth = copy.start === 0 && copy.baseStart === 0;
    const endsBoth = copy.start + copy.length === text.length && copy.baseStart + copy.length === base.length;
    const keptFrom = opensBoth ? 0 : copy.start + shapeBefore;
    const keptTo = endsBoth ? text.length : copy.start + copy.length - shapeAfter;
    if (keptTo <= keptFrom) {
      continue;
    }
    const low = opensBoth ? -Infinity : copy.baseStart;
    const high = endsBoth ? Infinity : copy.baseStart + copy.length;
    const shift = copy.start - copy.baseStart;
    if (keptFrom > searched) {
      places.push(...findPlaces(settings, text, searched, keptFrom));
    }
    for (const { place, probe } of base.places) {
      if (place >= keptFrom - shift && place < keptTo - shift) {
        const reach = settings.reaches[probe] ?? 0;
        const isTouched = place - reach < low || place + reach > high;
        places.push({ place: place + shift, probe, isTouched });
      }
    }
    searched = keptTo;
  }
  return searched >= text.length ? places : [...places, ...findPlaces(settings, text, searched, text.length)];
}

/** How many places are touched and may say something: a long run cannot where nothing starts that it may be the rest of. */
export function tellingPlaces(places: readonly Place[], probeCount: number): number {
  const kinds = places.map(({ probe }) => probe - probeCount);
  const hasStarts = kinds.includes(base64) || kinds.includes(hex);
  return places.filter(({ isTouched }, index) => isTouched && (hasStarts || kinds[index] !== longRun)).length;
}
