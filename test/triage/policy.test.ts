import { expect, it } from 'vitest';
import { isWanted } from '../../src/triage/policy.ts';

it.each([
  ['medium', 'medium', true],
  ['critical', 'high', true],
  ['low', 'high', false],
  ['critical', 'low', false],
] as const)(
  'a finding of %s severity and %s confidence where medium is asked for: %o',
  (severity, confidence, expected) => {
    expect(isWanted({ severity, confidence }, { minSeverity: 'medium', minConfidence: 'medium' })).toBe(
      expected,
    );
  },
);
