import { foldCase } from './case-folding.ts';
import { charSet, complement, maxCodePoint, type CharSet } from './char-set.ts';

const digits = [0x30, 0x39] as const;
const uppers = [0x41, 0x5a] as const;
const lowers = [0x61, 0x7a] as const;

/** ASCII only, as RE2 has it; `\s` lacks the vertical tab. */
export const perlSets: ReadonlyMap<string, CharSet> = new Map([
  ['d', charSet([digits])],
  [
    's',
    charSet([
      [0x09, 0x0a],
      [0x0c, 0x0d],
      [0x20, 0x20],
    ]),
  ],
  ['w', charSet([digits, uppers, lowers, [0x5f, 0x5f]])],
]);

export const posixSets: ReadonlyMap<string, CharSet> = new Map([
  ['alnum', charSet([digits, uppers, lowers])],
  ['alpha', charSet([uppers, lowers])],
  ['ascii', charSet([[0, 0x7f]])],
  [
    'blank',
    charSet([
      [0x09, 0x09],
      [0x20, 0x20],
    ]),
  ],
  [
    'cntrl',
    charSet([
      [0, 0x1f],
      [0x7f, 0x7f],
    ]),
  ],
  ['digit', charSet([digits])],
  ['graph', charSet([[0x21, 0x7e]])],
  ['lower', charSet([lowers])],
  ['print', charSet([[0x20, 0x7e]])],
  [
    'punct',
    charSet([
      [0x21, 0x2f],
      [0x3a, 0x40],
      [0x5b, 0x60],
      [0x7b, 0x7e],
    ]),
  ],
  [
    'space',
    charSet([
      [0x09, 0x0d],
      [0x20, 0x20],
    ]),
  ],
  ['upper', charSet([uppers])],
  ['word', charSet([digits, uppers, lowers, [0x5f, 0x5f]])],
  ['xdigit', charSet([digits, [0x41, 0x46], [0x61, 0x66]])],
]);

const unicodeSets = new Map<string, CharSet>([['Any', [[0, maxCodePoint]]]]);

/** The code points of a Unicode general category or script; undefined when there is none of that name. */
export function unicodeSet(name: string): CharSet | undefined {
  const known = unicodeSets.get(name);
  if (known !== undefined) return known;
  if (!/^[A-Za-z_]{1,40}$/.test(name)) return undefined;
  const matcher = propertyMatcher(`General_Category=${name}`) ?? propertyMatcher(`Script=${name}`);
  if (matcher === undefined) return undefined;
  const set = members(matcher);
  unicodeSets.set(name, set);
  return set;
}

/** The set that a name stands for, or all others. RE2 folds the case of what is named, not of the others. */
export function signedSet(set: CharSet, isNegated: boolean, isFolded: boolean): CharSet {
  const folded = isFolded ? foldCase(set) : set;
  return isNegated ? complement(folded) : folded;
}

function propertyMatcher(property: string): RegExp | undefined {
  try {
    return new RegExp(`\\p{${property}}`, 'u');
  } catch {
    return undefined;
  }
}

function members(matcher: RegExp): CharSet {
  const ranges: [number, number][] = [];
  for (let char = 0; char <= maxCodePoint; char += 1) {
    if (!matcher.test(String.fromCodePoint(char))) continue;
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === char - 1) {
      last[1] = char;
    } else {
      ranges.push([char, char]);
    }
  }
  return ranges;
}
