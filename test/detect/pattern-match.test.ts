import { describe, expect, it } from 'vitest';
import { ChunkText } from '../../src/detect/chunk-text.ts';
import { patternMatches } from '../../src/detect/pattern-match.ts';
import type { Rule } from '../../src/model/rule.ts';
import { ruleOf } from './rule-of.ts';

function matches(rule: Rule, content: string | Buffer, from = 0, to?: number): readonly string[][] {
  const text = new ChunkText(Buffer.from(content));
  const window = { start: from, end: to ?? text.bytes.length };
  return Array.from(patternMatches(rule, text, window), ({ match, secret }) => [
    text.read(match),
    text.read(secret),
  ]);
}

describe('the matches of a pattern', () => {
  it.each([
    ['the whole match without groups', 'k=\\w+', 0, 'k=abc', [['k=abc', 'k=abc']]],
    ['the first group', 'k=(\\w+)', 0, 'k=abc', [['k=abc', 'abc']]],
    ['the first group that is not empty', '(x)?k=(\\w+)', 0, 'k=abc', [['k=abc', 'abc']]],
    ['the first group that has text', '(x*)k=(\\w+)', 0, 'k=abc', [['k=abc', 'abc']]],
    ['the group that the rule names', '(k)=(\\w+)', 2, 'k=abc', [['k=abc', 'abc']]],
    ['the whole match when its group took no part', 'k=(a)|j=\\w', 1, 'j=x', [['j=x', 'j=x']]],
    ['the whole match without line ends', '\\s*key\\s*', 0, 'a\n key\r\n\n', [[' key', ' key']]],
    ['a whole character where half of one matched', 'b.', 0, 'ab🔑c', [['b🔑', 'b🔑']]],
    [
      'each of several',
      '\\bk(\\d)',
      0,
      'k1 k2 k3',
      [
        ['k1', '1'],
        ['k2', '2'],
        ['k3', '3'],
      ],
    ],
    [
      'one whose quote ends the one before',
      `["']([a-z]{3})["']`,
      0,
      `'abc'def'`,
      [
        [`'abc'`, 'abc'],
        [`'def'`, 'def'],
      ],
    ],
    [
      'one that starts before the end of another',
      ',(\\d+),',
      0,
      ',1,2,3,',
      [
        [',1,', '1'],
        [',2,', '2'],
        [',3,', '3'],
      ],
    ],
  ])('have as secret %s', (_name, re2, secretGroup, content, expected) => {
    expect(matches(ruleOf(re2, [], { secretGroup }), content)).toEqual(expected);
  });

  it.each([
    ['empty', 'x*', 'abc'],
    ['empty beside surrogate pairs', 'x*', '🔑🔑'],
    ['empty in its group', 'k=(\\w*);', 'k=;k=;'],
    ['of line ends alone', '\\n+', 'a\n\nb'],
  ])('are none when the secret would be %s', (_name, re2, content) => {
    expect(matches(ruleOf(re2, [], { secretGroup: re2.includes('(') ? 1 : 0 }), content)).toEqual([]);
  });

  it.each([
    ['text-start', '\\Ak\\w', 'k1 k2', ['k1']],
    ['^', '^k\\w', 'k1\nk2', ['k1']],
    ['^ of lines', '(?m)^k\\w', 'k1\nk2 k3\rk4', ['k1', 'k2']],
    ['$', 'k\\w$', 'k1\nk2', ['k2']],
    ['\\z', 'k\\w\\z', 'k1\nk2', ['k2']],
    ['$ of lines', '(?m)k\\w$', 'k1\nk2 k3\nk4', ['k1', 'k3', 'k4']],
    ['a word boundary', '\\bk\\w\\b', 'k1 xk2 k3x', ['k1']],
  ])('respect %s', (_name, re2, content, expected) => {
    expect(matches(ruleOf(re2), content).map(([match]) => match)).toEqual(expected);
  });

  it('are looked for in the window alone, and stand where they do in the chunk', () => {
    const rule = ruleOf('k(\\d)');
    expect(matches(rule, 'k1 k2 k3 k4', 2, 9)).toEqual([
      ['k2', '2'],
      ['k3', '3'],
    ]);
    expect(matches(rule, 'ék1 鍵k2 🔑k3', 4, 99)).toEqual([
      ['k2', '2'],
      ['k3', '3'],
    ]);
  });

  it('are found in bytes that are not UTF-8', () => {
    expect(matches(ruleOf('k=(\\w+)'), Buffer.of(0xff, 0x6b, 0x3d, 0x61, 0x62, 0xfe))).toEqual([
      ['k=ab', 'ab'],
    ]);
  });

  it('know nothing of the search before', () => {
    const rule = ruleOf('k\\d');
    const text = new ChunkText(Buffer.from('k1 k2'));
    const window = { start: 0, end: 5 };
    expect(patternMatches(rule, text, window).next().value).toEqual({
      match: { start: 0, end: 2 },
      secret: { start: 0, end: 2 },
    });
    expect([...patternMatches(rule, text, window)]).toHaveLength(2);
  });

  it('are none for a rule about paths', () => {
    expect(matches(ruleOf('x', [], { pattern: null }), 'x')).toEqual([]);
  });
});
