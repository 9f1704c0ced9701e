import * as fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sieve } from '../../../src/core/twin/sieve.ts';
import { sieveTable } from '../../../src/detect/sieve/sieve-table.ts';
import type { Rule } from '../../../src/model/rule.ts';
import { fillPlaceholders } from '../../../src/rules/placeholder.ts';
import { parsePattern } from '../../../src/rules/re2/parse.ts';
import { parseRuleFile } from '../../../src/rules/rule-file.ts';
import { withShared } from '../../../src/rules/shared-patterns.ts';
import { ruleOf } from '../../detect/rule-of.ts';
import { builtinRules } from '../../helpers/builtin-rules.ts';
import { surroundingsOf } from '../surroundings.ts';
import { textOf } from './text-of.ts';

/** The first match of the rule in which no keyword passes the sieve; null: there is none. */
type LostMatch = (bytes: Buffer, encoding: 'utf8' | 'latin1') => string | null;

function lostMatchOf(rule: Rule): LostMatch {
  const { bytes: table, probes } = sieveTable([rule]);
  const { source = '', flags = '' } = rule.pattern ?? {};
  const regExp = new RegExp(source, `${flags}g`);
  return (bytes, encoding) => {
    const text = bytes.toString(encoding);
    const hits = sieve(table, bytes, 0, bytes.length);
    for (const match of text.matchAll(regExp)) {
      const start = Buffer.byteLength(text.slice(0, match.index), encoding);
      // A match may begin or end with half of a surrogate pair.
      const end = start + Buffer.byteLength(match[0], encoding) + 4;
      const isInMatch = hits.some(
        (hit) => hit.start >= start - 4 && hit.start + probes.keywordLengthOf(hit.probe) <= end,
      );
      if (!isInMatch) return match[0];
    }
    return null;
  };
}

const surroundings = fc.oneof(
  fc.constantFrom('', ' ', '\n', '"', "'", 'x', '_', '=', 'é', '鍵'),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

function expectNoLoss(rule: Rule, re2: string, numRuns: number): void {
  const lostMatch = lostMatchOf(rule);
  const isAscii = rule.keywords.every((keyword) => keyword.length === Buffer.byteLength(keyword));
  fc.assert(
    fc.property(surroundings, textOf(parsePattern(re2)), surroundings, (...parts) => {
      const text = parts.join('');
      expect(lostMatch(Buffer.from(text), 'utf8')).toBe(null);
      // A keyword beyond ASCII is not found in what is read as Latin-1.
      if (isAscii) expect(lostMatch(Buffer.from(text, 'latin1'), 'latin1')).toBe(null);
    }),
    { numRuns },
  );
}

const folder = 'rules/secrets/';
const written = readdirSync(folder).flatMap(
  (name) => parseRuleFile(readFileSync(folder + name, 'utf8'), name, 'builtin').content.rules ?? [],
);
const builtin = builtinRules.rules.map((rule) => ({
  rule,
  id: rule.id,
  re2: withShared(written.find(({ id }) => id === rule.id)?.regex ?? ''),
}));

describe.each(builtin)('the shape of $id', ({ rule, re2 }) => {
  it('lets its examples through wherever they stand', () => {
    const lostMatch = lostMatchOf(rule);
    for (const example of rule.keywords.length === 0 ? [] : rule.matches) {
      for (const [place, surround] of surroundingsOf(rule)) {
        expect(lostMatch(Buffer.from(surround(fillPlaceholders(example, 1))), 'utf8'), place).toBe(null);
      }
    }
  });

  it('lets through what its pattern matches', () => {
    if (rule.keywords.length > 0) expectNoLoss(rule, re2, 12);
  });
});

/** Patterns that try what the built-in ones do not. */
const oddPatterns: readonly (readonly [re2: string, keywords: readonly string[]])[] = [
  ['key', ['key']],
  ['^key$', ['key']],
  ['(?m)^key$', ['key']],
  ['\\Bkey\\B', ['key']],
  ['(?:\\b|_)key(?:\\b|[0-9])', ['key']],
  ['(?:^|[^a-z])key(?:[^a-z]|\\z)', ['key']],
  ['[ab]{2}', ['aa', 'ab', 'ba', 'bb']],
  ['[a-c]{5}', ['a', 'b', 'c'].flatMap((a) => ['a', 'b', 'c'].map((b) => a + b))],
  ['(?i)(?:api|app)[-_ ]?key["\']?\\s*[:=]\\s*["\']?([a-z0-9]{16,40})\\b', ['key']],
  ['(?:[a-z]+\\.){2,5}secret[^\\n]{0,30}[0-9]{4}', ['secret']],
  ['clé[^a-z]{2}.{3}鍵?', ['clé']],
  ['(?:.{0,5}key){2}', ['key']],
  ['(?:ab|a[bc]*d?)*key(?:x?y?)*z', ['key']],
  ['key\\pL{3}\\x{1F511}', ['key']],
  ['key(?:[0-9]{1,9}[a-f]{1,9}){1,9}!', ['key']],
  ['key[\\s\\S]{100,300}end', ['key']],
  ['[\\s\\S]{40,60}key', ['key']],
  ['k[e3]y[a-z]{0,3}(?:tok|key)[0-9]', ['key', 'tok']],
  ['(?:key|[a-z]{3})key=[a-z]{20}', ['key', 'keyk']],
  ['(?i)pass(?:word|wd)?\\b.{0,3}(?:=|:=|=>)\\s*\\S+', ['pass']],
];

describe('a shape', () => {
  it.each(oddPatterns)('lets through whatever %s matches', (re2, keywords) => {
    expectNoLoss(ruleOf(re2, keywords), re2, 300);
  });

  it.each([
    ['key = [a-z]{8}', ['key'], 'the key = short'],
    ['(?i)\\bkey:[0-9]', ['key'], 'monkey:1'],
    ['key$', ['key'], 'keys'],
    ['api_key=[a-z]{8}', ['key'], 'key=abcdefgh'],
    ['(?:^|\\n)key', ['key'], ' key'],
    ['key=[a-z]{8}', ['key'], 'key=abcdefg'],
  ])('of %j keeps back what has none', (re2, keywords, text) => {
    const { bytes } = sieveTable([ruleOf(re2, keywords)]);
    expect(sieve(bytes, Buffer.from(text), 0, text.length)).toEqual([]);
  });

  it('looks past keywords that can only stand in what is free', () => {
    const { bytes } = sieveTable([ruleOf('key=([a-z]{8,40})', ['key'])]);
    const text = 'key=abckeydefghkeyxyz';
    expect(sieve(bytes, Buffer.from(text), 0, text.length)).toEqual([{ start: 0, probe: 0 }]);
  });
});
