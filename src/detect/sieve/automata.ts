import { classesAt, movesAt, widthField } from '../../core/sieve-layout.ts';
import type { Automaton } from '../../model/shape.ts';
import { classRuns } from './class-runs.ts';

/** The automata of a table, one after the other. */
export class Automata {
  readonly #places = new Map<Automaton, number>();
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
    const known = this.#places.get(automaton);
    if (known !== undefined) {
      return known;
    }
    const place = this.#end;
    this.#places.set(automaton, place);
    this.#end = place + ((movesAt + automaton.moves.length + 3) & ~3);
    return place;
  }

  /** Writes all of them where they are to be. */
  write(table: Buffer): void {
    // Runs are short: this leaves out the checks that a buffer's own fill makes.
    const plain = new Uint8Array(table.buffer, table.byteOffset, table.length);
    for (const [automaton, place] of this.#places) {
      const classCount = writeClasses(plain, place + classesAt, automaton);
      table.writeUInt32LE(classCount + 1, place + widthField);
      table.write(automaton.moves, place + movesAt, 'latin1');
    }
  }
}

/** Writes the class of each byte and returns how many there are. */
function writeClasses(table: Uint8Array, at: number, automaton: Automaton): number {
  let count = 0;
  for (const { first, last, group } of classRuns(automaton)) {
    table.fill(group, at + first, at + last + 1);
    count = Math.max(count, group + 1);
  }
  return count;
}
