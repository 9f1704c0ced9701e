import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChunkText } from '../../src/detect/chunk-text.ts';
import { HeadRules } from '../../src/detect/head-rules.ts';
import { HitLimit } from '../../src/detect/hit-limit.ts';
import { LineIndex } from '../../src/detect/line-index.ts';
import { PlaceFinder } from '../../src/detect/place-finder.ts';
import { textSearch, type SearchWatch } from '../../src/detect/text-search.ts';
import { createCore } from '../../src/core/core.ts';
import { fileStart } from '../../src/model/region.ts';
import type { Rule } from '../../src/model/rule.ts';
import { compilePattern } from '../../src/rules/pattern.ts';
import { ruleOf } from './rule-of.ts';

type Search = (content: string | Uint8Array) => string[];

function hits(rules: readonly Rule[], content: string | Uint8Array, watch: SearchWatch = {}): string[] {
  return searchFor(rules, watch)(content);
}

function searchFor(rules: readonly Rule[], watch: SearchWatch = {}): Search {
  const finder = new PlaceFinder(createCore(), rules);
  const search = textSearch(rules, finder.probes, new HeadRules(rules, finder.probes), watch);
  return (content) => {
    const text = new ChunkText(Buffer.from(content));
    const lines = new LineIndex(text, fileStart);
    const places = finder.find(finder.bring(text.bytes)!);
    return Array.from(
      search({ text, lines: () => lines, places }, new HitLimit(() => {})),
      ({ rule, match, secret }) =>
        `${rule.id} ${match.start}-${match.end} ${secret.start}-${secret.end} ${text.read(secret)}`,
    );
  };
}

/** Patterns whose every match holds a keyword, with all that could tell a window from the whole text. */
const patterns: readonly (readonly [re2: string, keywords: readonly string[]])[] = [
  ['key', ['key']],
  ['\\bkey\\b', ['key']],
  ['\\Bkey\\B', ['key']],
  ['^key.?', ['key']],
  ['^.{0,4}key', ['key']],
  ['key$', ['key']],
  ['key.{0,3}\\z', ['key']],
  ['(?m)^key', ['key']],
  ['(?m)^.{0,3}key.{0,3}$', ['key']],
  ['(?m)key$', ['key']],
  ['[a-z]{0,6}key[a-z]{0,6}', ['key']],
  ['.{0,5}key.{0,5}', ['key']],
  ['.{0,5}?key.{0,5}?', ['key']],
  ['[^a]{2}key[^a]{2}', ['key']],
  ['(?i)key(.{1,4})', ['key']],
  ['(?i)key(\\s{0,3})=\\s{0,3}(\\S{1,8})', ['key']],
  ['(?s).{0,4}key.{0,4}', ['key']],
  ['k:.{0,4}|.{0,4}key', ['k:', 'key']],
  ['(k|ke)(y|:)', ['k:', 'key', 'ke:', 'ky']],
  ['\\b(?:key|api):(\\w{1,9})\\b', ['key:', 'api:']],
  ['é{0,3}key鍵{0,3}', ['key']],
  ['[^x]{0,3}key[🔐-🔒]{0,3}', ['key']],
  ['(?:key){1,4}', ['key']],
  ['\\W{1,3}key\\W{1,3}', ['key']],
  ['[\\s\\S]{3}key', ['key']],
  ['clé.{0,3}', ['clé']],
];

const windowed = patterns.map(([re2, keywords], at) => ruleOf(re2, keywords, { id: `rule-${at}` }));
const inWindows = searchFor(windowed);
const everywhere = searchFor(windowed.map((rule) => ({ ...rule, isKeywordInMatch: false })));

function expectSame(content: string | Uint8Array): void {
  const sorted = (search: Search): string => search(content).sort().join('\n');
  expect(sorted(inWindows)).toBe(sorted(everywhere));
}

const words = [
  'key',
  'KEY',
  'Key',
  'ky',
  'ke:',
  'k:',
  'api:',
  'a',
  'b',
  'x',
  ' ',
  '=',
  '"',
  '\n',
  '\r\n',
  '\t',
];
const oddities = ['_', '0', 'é', 'ÉÉÉ', '鍵', '鍵鍵鍵鍵', '🔑', '🔐🔒', 'clé', '\u2028', '\u212Aey'];
const pieces = fc.constantFrom(...words, ...oddities, '-'.repeat(30), 'é'.repeat(30));
const contents = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

