const maxDepth = 100;

/**
 * Whether a text opens more brackets inside each other than any file of settings. Parsers that call themselves take the
 * square of the depth, or the whole stack.
 *
 * Brackets in strings count too: so many of them, and none closed, are no settings either.
 */
export function nestsDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[{}\]]|(?:[-?:][ \t]){20}/g)) {
    depth += bracket === ']' || bracket === '}' ? -1 : bracket.length;
    if (depth > maxDepth) {
      return true;
    }
  }
  return false;
}
