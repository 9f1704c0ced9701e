import { foldCase, isAsciiLetter } from './case-folding.ts';
import { charSet, complement, maxCodePoint } from './char-set.ts';
import { accept, next, peek, syntaxError, type Cursor } from './cursor.ts';
import { parseCharEscape, parseSetEscape } from './parse-escape.ts';
import { parseGroupOpening, type Flags } from './parse-group.ts';
import { parseRepeat, refuseRepeat } from './parse-repeat.ts';
import { parseSet } from './parse-set.ts';
import type { Assertion, SyntaxTree } from './syntax-tree.ts';

/** In characters. */
export const maxPatternLength = 32_768;
const maxDepth = 250;

/** What a group has read so far: finished alternatives and the parts of the current one. */
interface Branches {
  readonly options: SyntaxTree[];
  parts: SyntaxTree[];
}

interface Reading extends Cursor {
  readonly names: Set<string>;
  depth: number;
}

/**
 * Reads a pattern in RE2 syntax (https://github.com/google/re2/wiki/Syntax, as Go has it).
 *
 * @throws ScanError with the position of what RE2 refuses
 */
export function parsePattern(text: string): SyntaxTree {
  if (text.length > maxPatternLength) {
    throw syntaxError(maxPatternLength, `patterns above ${maxPatternLength} characters are not supported`);
  }
  const cursor: Reading = { text, position: 0, names: new Set(), depth: 0 };
  const tree = parseBranches(cursor, {
    isFolded: false,
    isDotAll: false,
    isMultiline: false,
    isUngreedy: false,
  });
  if (peek(cursor) !== '') throw syntaxError(cursor.position, 'this ) closes nothing');
  return tree;
}

function parseBranches(cursor: Reading, outerFlags: Flags): SyntaxTree {
  let flags = outerFlags;
  const branches: Branches = { options: [], parts: [] };
  while (peek(cursor) !== '' && peek(cursor) !== ')') {
    refuseRepeat(cursor);
    if (accept(cursor, '|')) {
      branches.options.push(sequence(branches.parts));
      branches.parts = [];
    } else if (peek(cursor) === '(') {
      flags = parseGroup(cursor, flags, branches);
    } else if (accept(cursor, '\\Q')) {
      parseQuotation(cursor, flags, branches);
    } else {
      branches.parts.push(parseRepeat(cursor, parseAtom(cursor, flags), flags.isUngreedy));
    }
  }
  if (branches.options.length === 0) return sequence(branches.parts);
  return { kind: 'choice', options: [...branches.options, sequence(branches.parts)] };
}

/** Reads a group, or flags, and returns the flags that hold after it. */
function parseGroup(cursor: Reading, flags: Flags, branches: Branches): Flags {
  const start = cursor.position;
  const opening = parseGroupOpening(cursor, flags);
  if (opening.kind === 'flags') return opening.flags;
  if (opening.kind === 'capture' && opening.name !== undefined) {
    if (cursor.names.has(opening.name)) throw syntaxError(start, 'two groups have the same name');
    cursor.names.add(opening.name);
  }
  cursor.depth += 1;
  if (cursor.depth > maxDepth) throw syntaxError(start, `groups nest deeper than ${maxDepth}`);
  const body = parseBranches(cursor, opening.kind === 'group' ? opening.flags : flags);
  cursor.depth -= 1;
  if (!accept(cursor, ')')) throw syntaxError(start, 'the closing ) is missing');
  const group: SyntaxTree = opening.kind === 'capture' ? { kind: 'capture', body } : body;
  branches.parts.push(parseRepeat(cursor, group, flags.isUngreedy));
  return flags;
}

function parseQuotation(cursor: Reading, flags: Flags, branches: Branches): void {
  const end = cursor.text.indexOf('\\E', cursor.position);
  const quoted = cursor.text.slice(cursor.position, end === -1 ? undefined : end);
  cursor.position = end === -1 ? cursor.text.length : end + 2;
  const literals = Array.from(quoted, (char) => literal(char.codePointAt(0) ?? 0, flags));
  const last = literals.pop();
  branches.parts.push(...literals);
  if (last !== undefined) branches.parts.push(parseRepeat(cursor, last, flags.isUngreedy));
}

function parseAtom(cursor: Reading, flags: Flags): SyntaxTree {
  switch (peek(cursor)) {
    case '[':
      return { kind: 'set', set: parseSet(cursor, flags.isFolded) };
    case '\\':
      return parseEscape(cursor, flags);
    case '.':
      cursor.position += 1;
      return { kind: 'set', set: flags.isDotAll ? [[0, maxCodePoint]] : complement([[0x0a, 0x0a]]) };
    case '^':
      cursor.position += 1;
      return assertion(flags.isMultiline ? 'line-start' : 'text-start');
    case '$':
      cursor.position += 1;
      return assertion(flags.isMultiline ? 'line-end' : 'text-end');
    default:
      return literal(next(cursor).codePointAt(0) ?? 0, flags);
  }
}

function parseEscape(cursor: Reading, flags: Flags): SyntaxTree {
  if (accept(cursor, '\\A')) return assertion('text-start');
  if (accept(cursor, '\\z')) return assertion('text-end');
  if (accept(cursor, '\\b')) return assertion('word-boundary');
  if (accept(cursor, '\\B')) return assertion('not-word-boundary');
  const set = parseSetEscape(cursor, flags.isFolded);
  return set === undefined ? literal(parseCharEscape(cursor), flags) : { kind: 'set', set };
}

function literal(char: number, flags: Flags): SyntaxTree {
  if (!flags.isFolded || char < 0x80) {
    return { kind: 'literal', char, isFolded: flags.isFolded && isAsciiLetter(char) };
  }
  const set = foldCase(charSet([[char, char]]));
  return { kind: 'set', set };
}

function assertion(kind: Assertion): SyntaxTree {
  return { kind: 'assertion', assertion: kind };
}

function sequence(parts: readonly SyntaxTree[]): SyntaxTree {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'sequence', parts };
}
