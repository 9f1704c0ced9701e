import type { CoreText, Copies } from '../core/core-text.ts';
import type { Core } from '../core/core.ts';
import type { Rule } from '../model/rule.ts';
import type { Places } from './place-list.ts';
import { encodedReaches } from './reach.ts';
import { placeSieve, type PrebuiltSieve } from './sieve/prebuilt-sieve.ts';
import type { ProbeTable } from './sieve/probe-table.ts';

const pairBytes = 8;
/** Room for what one stretch of a text holds; a text is searched in stretches where that is not enough. */
const scratchPairs = 131_072;
const maxPairs = 3 * scratchPairs;
const stretchBytes = 1024 * 1024;

/** A text whose places are in the core's memory. */
export interface CarriedText {
  readonly text: CoreText;
  readonly pairs: number;
  readonly count: number;
}

/** Runs the sieves of the core: says where in a text rules and decoders have to look. */
export class PlaceFinder {
  readonly core: Core;
  readonly probes: ProbeTable;
  readonly #rules: readonly Rule[];
  readonly #target: number;
  /** Where texts from elsewhere are brought to. */
  #text = { at: 0, size: 0 };

  constructor(core: Core, rules: readonly Rule[], prebuiltSieve: PrebuiltSieve | null = null) {
    const { at: table, probes } = placeSieve(core, rules, prebuiltSieve);
    this.core = core;
    this.probes = probes;
    this.#rules = rules;
    const reachTable = core.reserve(4 * (probes.count + encodedReaches.length));
    const scratch = core.reserve(3 * scratchPairs * pairBytes);
    this.#target = core.reserve(maxPairs * pairBytes);
    const memory = core.bytes();
    const reaches = new Uint32Array(memory.buffer, reachTable);
    reaches.set(probes.reaches());
    reaches.set(encodedReaches, probes.count);
    core.exports.setUpPlaces(table, probes.count, reachTable, scratch, scratchPairs);
  }

  /** The rule that has to look at a place; undefined: a decoder has. */
  ruleIdOf(probe: number): string | undefined {
    const index = this.probes.ruleIndexOf(probe);
    return index === undefined ? undefined : this.#rules[index]?.id;
  }

  /** Brings bytes into the core's memory, where they stay until the next call; null where they do not fit. */
  bring(bytes: Uint8Array): CoreText | null {
    if (this.#text.at === 0 || bytes.length > this.#text.size) {
      const size = Math.max(65_536, 2 ** Math.ceil(Math.log2(bytes.length + 1)));
      this.#text = { at: this.core.reserve(size), size };
    }
    if (this.#text.at === 0) {
      return null;
    }
    this.core.bytes().set(bytes, this.#text.at);
    return { at: this.#text.at, length: bytes.length };
  }

  /** The places of a text that is new. */
  find(text: CoreText): Places {
    const whole = this.#findIn(text, 0, text.length);
    if (whole !== null) {
      return newPlaces(whole);
    }
    const found: number[] = [];
    this.#findInStretches(text, 0, text.length, found);
    return newPlaces(Uint32Array.from(found));
  }

  /** The places of a version of a text; null where there are too many. The pairs hold until the next call. */
  carry(base: CarriedText, copies: Copies, text: CoreText): Places | null {
    const { exports } = this.core;
    const count = exports.carryPlaces(
      base.pairs,
      base.count,
      base.text.length,
      copies.at,
      copies.count,
      text.at,
      text.length,
      this.#target,
      maxPairs,
    );
    return count < 0
      ? null
      : { count, pairs: this.#pairs(count), keptHead: this.#keptHead(copies), isVersion: true };
  }

  /** How many of the places that were found last are touched and may say something. */
  get touchedCount(): number {
    return this.core.exports.touchedCount.value;
  }

  /** Like `find`, but the pairs hold until the next call only; null where there are too many. */
  findBriefly(text: CoreText): Places | null {
    const count = this.core.exports.findPlaces(text.at, text.length, 0, text.length, this.#target, maxPairs);
    return count < 0 ? null : newPlaces(this.#pairs(count));
  }

  /** Like `findBriefly`, for a text of which most was in others before: what held no place is not searched again. */
  findAmongVersions({ at, length }: CoreText): Places | null {
    const count = this.core.exports.carryPlaces(0, 0, 0, 0, 0, at, length, this.#target, maxPairs);
    return count < 0 ? null : newPlaces(this.#pairs(count));
  }

  /** Where the pairs stand that were found last. */
  get pairs(): number {
    return this.#target;
  }

  /** Copies the pairs that were found last to another place in the core's memory. */
  copyPairs(count: number, to: number): void {
    this.core.bytes().copyWithin(to, this.#target, this.#target + count * pairBytes);
  }

  /** Places that were found last, made to outlive the next call. */
  keep(places: Places): Places {
    return { ...places, pairs: this.#pairs(places.count).slice() };
  }

  #findIn(text: CoreText, from: number, to: number): Uint32Array | null {
    const count = this.core.exports.findPlaces(text.at, text.length, from, to, this.#target, maxPairs);
    return count < 0 ? null : this.#pairs(count).slice();
  }

  /** Halves a stretch until there is room for what it holds. */
  #findInStretches(text: CoreText, from: number, to: number, found: number[]): void {
    const pairs = to - from > stretchBytes ? null : this.#findIn(text, from, to);
    if (pairs !== null) {
      pairs.forEach((value) => found.push(value));
      return;
    }
    const middle = from + ((to - from) >> 1);
    if (middle > from) {
      this.#findInStretches(text, from, middle, found);
      this.#findInStretches(text, middle, to, found);
    }
  }

  #pairs(count: number): Uint32Array {
    return new Uint32Array(this.core.bytes().buffer, this.#target, 2 * count);
  }

  #keptHead({ at, count }: Copies): number {
    const [start = 1, baseStart = 1, length = 0] =
      count === 0 ? [] : new Uint32Array(this.core.bytes().buffer, at, 3);
    return start === 0 && baseStart === 0 ? length : 0;
  }
}

function newPlaces(pairs: Uint32Array): Places {
  return { count: pairs.length / 2, pairs, keptHead: 0, isVersion: false };
}
