import { maxMatchLength } from '../re2/analyse.ts';
import { hasKeywordInEveryMatch } from '../re2/keyword-proof.ts';
import type { SyntaxTree } from '../re2/syntax-tree.ts';
import { isAlwaysSpeltOut, withoutWideSets } from './keyword-places.ts';

/** From here on trying each place before a keyword costs as much as looking everywhere. */
const maxLead = 128;

/**
 * The most UTF-16 code units of a match that stand before the start of a keyword in it that passes the shape; null when
 * there is no bound, or a distant one.
 *
 * For patterns of which every match holds a keyword.
 */
export function keywordLead(tree: SyntaxTree, keywords: readonly string[]): number | null {
  const spelt = isAlwaysSpeltOut(tree, keywords) ? withoutWideSets(tree) : tree;
  const lead = leadOf(spelt, keywords, Math.min(...keywords.map((keyword) => keyword.length)));
  return lead !== null && lead <= maxLead ? lead : null;
}

function leadOf(node: SyntaxTree, keywords: readonly string[], shortest: number): number | null {
  switch (node.kind) {
    case 'capture':
      return leadOf(node.body, keywords, shortest);
    case 'choice':
      return longest(node.options.map((option) => leadOf(option, keywords, shortest)));
    case 'sequence':
      return leadOfSequence(node.parts, keywords, shortest);
    default:
      return before(maxMatchLength(node), shortest);
  }
}

/** A keyword may be made up of several parts: what counts is with which of them there is one in every match. */
function leadOfSequence(
  parts: readonly SyntaxTree[],
  keywords: readonly string[],
  shortest: number,
): number | null {
  const last = lastNeeded(parts, keywords);
  const part = parts[last];
  if (part !== undefined && hasKeywordInEveryMatch(part, keywords)) {
    const own = leadOf(part, keywords, shortest);
    const ahead = maxMatchLength({ kind: 'sequence', parts: parts.slice(0, last) });
    return own === null || ahead === null ? null : ahead + own;
  }
  return before(maxMatchLength({ kind: 'sequence', parts: parts.slice(0, last + 1) }), shortest);
}

/** The first part with which, and with all before it, every match holds a keyword. */
function lastNeeded(parts: readonly SyntaxTree[], keywords: readonly string[]): number {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hasKeywordInEveryMatch({ kind: 'sequence', parts: parts.slice(0, middle + 1) }, keywords)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

function before(length: number | null, shortest: number): number | null {
  return length === null ? null : Math.max(0, length - shortest);
}

function longest(lengths: readonly (number | null)[]): number | null {
  return lengths.reduce(
    (most, length) => (most === null || length === null ? null : Math.max(most, length)),
    0,
  );
}
