import { accepting, firstState, highByte, zero } from '../../model/automaton.ts';
import type { Automaton } from '../../model/shape.ts';
import type { Dfa } from './dfa.ts';
import { withFewestClasses } from './fewest-classes.ts';

/** The automata of a shape, each once. */
export class AutomatonList {
  readonly automata: Automaton[] = [];
  readonly #byDfa = new Map<Dfa, number | null>();
  readonly #byText = new Map<string, number>();

  /** The position of the automaton in the list; null: it accepts whatever comes. */
  add(dfa: Dfa): number | null {
    const known = this.#byDfa.get(dfa);
    if (known !== undefined) return known;
    const acceptsAll = dfa.moves[firstState]?.every((to) => to === accepting) === true;
    const position = acceptsAll ? null : this.#position(printAutomaton(withFewestClasses(dfa)));
    this.#byDfa.set(dfa, position);
    return position;
  }

  #position(automaton: Automaton): number {
    const text = `${automaton.classes} ${automaton.moves}`;
    const position = this.#byText.get(text) ?? this.automata.push(automaton) - 1;
    this.#byText.set(text, position);
    return position;
  }
}

function printAutomaton({ classes, moves }: Dfa): Automaton {
  return {
    classes: printRuns(classes),
    moves: moves.slice(firstState).flat().map(numeral).join(''),
  };
}

function printRuns(classes: Uint8Array): string {
  let runs = '';
  for (let byte = 0; byte <= highByte; byte += 1) {
    const group = classes[byte] ?? 0;
    if (byte === highByte || classes[byte + 1] !== group) {
      runs += numeral(byte >> 4) + numeral(byte & 15) + numeral(group);
    }
  }
  return runs;
}

function numeral(number: number): string {
  return String.fromCharCode(number + zero);
}
