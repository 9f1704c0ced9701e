import { zero } from '../../model/automaton.ts';
import type { Automaton } from '../../model/shape.ts';

/** Bytes that an automaton does not tell apart. */
interface ClassRun {
  readonly first: number;
  readonly last: number;
  readonly group: number;
}

/** The runs of bytes that behave alike, in order. */
export function* classRuns({ classes }: Pick<Automaton, 'classes'>): Generator<ClassRun> {
  let first = 0;
  for (let run = 0; run < classes.length; run += 3) {
    const last = digit(classes, run) * 16 + digit(classes, run + 1);
    yield { first, last, group: digit(classes, run + 2) };
    first = last + 1;
  }
}

/** The number that a character of an automaton stands for. */
export function digit(text: string, index: number): number {
  return text.charCodeAt(index) - zero;
}
