import { accepting, firstState, rejecting } from '../../model/automaton.ts';
import { allBytes, byteClasses, type ByteSet } from './byte-set.ts';
import { lazily } from './lazily.ts';
import { holdsBetween, neighbourOf, newlines, wordBytes, type Neighbour } from './neighbour.ts';
import type { Nfa } from './nfa.ts';

/** A deterministic automaton before it is printed. State 0 rejects, state 1 accepts, state 2 is the first. */
export interface Dfa {
  /** The class of each byte from 0 to 128. */
  readonly classes: Uint8Array;
  /** For each state, the state at the end of the text and those after each class. */
  readonly moves: readonly (readonly number[])[];
}

/** States in which the automaton may be at a place of the text. */
interface Subset {
  /** Sorted; those alone that have edges or assertions ahead. */
  readonly states: readonly number[];
  /** The byte that was read last, in so far as an assertion asks for it. */
  readonly behind: Neighbour;
  readonly asksBehind: boolean;
}

type NumberOf = (reached: readonly number[], behind: Neighbour) => number;

/** Makes the automaton for reading on from some states. */
export type Determiniser = (states: readonly number[], behind: Neighbour) => Dfa;

/**
 * Prepares to make automata by following subsets of states; backward: of an automaton that is reversed.
 *
 * Nearest subsets first: what lies beyond `maxStates` of them is accepted.
 */
export function determiniser(nfa: Nfa, isBackward: boolean, maxStates: number): Determiniser {
  const reaches = nfa.states.map((_, state) => lazily(() => reachOf(nfa, state)));
  const hasAssertion = nfa.states.map(({ empty }) => empty.some(({ assertion }) => assertion !== null));
  const made = new Map<string, Dfa>();

  function determiniseOnce(from: readonly number[], behind: Neighbour): Dfa {
    const key = `${behind} ${from.join(' ')}`;
    const dfa = made.get(key) ?? determinise(from, behind);
    made.set(key, dfa);
    return dfa;
  }

  function determinise(from: readonly number[], behind: Neighbour): Dfa {
    const numbers = new Map<string, number>();
    const subsets: Subset[] = [];
    const numberOf: NumberOf = (states, behind) => {
      if (states.includes(nfa.end)) return accepting;
      if (states.length === 0) return rejecting;
      const asksBehind = states.some((state) => hasAssertion[state]);
      const key = `${asksBehind ? behind : ''} ${states.join(' ')}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      if (subsets.length === maxStates) return accepting;
      const number = subsets.push({ states, behind, asksBehind }) - 1 + firstState;
      numbers.set(key, number);
      return number;
    };
    const classes = byteClasses(allBytes, new Set([newlines, wordBytes, ...setsFrom(nfa, from)]));
    const samples = samplesOf(classes);
    const first = numberOf(withEmpty(from), behind);
    if (first < firstState)
      return { classes, moves: [[], [], Array.from({ length: samples.length + 1 }, () => first)] };
    const moves: number[][] = [[], []];
    for (const subset of subsets) moves.push(movesFrom(subset, samples, numberOf));
    return { classes, moves };
  }

  /** The states at the end of the text and after each class, of which there are sample bytes. */
  function movesFrom(
    { states, behind, asksBehind }: Subset,
    samples: Uint8Array,
    numberOf: NumberOf,
  ): number[] {
    const between = (ahead: Neighbour): readonly number[] =>
      asksBehind ? withAssertions(states, behind, ahead) : states;
    const atEnd = between('edge').includes(nfa.end) ? accepting : rejecting;
    const stepsBeside = new Map<Neighbour, readonly (readonly number[])[]>();
    const after = Array.from(samples, (byte, group) => {
      const ahead = neighbourOf(byte);
      const beside = asksBehind ? ahead : 'other';
      const steps = stepsBeside.get(beside) ?? stepsFrom(between(ahead), samples);
      stepsBeside.set(beside, steps);
      return numberOf(steps[group] ?? [], ahead);
    });
    return [atEnd, ...after];
  }

  /** The states after each byte; those that the same edges take are followed once. */
  function stepsFrom(states: readonly number[], bytes: Uint8Array): readonly (readonly number[])[] {
    if (states.includes(nfa.end)) return Array.from(bytes, () => [nfa.end]);
    const targets = new Map<ByteSet, number[]>();
    for (const state of states) {
      for (const { bytes, to } of nfa.states[state]?.edges ?? []) {
        const known = targets.get(bytes);
        if (known === undefined) targets.set(bytes, [to]);
        else known.push(to);
      }
    }
    const classes = byteClasses(bytes, targets.keys());
    const steps = Array.from(samplesOf(classes), (at) =>
      withEmpty(Array.from(targets).flatMap(([set, to]) => (set[bytes[at] ?? 0] === 1 ? to : []))),
    );
    return Array.from(classes, (group) => steps[group] ?? []);
  }

  /** The states and those that they lead to over nothing, in order. */
  function withEmpty(states: readonly number[]): readonly number[] {
    const reached = new Set<number>();
    for (const state of states) for (const other of reaches[state]?.() ?? []) reached.add(other);
    return [...reached].sort((a, b) => a - b);
  }

  /** Through assertions too, as they hold between two bytes. */
  function withAssertions(states: readonly number[], behind: Neighbour, ahead: Neighbour): readonly number[] {
    const reached = new Set(states);
    const [before, after] = isBackward ? [ahead, behind] : [behind, ahead];
    for (const state of reached) {
      for (const { assertion, to } of nfa.states[state]?.empty ?? []) {
        if (assertion !== null && holdsBetween(assertion, before, after)) {
          for (const other of reaches[to]?.() ?? []) reached.add(other);
        }
      }
    }
    return [...reached];
  }

  return determiniseOnce;
}

/** The state and those that it leads to over nothing without assertion; of these, the ones that matter. */
function reachOf(nfa: Nfa, from: number): readonly number[] {
  const reached = new Set([from]);
  for (const state of reached) {
    for (const { assertion, to } of nfa.states[state]?.empty ?? []) if (assertion === null) reached.add(to);
  }
  return [...reached].filter((state) => {
    const { edges = [], empty = [] } = nfa.states[state] ?? {};
    return state === nfa.end || edges.length > 0 || empty.some(({ assertion }) => assertion !== null);
  });
}

/** The bytes of all edges that lie ahead of some states. */
function setsFrom(nfa: Nfa, from: readonly number[]): ReadonlySet<ByteSet> {
  const sets = new Set<ByteSet>();
  const reached = new Set(from);
  for (const state of reached) {
    for (const { bytes, to } of nfa.states[state]?.edges ?? []) {
      sets.add(bytes);
      reached.add(to);
    }
    for (const { to } of nfa.states[state]?.empty ?? []) reached.add(to);
  }
  return sets;
}

/** The first position of each class. */
function samplesOf(classes: Uint8Array): Uint8Array {
  const samples: number[] = [];
  for (const [at, group] of classes.entries()) samples[group] ??= at;
  return Uint8Array.from(samples);
}
