import { highByte } from '../../model/automaton.ts';
import { size, type CharSet } from '../re2/char-set.ts';
import type { Assertion, SyntaxTree } from '../re2/syntax-tree.ts';
import { byteSet, type ByteSet } from './byte-set.ts';

/** A step over one byte. */
export interface Edge {
  readonly bytes: ByteSet;
  readonly to: number;
  /** Whether few characters take it, as in the spelling of a keyword. */
  readonly isNarrow: boolean;
}

/** A step over nothing, where the assertion holds if there is one. */
interface EmptyEdge {
  readonly assertion: Assertion | null;
  readonly to: number;
}

interface NfaState {
  readonly edges: Edge[];
  readonly empty: EmptyEdge[];
}

/** A nondeterministic automaton over bytes that reads whatever a pattern matches, and more. */
export interface Nfa {
  readonly states: readonly NfaState[];
  readonly start: number;
  readonly end: number;
}

/** A set of more characters than this is no spelling of one: `[-_ ]` is, and a letter in both cases. */
export const maxNarrow = 4;

/** Optional repeats beyond this many become a loop. */
const maxOptional = 2;

interface Building {
  readonly states: NfaState[];
  readonly bytesOfNode: Map<SyntaxTree, ByteSet>;
  readonly byteSets: Map<string, ByteSet>;
  readonly maxCopies: number;
  readonly maxStates: number;
}

/**
 * The automaton of a pattern in which no part stands more than `maxCopies` times for a repeat: more is a loop.
 * Null when it would have too many states.
 */
export function patternNfa(tree: SyntaxTree, maxCopies: number, maxStates: number): Nfa | null {
  const building: Building = {
    states: [],
    bytesOfNode: new Map(),
    byteSets: new Map(),
    maxCopies,
    maxStates,
  };
  const start = addState(building);
  const end = add(building, tree, start);
  return building.states.length > maxStates ? null : { states: building.states, start, end };
}

/** The automaton that reads the same backwards. */
export function reversed({ states, start, end }: Nfa): Nfa {
  const turned: NfaState[] = states.map(() => ({ edges: [], empty: [] }));
  for (const [from, { edges, empty }] of states.entries()) {
    for (const edge of edges) turned[edge.to]?.edges.push({ ...edge, to: from });
    for (const edge of empty) turned[edge.to]?.empty.push({ ...edge, to: from });
  }
  return { states: turned, start: end, end: start };
}

/** Adds what reads the node from a state on; returns the state after it. */
function add(building: Building, node: SyntaxTree, from: number): number {
  if (building.states.length > building.maxStates) return from;
  switch (node.kind) {
    case 'literal':
    case 'set':
      return addChar(building, node, from);
    case 'assertion':
      return addEmpty(building, from, node.assertion);
    case 'capture':
      return add(building, node.body, from);
    case 'sequence':
      return node.parts.reduce((at, part) => add(building, part, at), from);
    case 'choice': {
      const after = addState(building);
      for (const option of node.options)
        join(building, add(building, option, addEmpty(building, from)), after);
      return after;
    }
    default:
      return addRepeat(building, node.body, node.min, node.max ?? Infinity, from);
  }
}

/** A character beyond ASCII is one or more high bytes. */
function addChar(building: Building, node: SyntaxTree & { kind: 'literal' | 'set' }, from: number): number {
  const set = node.kind === 'set' ? node.set : literalSet(node.char, node.isFolded);
  const bytes = building.bytesOfNode.get(node) ?? sharedBytes(building, set);
  building.bytesOfNode.set(node, bytes);
  const isNarrow = size(set) <= maxNarrow;
  const after = addState(building);
  building.states[from]?.edges.push({ bytes, to: after, isNarrow });
  if (bytes[highByte] === 1) {
    building.states[after]?.edges.push({ bytes: highBytes, to: after, isNarrow });
    return addEmpty(building, after);
  }
  return after;
}

function addRepeat(building: Building, body: SyntaxTree, min: number, max: number, from: number): number {
  let at = from;
  for (let copy = 0; copy < Math.min(min, building.maxCopies); copy += 1) at = add(building, body, at);
  if (min > building.maxCopies || max - min > maxOptional) return addLoop(building, body, at);
  const after = addState(building);
  join(building, at, after);
  for (let copy = min; copy < max; copy += 1) {
    at = add(building, body, at);
    join(building, at, after);
  }
  return after;
}

function addLoop(building: Building, body: SyntaxTree, from: number): number {
  const loop = addEmpty(building, from);
  join(building, add(building, body, loop), loop);
  return addEmpty(building, loop);
}

function addState({ states }: Building): number {
  return states.push({ edges: [], empty: [] }) - 1;
}

function addEmpty(building: Building, from: number, assertion: Assertion | null = null): number {
  const to = addState(building);
  building.states[from]?.empty.push({ assertion, to });
  return to;
}

function join({ states }: Building, from: number, to: number): void {
  states[from]?.empty.push({ assertion: null, to });
}

/** One for each content, so that equal sets are known by identity. */
function sharedBytes({ byteSets }: Building, set: CharSet): ByteSet {
  const bytes = byteSet(set);
  const key = bytes.join('');
  const shared = byteSets.get(key) ?? bytes;
  byteSets.set(key, shared);
  return shared;
}

const highBytes = byteSet([[highByte, highByte]]);

function literalSet(char: number, isFolded: boolean): CharSet {
  const other = char ^ 0x20;
  return isFolded
    ? [
        [char, char],
        [other, other],
      ]
    : [[char, char]];
}
