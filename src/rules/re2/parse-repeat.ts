import { accept, acceptMatch, peek, syntaxError, type Cursor } from './cursor.ts';
import type { SyntaxTree } from './syntax-tree.ts';

/** RE2's own limit, also on the product of nested repeats. */
const maxRepeat = 1000;

interface Counts {
  readonly min: number;
  readonly max: number | null;
}

/** Reads a repeat operator if there is one, and applies it to the node before it. */
export function parseRepeat(cursor: Cursor, body: SyntaxTree, isUngreedy: boolean): SyntaxTree {
  const start = cursor.position;
  const counts = parseCounts(cursor);
  if (counts === undefined) return body;
  const isGreedy = accept(cursor, '?') === isUngreedy;
  const repeat: SyntaxTree = { kind: 'repeat', body, ...counts, isGreedy };
  if (Math.max(counts.min, counts.max ?? 0) >= 2 && !isWithinLimit(repeat, maxRepeat)) {
    throw syntaxError(start, `repeats above ${maxRepeat}, nested ones multiplied, are not supported`);
  }
  const after = cursor.position;
  if (parseCounts(cursor) !== undefined) {
    throw syntaxError(after, 'a repeat follows a repeat; put the first into a group (?:...)');
  }
  return repeat;
}

/** Refuses a repeat operator where there is nothing to repeat. */
export function refuseRepeat(cursor: Cursor): void {
  const start = cursor.position;
  if (parseCounts(cursor) !== undefined) throw syntaxError(start, 'there is nothing to repeat');
}

function parseCounts(cursor: Cursor): Counts | undefined {
  if (accept(cursor, '*')) return { min: 0, max: null };
  if (accept(cursor, '+')) return { min: 1, max: null };
  if (accept(cursor, '?')) return { min: 0, max: 1 };
  if (peek(cursor) !== '{') return undefined;
  const start = cursor.position;
  const counted = acceptMatch(cursor, /\{(0|[1-9]\d*)(?:(,)(0|[1-9]\d*)?)?\}/y);
  if (counted === null) return undefined;
  const min = Number(counted[1]);
  const max = counted[2] === undefined ? min : counted[3] === undefined ? null : Number(counted[3]);
  if (min > maxRepeat || (max ?? 0) > maxRepeat) {
    throw syntaxError(start, `repeats above ${maxRepeat} are not supported`);
  }
  if (max !== null && min > max) throw syntaxError(start, 'the repeat counts are out of order');
  return { min, max };
}

function isWithinLimit(node: SyntaxTree, limit: number): boolean {
  switch (node.kind) {
    case 'repeat': {
      const times = node.max ?? node.min;
      if (node.max === 0) return true;
      if (times > limit) return false;
      return isWithinLimit(node.body, times > 0 ? Math.floor(limit / times) : limit);
    }
    case 'capture':
      return isWithinLimit(node.body, limit);
    case 'sequence':
      return node.parts.every((part) => isWithinLimit(part, limit));
    case 'choice':
      return node.options.every((option) => isWithinLimit(option, limit));
    default:
      return true;
  }
}
