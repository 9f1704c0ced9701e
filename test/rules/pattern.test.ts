import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern, groupCount } from '../../src/rules/pattern.ts';

/** What Go's regexp package finds, which is what gitleaks runs: the whole match, then its groups. */
const translations: readonly (readonly [string, string, readonly string[] | null])[] = [
  ['(?i)foo[a-z]{3}', 'xFOObar', ['FOObar']],
  ['a(?i)b|c', 'aB', ['aB']],
  ['a(?i)b|c', 'AB', null],
  ['a(?i)b|c', 'C', ['C']],
  ['(a(?i)b)c', 'aBc', ['aBc', 'aB']],
  ['(a(?i)b)c', 'aBC', null],
  ['(?i:a)b', 'Ab', ['Ab']],
  ['(?i:a)b', 'AB', null],
  ['(?i)a(?-i:B)c', 'ABC', ['ABC']],
  ['(?i)a(?-i:B)c', 'abc', null],
  ['(?i)[^a]', 'A', null],
  ['(?i)[[:^lower:]]', 'a', null],
  ['(?i)é', 'É', ['É']],
  ['(?i)\\x41', 'a', ['a']],
  ['(?-i)a', 'A', null],
  ['a.b', 'a\nb', null],
  ['a.b', 'a\u2028b', ['a\u2028b']],
  ['a.b', 'a\rb', ['a\rb']],
  ['(?s)a.b', 'a\nb', ['a\nb']],
  ['(?s:a.)b.', 'a\nb\n', null],
  ['a$', 'a\n', null],
  ['(?m)a$', 'a\nb', ['a']],
  ['(?m)a$', 'a\r\n', null],
  ['(?m)^b', 'a\nb', ['b']],
  ['(?m)^b', 'a\u2028b', null],
  ['^b', 'a\nb', null],
  ['(?m)\\Ab', 'a\nb', null],
  ['a\\z', 'ba', ['a']],
  ['(?m)a\\z', 'a\nb', null],
  ['(?:a|\\z)b?', 'x', ['']],
  ['(?U)a+', 'aaa', ['a']],
  ['(?U)a+?', 'aaa', ['aaa']],
  ['(?U:a+)a+', 'aaa', ['aaa']],
  ['a+?', 'aaa', ['a']],
  ['(?P<name>a)(?<other>b)', 'ab', ['ab', 'a', 'b']],
  ['(?P<1>a)', 'a', ['a', 'a']],
  ['(a)|(b)', 'b', ['b', '', 'b']],
  ['\\Qa.b*\\E', 'a.b*', ['a.b*']],
  ['\\Qa.b\\E+', 'a.bb', ['a.bb']],
  ['\\Q(', '(', ['(']],
  ['\\x60\\x{1F600}', '`😀', ['`😀']],
  ['\\x{1F600}{2}', '😀😀', ['😀😀']],
  ['[\\x{1F600}-\\x{1F64F}x]', '😁', ['😁']],
  ['[\\x{1F600}-\\x{1F64F}x]', '\u{1F680}', null],
  ['[\\x{FFFF}-\\x{20001}]', '\u{1F680}', ['\u{1F680}']],
  ['\\a\\f\\t\\n\\r\\v', '\x07\f\t\n\r\v', ['\x07\f\t\n\r\v']],
  ['\\141\\0\\07', 'a\0\x07', ['a\0\x07']],
  ['\\-\\_\\/\\"\\`', '-_/"`', ['-_/"`']],
  ['\\pL+', 'xé1', ['xé']],
  ['\\p{Greek}', 'aβ', ['β']],
  ['\\P{Greek}', 'βa', ['a']],
  ['\\p{^Lu}', 'Aa', ['a']],
  ['(?i)\\p{^Lu}', 'Aa', null],
  ['[^\\PN]', 'a7', ['7']],
  ['[[:alpha:]_]+', '1ab_', ['ab_']],
  ['[[:^alpha:]]', 'a1', ['1']],
  ['[[:xdigit:]]{2}', 'xfF', ['fF']],
  ['[[:word:]]', 'é_', ['_']],
  ['\\w', 'é', null],
  ['\\W', 'aé', ['é']],
  ['\\d', '٣', null],
  ['\\s', '\u00a0\v', null],
  ['\\s+', 'a \t\r\n\f', [' \t\r\n\f']],
  ['\\bé', 'aé', ['é']],
  ['\\b', 'é', null],
  ['\\Ba', 'éa', null],
  ['[]a]+', 'x]a', [']a']],
  ['[^]a]', ']ab', ['b']],
  ['[a-]+', 'b-a', ['-a']],
  ['[-a]+', 'b-a', ['-a']],
  ['[a-c-e]+', 'c-ed', ['c-e']],
  ['[\\d-x]+', '1-x', ['1-x']],
  ['[[:a]+', '[:a', ['[:a']],
  ['[\\]\\\\^]+', '\\]^', ['\\]^']],
  ['[^\\x00-\\x{10FFFF}]', 'a', null],
  ['[\\x00-\\x{10FFFF}]', '\n', ['\n']],
  ['a{,2}', 'a{,2}', ['a{,2}']],
  ['a{02}', 'a{02}', ['a{02}']],
  ['{', '{', ['{']],
  ['a{2}', 'aaa', ['aa']],
  ['a{1,}', 'aaa', ['aaa']],
  ['(?:a{2}){2}', 'aaaaa', ['aaaa']],
  ['(?:a{1000}){1}', 'a', null],
  ['x{0}a', 'xa', ['a']],
  ['(?:^)*a', 'ba', ['a']],
  ['\\b*a', 'ba', ['a']],
  ['(|a)b', 'ab', ['ab', 'a']],
  ['()', '', ['', '']],
  ['a||b', 'b', ['']],
  ['', 'a', ['']],
  ['(?:)+', 'a', ['']],
  ['}]', '}]', ['}]']],
  ['(?)a', 'a', ['a']],
  ['(?i-s:A.)', 'a\n', null],
];

