import type { Pattern } from '../model/rule.ts';

/** Whether each match of the pattern begins where the text begins. May say no of a pattern whose matches all do. */
export function isAnchored({ source, flags }: Pattern): boolean {
  return source.startsWith('^') && !flags.includes('m') && !hasAlternatives(source);
}

/** Whether a `|` stands outside of all groups: what comes after it knows nothing of the `^` before it. */
function hasAlternatives(source: string): boolean {
  // Whatever may hold a `|` that is no such sign: escapes, then classes.
  const plain = source.replaceAll(/\\[^]/g, '').replaceAll(/\[[^\]]*\]/g, '');
  let depth = 0;
  for (const char of plain) {
    depth += char === '(' ? 1 : char === ')' ? -1 : 0;
    if (char === '|' && depth === 0) {
      return true;
    }
  }
  return false;
}
