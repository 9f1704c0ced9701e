import { describe, expect, it } from 'vitest';
import { isIgnoredInline } from '../../src/triage/inline-mark.ts';
import { sampleSecret, sampleSighting } from './sample-sighting.ts';

const rule = { id: 'brevo-api-key', aliases: ['sendinblue-api-token'] };

function isIgnored(...marks: readonly string[]): boolean {
  return isIgnoredInline(sampleSighting(sampleSecret('a'), { rule, candidate: { marks } }), '2026-03-01');
}

describe('a mark in the text', () => {
  it.each([
    'leaksieve:ignore',
    'leaksieve:ignore-next-line',
    'leaksieve:ignore -->',
    'leaksieve:ignore*/',
    'gitleaks:allow',
    'betterleaks:allow',
    'trufflehog:ignore',
    'kingfisher:ignore',
    'pragma: allowlist secret',
    'pragma: whitelist nextline secret',
    'leaksieve:ignore rule=brevo-api-key',
    'leaksieve:ignore rule="brevo-api-key"',
    'leaksieve:ignore rule=brevo-api-key-->',
    'leaksieve:ignore rule=sendinblue-api-token',
    'leaksieve:ignore until=2026-03-01',
    "leaksieve:ignore until='2026-12-31' rule='brevo-api-key'",
    'leaksieve:ignore reason="rule=other until=2001-01-01 is what it was" until=2026-12-31',
    'leaksieve:ignore reason="of a test account, closed" rule=brevo-api-key until=2026-12-31',
    'leaksieve:ignore used in tests only, until=2026-12-31',
    'leaksieve:ignore rule=other leaksieve:ignore rule=brevo-api-key',
    'leaksieve:ignore until=2001-01-01 gitleaks:allow',
    'leaksieve:ignore-next-line rule=other leaksieve:ignore-next-line',
  ])('%j holds', (mark) => {
    expect(isIgnored(mark)).toBe(true);
  });

  it.each([
    'leaksieve:ignore rule=other',
    'leaksieve:ignore rule=brevo-api-key-2',
    'leaksieve:ignore rule=brevo',
    'leaksieve:ignore until=2026-02-28',
    'leaksieve:ignore rule=brevo-api-key until=2020-01-01',
    'leaksieve:ignore reason="closed soon" until=2026-02-28',
    'leaksieve:ignore reason=closed soon, until=2026-02-28',
    'leaksieve:ignore-next-line until=2026-02-28',
    'leaksieve:ignore rule=other leaksieve:ignore-next-line',
    'leaksieve:ignore-next-line rule=other gitleaks:allow',
  ])('%j does not hold', (mark) => {
    expect(isIgnored(mark)).toBe(false);
  });

  it.each([
    'leaksieve:ignore rule=',
    'leaksieve:ignore rule=""',
    'leaksieve:ignore until=',
    'leaksieve:ignore until=31.12.2026',
    'leaksieve:ignore until=2026-02-30',
    'leaksieve:ignore until=2027',
    'leaksieve:ignore until=2026/12/31',
    'leaksieve:ignore until="next year"',
  ])('%j, which was meant to be narrow, holds for nothing', (mark) => {
    expect(isIgnored(mark)).toBe(false);
  });

  it('is one of several', () => {
    expect(isIgnored('leaksieve:ignore rule=other', 'trufflehog:ignore')).toBe(true);
    expect(isIgnored()).toBe(false);
  });
});
