import {
  bucketBits,
  bucketMultiplier,
  filterBits,
  firstThree,
  lastThree,
  multiplier,
  shortBucket,
} from '../../core/sieve-layout.ts';
import { commonGrams } from './common-grams.ts';
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

/** Picks the bytes of a literal that are rarest in source code, at an even and at an odd distance from its start. */
export function rarestGrams(literal: Uint8Array): readonly Gram[] {
  return [rarestGram(literal, 0), rarestGram(literal, 1)];
}

function rarestGram(literal: Uint8Array, parity: number): Gram {
  const last = Math.min(literal.length, maxGramEnd) - 3;
  let best = -1;
  let bestRarity = -Infinity;
  for (let at = parity === 1 ? 1 : 2; at <= last; at += 2) {
    const rarity = rarityOf(literal, at);
    if (rarity > bestRarity) {
      best = at;
      bestRarity = rarity;
    }
  }
  return gramAt(literal, best === -1 ? parity : best);
}

/** How rare the bytes around a place of a literal are: those that were counted are less rare than all others. */
function rarityOf(literal: Uint8Array, at: number): number {
  const rank = commonGrams().get(gramAt(literal, at).bytes);
  return rank === undefined ? gramRarity(literal, at - 1, at + 3) : rank - Number.MAX_SAFE_INTEGER;
}

/** The bytes around a place of a literal, of which a short one has not all. */
function gramAt(literal: Uint8Array, at: number): Gram {
  const bytes = [-1, 0, 1, 2].map((distance) => literal[at + distance]);
  return {
    at,
    bytes: numberOf(bytes.map((byte) => (byte === undefined ? 0 : byte | 0x20))),
    mask: numberOf(bytes.map((byte) => (byte === undefined ? 0 : 0xff))),
  };
}

function numberOf(bytes: readonly number[]): number {
  return Buffer.from(bytes).readUInt32LE();
}

/** The bucket that keywords with the gram are filed in. */
export function bucketOf({ bytes, mask }: Gram): number {
  const isHashed = mask === 0xffffffff || mask === lastThree || mask === firstThree;
  return isHashed ? Math.imul(bytes, bucketMultiplier) >>> (32 - bucketBits) : shortBucket;
}

/** Lets through what the gram stands for: where it lacks bytes, whatever they are. */
export function addToFilter(filter: Uint8Array, { bytes, mask }: Gram): void {
  for (const three of completions(bytes >>> 8, mask >>> 8)) {
    const place = Math.imul(three, multiplier) >>> (32 - filterBits);
    if ((mask & 0xff) === 0) {
      filter.fill(0xff, place, place + 4);
    } else {
      filter[place + ((bytes & 31) >> 3)]! |= 1 << (bytes & 7);
    }
  }
}

/** The numbers of three bytes, bit 5 of each set, that have the bytes of which the mask is set. */
function completions(bytes: number, mask: number): readonly number[] {
  return [0, 8, 16].reduce<readonly number[]>(
    (found, shift) => {
      const isKnown = ((mask >>> shift) & 0xff) === 0xff;
      const values = isKnown ? [(bytes >>> shift) & 0xff] : foldedBytes;
      return found.flatMap((low) => values.map((value) => low | (value << shift)));
    },
    [0],
  );
}

const foldedBytes = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => (byte & 0x20) !== 0);
