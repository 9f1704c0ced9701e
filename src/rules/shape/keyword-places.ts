import { highByte } from '../../model/automaton.ts';
import { maxCodePoint, size } from '../re2/char-set.ts';
import { hasKeywordInEveryMatch } from '../re2/keyword-proof.ts';
import type { SyntaxTree } from '../re2/syntax-tree.ts';
import { holdsBetween, neighbourOf, type Neighbour } from './neighbour.ts';
import { maxNarrow, type Edge, type Nfa } from './nfa.ts';

/** Where a keyword can stand in what an automaton reads. */
export interface KeywordPlaces {
  /** The states before it, each with an edge for its first byte. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Finds the places of a keyword: all, or only those where it is spelt out. */
export function keywordPlaces(nfa: Nfa, keyword: Uint8Array, isSpeltOut: boolean): KeywordPlaces {
  const before: number[] = [];
  const after = new Set<number>();
  for (const start of nfa.states.keys()) {
    const reached = afterKeyword(nfa, keyword, start, isSpeltOut);
    if (reached.size > 0) before.push(start);
    for (const state of reached) after.add(state);
  }
  return { before, after: [...after] };
}

/**
 * Whether every match holds a keyword that is spelt out in the pattern: then those in its classes can be passed over,
 * as `key` in the `[a-z]{32}` of `api_key=[a-z]{32}`.
 */
export function isAlwaysSpeltOut(tree: SyntaxTree, keywords: readonly string[]): boolean {
  const isUsed = keywords.some((keyword) => keyword.includes(String.fromCodePoint(maxCodePoint)));
  return !isUsed && hasKeywordInEveryMatch(withoutWideSets(tree), keywords);
}

/** The pattern with a character that no keyword has in place of each class. */
export function withoutWideSets(node: SyntaxTree): SyntaxTree {
  switch (node.kind) {
    case 'set':
      return size(node.set) > maxNarrow ? { kind: 'set', set: [[maxCodePoint, maxCodePoint]] } : node;
    case 'capture':
    case 'repeat':
      return { ...node, body: withoutWideSets(node.body) };
    case 'sequence':
      return { ...node, parts: node.parts.map(withoutWideSets) };
    case 'choice':
      return { ...node, options: node.options.map(withoutWideSets) };
    default:
      return node;
  }
}

/** The states after the keyword when it starts with an edge of the state itself. */
function afterKeyword(nfa: Nfa, keyword: Uint8Array, start: number, isSpeltOut: boolean): Set<number> {
  let states = new Set([start]);
  let behind: Neighbour | null = null;
  for (const byte of keyword) {
    const ahead = neighbourOf(byte);
    const from = behind === null ? states : withEmpty(nfa, states, behind, ahead);
    states = new Set();
    for (const state of from) {
      for (const edge of nfa.states[state]?.edges ?? []) {
        if ((edge.isNarrow || !isSpeltOut) && takes(edge, byte)) states.add(edge.to);
      }
    }
    if (states.size === 0) break;
    behind = ahead;
  }
  return states;
}

/** The states and those that empty edges lead to between the two bytes. */
function withEmpty(nfa: Nfa, states: Set<number>, behind: Neighbour, ahead: Neighbour): Set<number> {
  const reached = new Set(states);
  for (const state of reached) {
    for (const { assertion, to } of nfa.states[state]?.empty ?? []) {
      if (assertion === null || holdsBetween(assertion, behind, ahead)) reached.add(to);
    }
  }
  return reached;
}

/** Keywords are in lower case and stand for either. */
function takes({ bytes }: Edge, byte: number): boolean {
  const isLower = byte >= 0x61 && byte <= 0x7a;
  return bytes[Math.min(byte, highByte)] === 1 || (isLower && bytes[byte - 0x20] === 1);
}
