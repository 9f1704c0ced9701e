import type { Shape } from '../../model/shape.ts';
import type { SyntaxTree } from '../re2/syntax-tree.ts';
import { AutomatonList } from './automaton-list.ts';
import { determiniser } from './dfa.ts';
import { isAlwaysSpeltOut, keywordPlaces } from './keyword-places.ts';
import { neighbourOf } from './neighbour.ts';
import { patternNfa, reversed, type Nfa } from './nfa.ts';

/** How often a repeated part is counted: the best, then what even a large pattern can be followed with. */
const copyLimits = [8, 5, 1] as const;
const maxNfaStates = 3000;
const maxStates = 24;

/**
 * Derives what must stand around each keyword from a pattern of which every match holds one; null: it is too large.
 *
 * Lets through what the pattern refuses, as repeats are counted only so far and no automaton grows large, but never
 * refuses one of its matches: of the keywords in each match, at least one passes.
 */
export function compileShape(tree: SyntaxTree, keywords: readonly string[]): Shape | null {
  const nfa = finestNfa(tree);
  if (nfa === null) return null;
  const isSpeltOut = isAlwaysSpeltOut(tree, keywords);
  const backward = determiniser(reversed(nfa), true, maxStates);
  const forward = determiniser(nfa, false, maxStates);
  const list = new AutomatonList();
  const around = keywords.map((keyword) => {
    const bytes = new TextEncoder().encode(keyword);
    const places = keywordPlaces(nfa, bytes, isSpeltOut);
    const before = backward(places.before, neighbourOf(bytes.at(0) ?? 0));
    const after = forward(places.after, neighbourOf(bytes.at(-1) ?? 0));
    return [keyword, list.add(before), list.add(after)] as const;
  });
  return { automata: list.automata, around };
}

function finestNfa(tree: SyntaxTree): Nfa | null {
  for (const maxCopies of copyLimits) {
    const nfa = patternNfa(tree, maxCopies, maxNfaStates);
    if (nfa !== null) return nfa;
  }
  return null;
}
