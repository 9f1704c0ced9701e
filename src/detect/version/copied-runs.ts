import type { Range } from '../../model/region.ts';

const triple = 3;

/** One time that a byte of the base was copied. */
export interface CopiedPlace {
  /** How far it has moved. */
  readonly shift: number;
  /** Whether all that it was asked for together with, and what borders on that, was copied in the same run. */
  readonly isWhole: boolean;
}

/** The runs that a version copied from its base: triples of start, start in the base and length, ascending in the version. */
export class CopiedRuns {
  readonly #triples: Uint32Array;
  readonly #length: number;
  readonly #baseLength: number;

  constructor(triples: Uint32Array, length: number, baseLength: number) {
    this.#triples = triples;
    this.#length = length;
    this.#baseLength = baseLength;
  }

  /** Where the byte at an offset of the base was copied to, and whether a range around it came with it. */
  placesOf(offset: number, range: Range): readonly CopiedPlace[] {
    const places: CopiedPlace[] = [];
    for (let run = 0; run < this.#triples.length; run += triple) {
      const baseStart = this.#triples[run + 1]!;
      if (offset >= baseStart && offset < baseStart + this.#triples[run + 2]!) {
        places.push({ shift: this.#triples[run]! - baseStart, isWhole: this.#holds(run, range) });
      }
    }
    return places;
  }

  #holds(run: number, { start, end }: Range): boolean {
    const at = this.#triples[run]!;
    const baseStart = this.#triples[run + 1]!;
    const size = this.#triples[run + 2]!;
    const opens = start > baseStart || (start === 0 && baseStart === 0 && at === 0);
    const endsBoth = baseStart + size === this.#baseLength && at + size === this.#length;
    return opens && (end < baseStart + size || (endsBoth && end === this.#baseLength));
  }
}