const refusals: readonly (readonly [string, number, string])[] = [
  ['ab(?=c)', 3, 'look-ahead'],
  ['(?!c)', 1, 'look-ahead'],
  ['(?<=c)', 1, 'look-behind'],
  ['(?<!c)', 1, 'look-behind'],
  ['(a)\\1', 4, 'backreferences'],
  ['(?P<a>b)\\k<a>', 9, 'backreferences'],
  ['(?P<a>b)(?P=a)', 9, 'backreferences'],
  ['(?>a)', 1, 'unknown kind of group'],
  ['(?P<a-b>c)', 1, 'unknown kind of group'],
  ['(?x)a', 1, 'unknown kind of group'],
  ['(?-)a', 1, 'unknown kind of group'],
  ['(?P<a>b)(?<a>c)', 9, 'same name'],
  ['a{1001}', 2, 'above 1000'],
  ['a{1,1001}', 2, 'above 1000'],
  ['a{1001,}', 2, 'above 1000'],
  ['(?:a{500}){3}', 11, 'above 1000'],
  ['(?:(?:a{11}){10}){10}', 18, 'above 1000'],
  ['a{3,2}', 2, 'out of order'],
  ['a**', 3, 'a repeat follows a repeat'],
  ['a++', 3, 'a repeat follows a repeat'],
  ['a{2}{3}', 5, 'a repeat follows a repeat'],
  ['a|*', 3, 'nothing to repeat'],
  ['(*)', 2, 'nothing to repeat'],
  ['+a', 1, 'nothing to repeat'],
  ['(a', 1, 'closing ) is missing'],
  ['a)', 2, 'closes nothing'],
  ['x[a', 2, 'closing ] is missing'],
  ['[]', 1, 'closing ] is missing'],
  ['[^]', 1, 'closing ] is missing'],
  ['[z-a]', 2, 'out of order'],
  ['[a-\\d]', 4, 'unknown escape'],
  ['[[:foo:]]', 2, 'unknown POSIX class'],
  ['\\p{Foo}', 1, 'Unicode category or script'],
  ['\\p', 1, 'Unicode category or script'],
  ['\\p{Greek', 1, 'Unicode category or script'],
  ['\\x{110000}', 1, '\\x{10FFFF}'],
  ['\\x4', 1, '\\x{10FFFF}'],
  ['\\x{41', 1, '\\x{10FFFF}'],
  ['\\8', 1, 'unknown escape'],
  ['\\Z', 1, 'unknown escape'],
  ['\\é', 1, 'unknown escape'],
  ['a\\C', 2, 'not bytes'],
  ['a\\', 2, 'ends with a backslash'],
  ['('.repeat(251) + ')'.repeat(251), 251, 'nest deeper'],
  ['a'.repeat(32_769), 32_769, 'above 32768 characters'],
];

function find(re2: string, text: string): readonly string[] | null {
  const { source, flags } = compilePattern(re2);
  const match = new RegExp(source, flags).exec(text);
  return match === null ? null : Array.from(match, (group: string | undefined) => group ?? '');
}

