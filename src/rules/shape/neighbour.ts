import type { Assertion } from '../re2/syntax-tree.ts';
import { perlSets } from '../re2/named-sets.ts';
import { byteSet } from './byte-set.ts';

/** What stands beside a place of the text, as far as assertions can tell. */
export type Neighbour = 'edge' | 'newline' | 'word' | 'other';

export const newlines = byteSet([[0x0a, 0x0a]]);
export const wordBytes = byteSet(perlSets.get('w') ?? []);

/** What a byte is to the place beside it. */
export function neighbourOf(byte: number): Neighbour {
  if (newlines[byte] === 1) return 'newline';
  return wordBytes[byte] === 1 ? 'word' : 'other';
}

/** Whether the assertion holds between two neighbours. */
export function holdsBetween(assertion: Assertion, before: Neighbour, after: Neighbour): boolean {
  switch (assertion) {
    case 'text-start':
      return before === 'edge';
    case 'text-end':
      return after === 'edge';
    case 'line-start':
      return before === 'edge' || before === 'newline';
    case 'line-end':
      return after === 'edge' || after === 'newline';
    case 'word-boundary':
      return (before === 'word') !== (after === 'word');
    default:
      return (before === 'word') === (after === 'word');
  }
}
