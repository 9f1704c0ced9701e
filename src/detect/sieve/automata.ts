import { classesAt, movesAt, widthField } from '../../core/sieve-layout.ts';
import type { Automaton } from '../../model/shape.ts';
import { classRuns } from './class-runs.ts';

/** The automata of a table, one after the other: equal ones once, since half of them are those of another rule. */
export class Automata {
  /** By their classes, then by their moves. */
  readonly #places = new Map<string, Map<string, number>>();
  #end: number;

  /** The first automaton is to stand at `start`. */
  constructor(start: number) {
    this.#end = start;
  }

  /** Where the last of them ends. */
  get end(): number {
    return this.#end;
  }

  /** The place that an automaton is to have. */
  placeOf(automaton: Automaton): number {
    const places = this.#places.get(automaton.classes) ?? new Map<string, number>();
    const known = places.get(automaton.moves);
    if (known !== undefined) {
      return known;
    }
    const place = this.#end;
    this.#places.set(automaton.classes, places.set(automaton.moves, place));
    this.#end = place + ((movesAt + automaton.moves.length + 3) & ~3);
    return place;
  }

  /** Writes all of them where they are to be. */
  write(table: Buffer): void {
    // Runs are short: this leaves out the checks that a buffer's own fill makes.
    const plain = new Uint8Array(table.buffer, table.byteOffset, table.length);
    for (const [classes, places] of this.#places) {
      for (const [moves, place] of places) {
        const classCount = writeClasses(plain, place + classesAt, classes);
        table.writeUInt32LE(classCount + 1, place + widthField);
        table.write(moves, place + movesAt, 'latin1');
      }
    }
  }
}

/** Writes the class of each byte and returns how many there are. */
function writeClasses(table: Uint8Array, at: number, classes: string): number {
  let count = 0;
  for (const { first, last, group } of classRuns({ classes })) {
    table.fill(group, at + first, at + last + 1);
    count = Math.max(count, group + 1);
  }
  return count;
}
