/**
 * A deterministic automaton over bytes, whose states are numbered as in automaton.ts.
 *
 * Each character is a number: its code less that of `zero`.
 */
export interface Automaton {
  /** Runs of bytes that behave alike: the last byte of the run, in two digits to the base 16, and the class. */
  readonly classes: string;
  /** For each state from the first: the state at the end of the text, then the one after a byte of each class. */
  readonly moves: string;
}

/** What must stand around the keywords of a rule, wherever its pattern matches. */
export interface Shape {
  readonly automata: readonly Automaton[];
  /** For each keyword, which automaton reads back from its start and which on from its end; null: anything may stand there. */
  readonly around: readonly (readonly [keyword: string, before: number | null, after: number | null])[];
}
