import { charSet, size, within, type CharSet } from './char-set.ts';

const upperToLower = 0x20;
let pairs: readonly (readonly [number, number])[] | undefined;

/** Whether the code point is one of A-Z and a-z. */
export function isAsciiLetter(char: number): boolean {
  return (char >= 0x41 && char <= 0x5a) || (char >= 0x61 && char <= 0x7a);
}

/**
 * The set with both cases of each of its letters.
 *
 * RE2 also takes the long s for `s` and the Kelvin sign for `k`; no secret is written with them.
 */
export function foldCase(set: CharSet): CharSet {
  const upper = within(set, 0x41, 0x5a).map(([a, b]) => [a + upperToLower, b + upperToLower] as const);
  const lower = within(set, 0x61, 0x7a).map(([a, b]) => [a - upperToLower, b - upperToLower] as const);
  return charSet([...set, ...upper, ...lower, ...foldOthers(set)]);
}

/** Whether a search that ignores case sees the same set. */
export function isCaseless(set: CharSet): boolean {
  return size(foldCase(set)) === size(set);
}

function foldOthers(set: CharSet): CharSet {
  const others = within(set, 0x80, 0x10_ff_ff);
  const isAll = others.length === 1 && others[0]?.[0] === 0x80 && others[0][1] === 0x10_ff_ff;
  if (others.length === 0 || isAll) return [];
  pairs ??= casePairs();
  const folded: [number, number][] = [];
  for (const [a, b] of pairs) {
    for (const [start, end] of others) {
      if (start <= a && a <= end) folded.push([b, b]);
      if (start <= b && b <= end) folded.push([a, a]);
    }
  }
  return folded;
}

function casePairs(): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let char = 0x80; char <= 0x1_ff_ff; char += 1) {
    const text = String.fromCodePoint(char);
    const other = text.toLowerCase();
    const code = other.codePointAt(0) ?? char;
    if (code !== char && code >= 0x80 && String.fromCodePoint(code) === other) found.push([char, code]);
  }
  return found;
}
