import { describe, expect, it } from 'vitest';
import type { Confidence, Rule } from '../../../src/model/rule.ts';
import { fillPlaceholders } from '../../../src/rules/placeholder.ts';
import { proveFormats } from '../../../src/verify/format/prove-formats.ts';
import { sampleRule } from '../../helpers/sample-report.ts';
import { sampleCandidate } from '../../triage/sample-sighting.ts';

const right = ['ghp_', 'zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ', '0mLq17'].join('');
const wrong = fillPlaceholders('ghp_{alnum:36}');
const rule = sampleRule({ id: 'token', format: 'crc32-base62' });

function proved(secret: string, confidence: Confidence, rules: readonly Rule[] = [rule]): readonly unknown[] {
  const candidate = sampleCandidate(secret, { ruleId: 'token', confidence });
  return proveFormats([candidate], { rules, allowlists: [] }).map((each) => [each.confidence, each.evidence]);
}

describe('what the text of a secret proves', () => {
  it.each([
    ['makes sure what was doubted', right, 'low', 'high'],
    ['leaves less than high of what fails', wrong, 'high', 'medium'],
    ['leaves what was less than that', wrong, 'low', 'low'],
  ] as const)('%s', (_, secret, before, after) => {
    expect(proved(secret, before)).toEqual([[after, expect.stringContaining('checksum')]]);
  });

  it('is nothing where its rule names no format, or is none of the rules', () => {
    expect(proved(right, 'low', [sampleRule({ id: 'token' })])).toEqual([['low', undefined]]);
    expect(proved(right, 'low', [])).toEqual([['low', undefined]]);
  });

  it('asks nothing of rules that found nothing: that would have all of them read', () => {
    const unread = Object.defineProperty(sampleRule({ id: 'other' }), 'format', {
      get: () => expect.fail('the rule was read'),
    });
    expect(proved(right, 'low', [unread, rule])).toHaveLength(1);
  });
});
