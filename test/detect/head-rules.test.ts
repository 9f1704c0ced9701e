import { describe, expect, it } from 'vitest';
import { HeadRules } from '../../src/detect/head-rules.ts';
import { probeTable } from '../../src/detect/sieve/probe-table.ts';
import type { Rule } from '../../src/model/rule.ts';
import { ruleOf } from './rule-of.ts';

const before = 'before it';

function headRules(rules: readonly Rule[]): HeadRules {
  return new HeadRules(rules, probeTable(rules));
}

function mayMatch(re2: string, content: string | Buffer): boolean {
  const bytes = Buffer.concat([Buffer.from(before), Buffer.from(content), Buffer.from('after')]);
  const length = Buffer.from(content).length;
  return headRules([ruleOf(re2)]).mayMatch(bytes, before.length, length);
}

describe('rules that no keyword calls', () => {
  const key = '^[0-9a-f]{8}\\n?$';

  it.each([
    ['match', '0123abcd\n', true],
    ['are longer', '0123abcd0', false],
    ['are shorter', '0123abc', false],
    ['are longer than what decides', `0123abcd\n${'0'.repeat(40)}`, false],
    ['are empty', '', false],
    ['may take several bytes for a character', 'é123abcd', true],
    ['have such bytes farther on', `0123abcx ... é`, false],
  ])('tell by their first bytes of texts that %s', (_name, content, expected) => {
    expect(mayMatch(key, content)).toBe(expected);
  });

  it('may find something in any text where their matches stand elsewhere too', () => {
    expect(mayMatch('[0-9a-f]{8}', 'nothing')).toBe(true);
  });

  it('are those without keywords that have a pattern', () => {
    const heads = headRules([
      ruleOf('key', ['key']),
      ruleOf('^abc'),
      ruleOf('x', [], { pattern: null }),
      ruleOf('^ab'),
    ]);
    expect(heads.indices).toEqual([1, 3]);
    expect(heads.decidingBytes).toBe(15);
    expect(headRules([]).decidingBytes).toBe(-1);
    expect(headRules([ruleOf('x')]).decidingBytes).toBe(Infinity);
  });
});
