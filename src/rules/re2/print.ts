import { isCaseless } from './case-folding.ts';
import { printSet } from './print-set.ts';
import type { Assertion, SyntaxTree } from './syntax-tree.ts';

/** RE2's `^` and `$` under `(?m)` know only \n; those of JavaScript's flag `m` also \r, U+2028 and U+2029. */
const assertions: Readonly<Record<Assertion, string>> = {
  'text-start': '^',
  'text-end': '$',
  'line-start': '(?<![^\\n])',
  'line-end': '(?![^\\n])',
  'word-boundary': '\\b',
  'not-word-boundary': '\\B',
};

/** Prints the pattern as a JavaScript expression that needs at most flag `i`. Names of groups are left out. */
export function printPattern(tree: SyntaxTree): { readonly source: string; readonly flags: string } {
  const isCaselessThroughout = hasFoldedLetter(tree) && allowsFlagI(tree);
  return { source: print(tree, !isCaselessThroughout), flags: isCaselessThroughout ? 'i' : '' };
}

function print(node: SyntaxTree, spellsCases: boolean): string {
  switch (node.kind) {
    case 'literal':
      return printLiteral(node.char, node.isFolded && spellsCases);
    case 'set':
      return printSet(node.set);
    case 'assertion':
      return assertions[node.assertion];
    case 'capture':
      return `(${print(node.body, spellsCases)})`;
    case 'sequence':
      return node.parts.map((part) => printPart(part, spellsCases)).join('');
    case 'choice':
      return node.options.map((option) => print(option, spellsCases)).join('|');
    default:
      return printAtom(node.body, spellsCases) + printCounts(node.min, node.max) + (node.isGreedy ? '' : '?');
  }
}

function printPart(node: SyntaxTree, spellsCases: boolean): string {
  const printed = print(node, spellsCases);
  return node.kind === 'choice' ? `(?:${printed})` : printed;
}

function printAtom(node: SyntaxTree, spellsCases: boolean): string {
  const printed = print(node, spellsCases);
  const isAtom =
    node.kind === 'capture' || node.kind === 'set' || (node.kind === 'literal' && node.char <= 0xff_ff);
  return isAtom ? printed : `(?:${printed})`;
}

function printCounts(min: number, max: number | null): string {
  if (max === null && min <= 1) return min === 0 ? '*' : '+';
  if (min === 0 && max === 1) return '?';
  if (min === max) return `{${min}}`;
  return `{${min},${max ?? ''}}`;
}

function printLiteral(char: number, hasBothCases: boolean): string {
  const text = String.fromCodePoint(char);
  if (hasBothCases) return `[${text.toLowerCase()}${text.toUpperCase()}]`;
  if (/[\w !"#%&',:;<=>@`~-]/.test(text)) return text;
  if (char >= 0x20 && char <= 0x7e) return `\\${text}`;
  if (char <= 0xff) return `\\x${char.toString(16).padStart(2, '0')}`;
  return text.replaceAll(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function hasFoldedLetter(node: SyntaxTree): boolean {
  return node.kind === 'literal' ? node.isFolded : children(node).some(hasFoldedLetter);
}

/** Whether ignoring case everywhere changes nothing: each letter that stands for itself alone forbids it. */
function allowsFlagI(node: SyntaxTree): boolean {
  if (node.kind === 'literal') return node.isFolded || isCaseless([[node.char, node.char]]);
  if (node.kind === 'set') return isCaseless(node.set);
  return children(node).every(allowsFlagI);
}

function children(node: SyntaxTree): readonly SyntaxTree[] {
  switch (node.kind) {
    case 'capture':
    case 'repeat':
      return [node.body];
    case 'sequence':
      return node.parts;
    case 'choice':
      return node.options;
    default:
      return [];
  }
}
