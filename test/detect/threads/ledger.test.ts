import { describe, expect, it } from 'vitest';
import { recordOmission, recordStall } from '../../../src/detect/threads/ledger.ts';
import { Coverage } from '../../../src/model/coverage.ts';
import { ruleOf } from '../rule-of.ts';

const rules = [ruleOf('x', [], { id: 'first' }), ruleOf('x', [], { id: 'second' })];

function skipped(record: (coverage: Coverage) => void): readonly (readonly [string, string])[] {
  const coverage = new Coverage();
  record(coverage);
  expect(coverage.isComplete).toBe(false);
  const { skipped } = coverage.summary();
  for (const { hint } of skipped) {
    expect(hint).toMatch(/\w/);
  }
  return skipped.map(({ what, reason }) => [what, reason]);
}

describe('the ledger', () => {
  it.each([
    [{ entry: 0, rule: 1 }, 'it (rule second)', 'rule-timeout'],
    [{ entry: 1, rule: null }, 'it', 'decode-limit'],
  ])('names what took too long: %j', (stall, what, reason) => {
    expect(skipped((coverage) => recordStall(coverage, rules, 'it', stall))).toEqual([[what, reason]]);
  });

  it.each([
    [{ entry: 0, reason: 'decode-limit', rule: null }, 'it', 'decode-limit'],
    [{ entry: 1, reason: 'match-limit', rule: 1 }, 'it (rule second)', 'match-limit'],
  ] as const)('names what a limit left out: %j', (omission, what, reason) => {
    expect(skipped((coverage) => recordOmission(coverage, rules, 'it', omission))).toEqual([[what, reason]]);
  });
});