describe('a translated pattern', () => {
  it.each(translations)('finds with %j in %j what RE2 finds', (re2, text, expected) => {
    expect(find(re2, text)).toEqual(expected);
  });

  it.each(refusals)('is refused as RE2 does: %.40s at character %i (%s)', (re2, position, reason) => {
    expect(() => compilePattern(re2)).toThrow(
      expect.objectContaining({
        code: 'CONFIG',
        message: expect.stringMatching(new RegExp(`^at character ${position}: .*${escape(reason)}`)),
      }),
    );
  });

  it.each([
    ['(?i)ab', 'i'],
    ['(?i)a[b-c]\\d', 'i'],
    ['(?i)a[^b]', 'i'],
    ['(?i)é', ''],
    ['[a-z]', ''],
    ['a(?i)b', ''],
    ['(?i)a(?-i:[B-D])', ''],
    ['(?i)a(?-i:[B-Db-d])', 'i'],
    ['(?i)a(?-i:é)', ''],
  ])('uses flag i for %j only where it holds throughout', (re2, flags) => {
    expect(compilePattern(re2).flags).toBe(flags);
  });

  it.each([
    ['', 0],
    ['^a\\b$', 1],
    ['a{2,5}[bc]', 6],
    ['a|bcd|ef', 3],
    ['(a|bc){3}', 6],
    ['a?', 1],
    ['a*', null],
    ['a|b+', null],
    ['a{3,}', null],
    ['(?:\\b)*a', 1],
    ['(?:a*){0}', 0],
    ['\\x{1F600}', 2],
    ['[\\x{1F600}-\\x{1F64F}]', 2],
    ['.{4}', 4],
  ])('knows the longest match of %j', (re2, maxLength) => {
    expect(compilePattern(re2).maxLength).toBe(maxLength);
  });

  it('is refused when it would be too large for the engine', () => {
    expect(() => compilePattern('\\pL'.repeat(200))).toThrow('too large');
  });

  it('counts its groups', () => {
    expect(groupCount(compilePattern('(a)(?:b)(?P<c>d)|(e)'))).toBe(3);
  });
});

/** Patterns that RE2 and JavaScript read alike, over texts that they read alike. */
const atom = fc.constantFrom('a', 'b', 'B', '-', '[ab]', '[^a]', '[A-b]', '.', '\\w', '\\d', '\\W', '(?:)');
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    fc.constantFrom('^', '$', '\\b', '\\B'),
    fc.tuple(tie('tree'), tie('tree')).map(([left, right]) => `${left}${right}`),
    fc.tuple(tie('tree'), tie('tree')).map(([left, right]) => `(${left}|${right})`),
    fc
      .tuple(atom, fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{2,}', '*?', '+?', '??', '{1,2}?'))
      .map(([repeated, counts]) => `(?:${repeated}b)${counts}`),
  ),
}));
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B', '-', '1', ' '), maxLength: 12 });

describe('a random pattern', () => {
  it.each([
    ['', ''],
    ['(?i)', 'i'],
    ['(?s)', 's'],
  ])('with %j matches the same as JavaScript reads it', (prefix, flags) => {
    fc.assert(
      fc.property(tree, text, (pattern, input) => {
        const { source, flags: ours, maxLength } = compilePattern(prefix + pattern);
        const match = new RegExp(source, ours).exec(input);
        expect(match).toEqual(new RegExp(pattern, flags).exec(input));
        if (match !== null && maxLength !== null) expect(match[0].length).toBeLessThanOrEqual(maxLength);
      }),
    );
  });

  it('matches the same whether cases are ignored by flag or spelt out', () => {
    fc.assert(
      fc.property(tree, text, (pattern, input) => {
        const spelt = compilePattern(`(?i:${pattern})(?-i:c?)`);
        expect(spelt.flags).toBe('');
        const flagged = new RegExp(`(?:${pattern})c?`, 'i');
        expect(new RegExp(spelt.source).exec(input)).toEqual(flagged.exec(input));
      }),
    );
  });

  it('is compiled or refused, whatever it holds', () => {
    const junk = fc.string({ unit: fc.constantFrom(...Array.from('()[]{}?*+|^$\\-,12is:P<>xQEpLdw.=!')) });
    fc.assert(
      fc.property(junk, (pattern) => {
        try {
          compilePattern(pattern);
        } catch (error) {
          expect(error).toMatchObject({ code: 'CONFIG' });
        }
      }),
    );
  });
});

function escape(literal: string): string {
  return literal.replaceAll(/[\\{})\]]/g, '\\$&');
}
