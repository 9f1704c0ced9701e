import type { Pattern } from '../model/rule.ts';
import { ScanError } from '../model/scan-error.ts';
import { maxMatchLength } from './re2/analyse.ts';
import { parsePattern } from './re2/parse.ts';
import { printPattern } from './re2/print.ts';
import type { SyntaxTree } from './re2/syntax-tree.ts';

/** A class such as \pL is some 10,000 characters long once it is spelt out. */
const maxSourceLength = 1_000_000;

/**
 * Translates a pattern from RE2 syntax to JavaScript.
 *
 * @throws ScanError with the position and the reason when it is not valid
 */
export function compilePattern(re2: string): Pattern {
  return toPattern(parsePattern(re2));
}

/** The JavaScript pattern of a syntax tree. */
export function toPattern(tree: SyntaxTree): Pattern {
  const { source, flags } = printPattern(tree);
  if (source.length > maxSourceLength) throw tooLarge();
  try {
    // V8 refuses a pattern that is too large only when it is first used.
    new RegExp(source, flags).test('');
  } catch (error) {
    throw tooLarge({ cause: error });
  }
  return { source, flags, maxLength: maxMatchLength(tree) };
}

function tooLarge(options?: ErrorOptions): ScanError {
  return new ScanError('CONFIG', 'the pattern is too large; use fewer Unicode classes and groups', options);
}

/** How many capture groups a compiled pattern has. */
export function groupCount(pattern: Pattern): number {
  return (new RegExp(`${pattern.source}|`).exec('')?.length ?? 1) - 1;
}
