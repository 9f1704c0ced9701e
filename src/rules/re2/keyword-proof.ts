import { keywordAutomaton, type KeywordAutomaton } from './keyword-automaton.ts';
import type { SyntaxTree } from './syntax-tree.ts';

type States = ReadonlySet<number>;

/** Work after which the proof is given up, as for a hostile pattern of nested repeats. */
const maxSteps = 2_000_000;

interface Proof {
  readonly automaton: KeywordAutomaton;
  steps: number;
}

/**
 * Whether every match of the pattern holds one of the keywords, without regard to case.
 *
 * Follows all texts that the pattern matches through the beginnings of the keywords, dropping each where a keyword
 * is complete: what is left at the end matches without one. Assertions are taken to hold, so a wrong answer can only be no.
 */
export function hasKeywordInEveryMatch(tree: SyntaxTree, keywords: readonly string[]): boolean {
  const proof: Proof = { automaton: keywordAutomaton(keywords), steps: 0 };
  const left = advance(proof, tree, new Set([0]));
  return proof.steps <= maxSteps && left.size === 0;
}

/** The states in which a text that the node matches can end without having completed a keyword. */
function advance(proof: Proof, node: SyntaxTree, from: States): States {
  proof.steps += from.size;
  if (from.size === 0 || proof.steps > maxSteps) return from;
  switch (node.kind) {
    case 'literal':
      return new Set([...from].flatMap((state) => proof.automaton.step(state, node.char) ?? []));
    case 'set':
      return union(Array.from(from, (state) => proof.automaton.stepSet(state, node.set)));
    case 'assertion':
      return from;
    case 'capture':
      return advance(proof, node.body, from);
    case 'sequence':
      return node.parts.reduce((states, part) => advance(proof, part, states), from);
    case 'choice':
      return union(node.options.map((option) => advance(proof, option, from)));
    default:
      return advanceRepeat(proof, node.body, node.min, node.max ?? Infinity, from);
  }
}

function advanceRepeat(proof: Proof, body: SyntaxTree, min: number, max: number, from: States): States {
  let states = from;
  for (let times = 0; times < min; times += 1) {
    const after = advance(proof, body, states);
    if (isSame(after, states)) break;
    states = after;
  }
  const reached = new Set(states);
  for (let times = min; times < max && states.size > 0; times += 1) {
    const known = reached.size;
    states = advance(proof, body, states);
    for (const state of states) reached.add(state);
    if (reached.size === known) break;
  }
  return reached;
}

function union(sets: readonly States[]): States {
  const all = new Set<number>();
  for (const set of sets) for (const state of set) all.add(state);
  return all;
}

function isSame(a: States, b: States): boolean {
  return a.size === b.size && [...a].every((state) => b.has(state));
}
