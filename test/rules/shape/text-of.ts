import * as fc from 'fast-check';
import type { SyntaxTree } from '../../../src/rules/re2/syntax-tree.ts';

/** How much longer than it must be a repeat may get. */
const extraRepeats = 6;

/** Texts that a pattern would match but for its assertions. */
export function textOf(node: SyntaxTree): fc.Arbitrary<string> {
  switch (node.kind) {
    case 'literal':
      return node.isFolded
        ? fc.constantFrom(...bothCases(node.char))
        : fc.constant(String.fromCodePoint(node.char));
    case 'set':
      return charIn(node.set);
    case 'assertion':
      return fc.constant('');
    case 'capture':
      return textOf(node.body);
    case 'sequence':
      return fc.tuple(...node.parts.map(textOf)).map((parts) => parts.join(''));
    case 'choice':
      return fc.oneof(...node.options.map(textOf));
    default: {
      const { min } = node;
      const max = Math.max(min, Math.min(node.max ?? Infinity, min + extraRepeats));
      const body = textOf(node.body);
      return fc.array(body, { minLength: min, maxLength: max, size: 'max' }).map((parts) => parts.join(''));
    }
  }
}

function bothCases(char: number): readonly string[] {
  const text = String.fromCodePoint(char);
  return [text.toLowerCase(), text.toUpperCase()];
}

/** Any character of the set, as often as not one of ASCII; never half of a surrogate pair. */
function charIn(set: readonly (readonly [number, number])[]): fc.Arbitrary<string> {
  const whole = set.flatMap(([start, end]) => [
    [start, Math.min(end, 0xd7_ff)] as const,
    [Math.max(start, 0xe0_00), end] as const,
  ]);
  const ascii = whole.map(([start, end]) => [start, Math.min(end, 0x7f)] as const);
  const ranges = [...whole, ...ascii].filter(([start, end]) => start <= end);
  return fc
    .constantFrom(...ranges)
    .chain(([min, max]) => fc.integer({ min, max }))
    .map((char) => String.fromCodePoint(char));
}