describe('searching windows around keywords', () => {
  it('is what the patterns here are for', () => {
    expect(windowed.filter(({ isKeywordInMatch }) => !isKeywordInMatch)).toEqual([]);
  });

  it('finds what searching all of the text finds', () => {
    fc.assert(
      fc.property(contents, (content) => {
        expectSame(content);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds it in bytes that are not UTF-8', () => {
    const bytes = fc.array(
      fc.oneof(
        pieces.map((piece) => Buffer.from(piece)),
        fc.uint8Array({ maxLength: 4 }),
      ),
    );
    fc.assert(
      fc.property(bytes, (parts) => {
        expectSame(Buffer.concat(parts));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['at the very start', 'key=abcd and more text that has nothing'],
    ['at the very end', 'text that has nothing, then key=abcd'],
    ['alone', 'key=abcd'],
    ['far from others', `key=abcd${'-'.repeat(500)}key=efgh`],
    ['after many bytes of few characters', `${'鍵'.repeat(50)}key=abcd${'鍵'.repeat(50)}`],
    ['after surrogate pairs', `${'🔑'.repeat(50)}key=abcd${'🔑'.repeat(50)}`],
  ])('finds a match %s', (_name, content) => {
    const rule = ruleOf('\\bkey=([a-z]{4})(?:\\W|\\z)', ['key=']);
    expect(rule.isKeywordInMatch).toBe(true);
    expect(hits([rule], content)).toHaveLength(content.split('key=').length - 1);
  });

  it('finds the match of a short keyword that stands before one of a long keyword', () => {
    const rule = ruleOf('(?:k:|apikey=)(\\w{4})', ['k:', 'apikey=']);
    const content = `k:abcd${' '.repeat(100)}apikey=efgh`;
    expect(hits([rule], content)).toHaveLength(2);
  });
});

describe('searching for a pattern without keywords', () => {
  it.each(['^[a-z]{2,4}', '^(?:ab|cd).', '^ab|cd', '\\A.{3}', '^$', '(?m)^[a-z]{2}$', '^[^|]|[|)]x'])(
    'finds all that %j matches',
    (re2) => {
      const search = searchFor([ruleOf(re2)]);
      fc.assert(
        fc.property(
          fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', '|', ')', 'x', '\n', 'é', '鍵', '🔑') }),
          (content) => {
            const { source, flags } = compilePattern(re2);
            const expected = Array.from(content.matchAll(new RegExp(source, `${flags}g`)), ([text]) => text);
            expect(search(content)).toHaveLength(expected.filter((text) => text.trim() !== '').length);
          },
        ),
        { numRuns: 200 },
      );
    },
  );
});

describe('searching a text', () => {
  const [first, second] = [
    ruleOf('aa(\\d)', ['aa'], { id: 'first' }),
    ruleOf('bb(\\d)', ['bb'], { id: 'second' }),
  ];

  it('tries a pattern only where one of its keywords stands', () => {
    const tried: number[] = [];
    const beforeRule = (rule: number): boolean => tried.push(rule) > 0;
    hits([first, second, ruleOf('c', [])], 'bb1', { beforeRule });
    expect(tried).toEqual([2, 1]);
  });

  it('leaves out a rule when it is told to', () => {
    const content = 'aa1 bb2';
    expect(hits([first, second], content)).toHaveLength(2);
    expect(hits([first, second], content, { beforeRule: (rule) => rule !== 0 })).toEqual([
      'second 4-7 6-7 2',
    ]);
  });

  it('tells when it is through', () => {
    let count = 0;
    hits([first], 'nothing', { afterRules: () => count++ });
    expect(count).toBe(1);
  });

  it('drops what is judged no secret, and what lacks a required part', () => {
    const part = { name: 'host', pattern: ruleOf('host=(\\w+)').pattern!, isRequired: true, withinLines: 1 };
    const rule = ruleOf('key=(\\S+)', ['key='], { parts: [part], dropsPlaceholders: true });
    expect(hits([rule], 'key=abc')).toEqual([]);
    expect(hits([rule], 'host=h\nkey=abc')).toHaveLength(1);
    expect(hits([rule], 'host=h\nkey=your-key-here')).toEqual([]);
  });
});
