import { classesAt, movesAt, widthField } from '../../core/sieve-layout.ts';
import { zero } from '../../model/automaton.ts';
import type { Automaton } from '../../model/shape.ts';

/** The automata of a table, each once, one after the other. */
export class Automata {
  readonly #places = new Map<string, number>();
  readonly #automata: { readonly automaton: Automaton; readonly place: number }[] = [];
  #length: number;

  /** The first automaton is to stand at `start`. */
  constructor(start: number) {
    this.#length = start;
  }

  /** Where the last of them ends. */
  get end(): number {
    return this.#length;
  }

  /** The place that an automaton is to have. */
  add(automaton: Automaton): number {
    const key = automaton.classes + automaton.moves;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.#length;
    this.#places.set(key, place);
    this.#automata.push({ automaton, place });
    this.#length = place + ((movesAt + automaton.moves.length + 3) & ~3);
    return place;
  }

  /** Writes all of them where they are to be. */
  write(table: Buffer): void {
    for (const { automaton, place } of this.#automata) {
      const classCount = writeClasses(table, place + classesAt, automaton.classes);
      table.writeUInt32LE(classCount + 1, place + widthField);
      table.write(automaton.moves, place + movesAt, 'latin1');
    }
  }
}

/** Writes the class of each byte and returns how many there are. */
function writeClasses(table: Buffer, at: number, runs: string): number {
  const digit = (index: number): number => runs.charCodeAt(index) - zero;
  let count = 0;
  let byte = 0;
  for (let run = 0; run < runs.length; run += 3) {
    const last = digit(run) * 16 + digit(run + 1);
    const group = digit(run + 2);
    table.fill(group, at + byte, at + last + 1);
    byte = last + 1;
    count = Math.max(count, group + 1);
  }
  return count;
}
