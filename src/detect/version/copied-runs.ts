import type { Range } from '../../model/region.ts';

const triple = 3;

/** The runs that a version copied from its base: triples of start, start in the base and length, ascending in the version. */
export class CopiedRuns {
  readonly #triples: Uint32Array;
  readonly #length: number;
  readonly #baseLength: number;
  /** Index of the run that was asked for last: candidates come in order, more or less. */
  #byBase: readonly number[] | null = null;

  constructor(triples: Uint32Array, length: number, baseLength: number) {
    this.#triples = triples;
    this.#length = length;
    this.#baseLength = baseLength;
  }

  /** How far the range has moved from base to version, when all of it and what borders on it was copied in one; else null. */
  shiftOf({ start, end }: Range): number | null {
    for (const run of this.#runsFrom(start)) {
      const at = this.#triples[run]!;
      const baseAt = this.#triples[run + 1]!;
      const size = this.#triples[run + 2]!;
      const opens = start > baseAt || (start === 0 && at === 0);
      const closes =
        end < baseAt + size ||
        (end === this.#baseLength && at + size === this.#length && end === baseAt + size);
      if (opens && start >= baseAt && closes) {
        return at - baseAt;
      }
    }
    return null;
  }

  /** Where the byte at an offset of the base now stands, once for each time it was copied. */
  placesOf(offset: number): readonly number[] {
    return this.#runsFrom(offset).map((run) => this.#triples[run]! + offset - this.#triples[run + 1]!);
  }

  /** The runs that hold a byte of the base. */
  #runsFrom(offset: number): readonly number[] {
    this.#byBase ??= Array.from({ length: this.#triples.length / triple }, (_, index) => index * triple);
    return this.#byBase.filter((run) => {
      const baseAt = this.#triples[run + 1]!;
      return offset >= baseAt && offset < baseAt + this.#triples[run + 2]!;
    });
  }
}
