import { bucketBits, filterBits, foldedBits, multiplier, shortBucket } from '../../core/sieve-layout.ts';
import { gramRarity } from './gram-rarity.ts';

/** Keywords are found by bytes near their start, so that a search of few bytes looks at few beyond them. */
const maxGramEnd = 16;

/** The three bytes of a keyword by which it is found, and the one before them. */
export interface Gram {
  /** Where the three start in the keyword. */
  readonly at: number;
  /** The one before them lowest, with bit 5 of each set. */
  readonly bytes: number;
  /** Set for those that the keyword has: a short one has not all of them. */
  readonly mask: number;
}

/** Picks the bytes of a literal that are rarest in source code. */
export function rarestGram(literal: Uint8Array): Gram {
  if (literal.length < 4) return shortGram(literal);
  let best = 1;
  let bestRarity = -Infinity;
  for (let at = 1; at + 3 <= Math.min(literal.length, maxGramEnd); at++) {
    const rarity = gramRarity(literal, at - 1, at + 3);
    if (rarity > bestRarity) {
      best = at;
      bestRarity = rarity;
    }
  }
  return { at: best, bytes: folded(literal, best - 1), mask: 0xffffffff };
}

function shortGram(literal: Uint8Array): Gram {
  const mask = [0, 0xff00, 0xffff00, 0xffffff00][literal.length] ?? 0;
  return { at: 0, bytes: (folded(Uint8Array.of(0, ...literal, 0, 0), 0) & mask) >>> 0, mask };
}

/** The bucket that keywords with the gram are filed in. */
export function bucketOf({ bytes, mask }: Gram): number {
  return mask >= 0xffffff00 ? hash(bytes) >>> (32 - bucketBits) : shortBucket;
}

/** Lets through what the gram stands for: where it lacks bytes, whatever they are. */
export function addToFilter(filter: Uint8Array, { bytes, mask }: Gram): void {
  if (mask === 0xffffffff) {
    const bit = bytes & 31;
    filter[filterPlace(bytes) + (bit >> 3)]! |= 1 << (bit & 7);
  } else if (mask === 0xffffff00) {
    filter.fill(0xff, filterPlace(bytes), filterPlace(bytes) + 4);
  } else if (mask === 0xffff00) {
    for (let third = 0; third < 256; third++) {
      const place = filterPlace(bytes | (third << 24) | foldedBits);
      filter.fill(0xff, place, place + 4);
    }
  } else {
    filter.fill(0xff);
  }
}

function folded(bytes: Uint8Array, at: number): number {
  const gram = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
  return (gram | foldedBits) >>> 0;
}

function filterPlace(bytes: number): number {
  return hash(bytes) >>> (32 - filterBits);
}

/** Of the three bytes. */
function hash(bytes: number): number {
  return Math.imul(bytes >>> 8, multiplier);
}
