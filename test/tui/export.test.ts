import { describe, expect, it } from 'vitest';
import { parseBaseline } from '../../src/triage/baseline.ts';
import { parseIgnoreFile } from '../../src/triage/ignore-file.ts';
import type { Decision, Verdict } from '../../src/tui/decisions/decision.ts';
import { baselineWith, ignoreFileWith } from '../../src/tui/decisions/export.ts';
import { sampleHex } from '../helpers/sample-report.ts';

function decision(verdict: Verdict, changes: Partial<Decision> = {}): Decision {
  const decidedAt = '2026-03-01T12:00:00.000Z';
  return { rule: 'rule-a', verdict, reason: '', until: null, note: '', decidedAt, ...changes };
}

const [first, second, third, fourth] = [1, 2, 3, 4].map((number) => sampleHex(`finding ${number}`));
const decisions = new Map([
  [first!, decision('false', { reason: 'a\ttest', rule: 'Some rule' })],
  [second!, decision('ignored', { until: '2026-04-01', reason: 'till the move' })],
  [third!, decision('ignored', { until: '2026-02-01' })],
  [fourth!, decision('true')],
  ['another scanner:7', decision('false')],
]);

describe('the ignore file', () => {
  it('gets what is false and what is ignored still, and keeps other entries, owners and comments', () => {
    const before = `# ours\n${'0'.repeat(40)}\trule-z\t-\tann\told\n${first}\tSome rule\t-\tbob\tbefore\n`;
    const { text, count } = ignoreFileWith(before, 'f', decisions, '2026-03-01');
    expect(count).toBe(2);
    expect(text.startsWith('# ours\n')).toBe(true);
    expect(parseIgnoreFile(text, 'f').toSorted((a, b) => (a.reason < b.reason ? -1 : 1))).toEqual([
      { fingerprint: first, rule: 'Some rule', until: null, owner: 'bob', reason: 'a test' },
      { fingerprint: '0'.repeat(40), rule: 'rule-z', until: null, owner: 'ann', reason: 'old' },
      { fingerprint: second, rule: 'rule-a', until: '2026-04-01', owner: null, reason: 'till the move' },
    ]);
  });

  it('that cannot be read is not written over', () => {
    expect(() => ignoreFileWith('something else', 'f', decisions, '2026-03-01')).toThrow(/f:1/);
  });
});

it('the baseline gets what is true beside what it had', () => {
  const { text, count } = baselineWith(`${'0'.repeat(40)}\trule-z\n`, 'f', decisions);
  expect(count).toBe(1);
  expect(
    parseBaseline(text, 'f')
      .entries.map(({ fingerprint }) => fingerprint)
      .toSorted(),
  ).toEqual([fourth!, '0'.repeat(40)].toSorted());
});
