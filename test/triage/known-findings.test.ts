import { describe, expect, it } from 'vitest';
import { parseIgnoreFile } from '../../src/triage/ignore-file.ts';
import { knownFindings } from '../../src/triage/known-findings.ts';
import { samplePolicy, sampleSecret, sampleSighting } from './sample-sighting.ts';

const [ignored, expired, renewed, baselined, unknown] = ['1', '2', '3', '4', '5'].map((digit) =>
  digit.repeat(40),
);
const ignores = parseIgnoreFile(
  [
    `${ignored}\ta\t2026-03-01\t-\tstill holds on its last day`,
    `${expired}\tb\t2026-02-28\t-\tended yesterday`,
    `${renewed}\tc\t2020-01-01\t-\tended`,
    `${renewed}\tc\t-\t-\tand was renewed`,
  ].join('\n'),
  'file',
);
const baseline = {
  entries: [baselined!, ignored!, expired!].map((fingerprint) => ({ fingerprint, rule: 'a' })),
  gitleaks: [],
};

describe('what is known of a finding', () => {
  it.each([
    ['ignored', ignored, 'ignoreFile'],
    ['ignored until yesterday, and in the baseline', expired, 'baseline'],
    ['ignored again', renewed, 'ignoreFile'],
    ['in the baseline', baselined, 'baseline'],
    ['nothing', unknown, null],
  ])('when it is %s', (_, fingerprint, expected) => {
    expect(knownFindings(samplePolicy({ ignores, baseline })).reasonFor(fingerprint!, [])).toBe(expected);
  });

  it('is that it ran out, without a baseline', () => {
    expect(knownFindings(samplePolicy({ ignores })).reasonFor(expired!, [])).toBeNull();
  });

  it('may come from a gitleaks report', () => {
    const secret = sampleSecret('a');
    const finding = { RuleID: 'brevo-api-key', File: 'a', Secret: secret, StartLine: 1, Commit: '' };
    const known = knownFindings(samplePolicy({ baseline: { entries: [], gitleaks: [finding] } }));
    expect(known.reasonFor(unknown!, [sampleSighting(secret)])).toBe('baseline');
    expect(known.reasonFor(unknown!, [sampleSighting(sampleSecret('b'))])).toBeNull();
  });

  it('tells which entries nothing was about, and which rules they name', () => {
    const known = knownFindings(samplePolicy({ ignores }));
    known.reasonFor(ignored!, []);
    known.reasonFor(expired!, []);
    expect(known.unusedIgnores()).toEqual([`${renewed} c`, `${renewed} c`]);
    expect([known.isAboutRule('a'), known.isAboutRule('other')]).toEqual([true, false]);
  });
});
