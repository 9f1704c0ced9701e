import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/detect/judge/judge.ts';
import type { Rule } from '../../../src/model/rule.ts';
import { fillPlaceholders } from '../../../src/rules/placeholder.ts';
import { ruleOf } from '../rule-of.ts';

const random = fillPlaceholders('{alnum:24}');

function judged(secret: string, changes: Partial<Rule>): string | null {
  return judge(ruleOf('x', [], { dropsPlaceholders: true, ...changes }), secret, `password = "${secret}"`);
}

describe('judging a match', () => {
  it.each([
    ['takes the word of its rule', random, { confidence: 'high' }, 'high'],
    ['drops what has too little entropy', 'aabbaabbaabb', { entropy: 1 }, null],
    ['drops what has no more entropy than the limit', 'aabb', { entropy: 1 }, null],
    ['keeps what has more', 'aabc', { entropy: 1, dropsPlaceholders: false }, 'high'],
    ['asks for no entropy at 0', 'aaaa', { entropy: 0, dropsPlaceholders: false }, 'high'],
    ['drops placeholders', 'your-api-key', {}, null],
    ['keeps placeholders for rules that never asked', 'your-api-key', { dropsPlaceholders: false }, 'high'],
    ['doubts a weak password', 'letmein123', { confidence: 'high' }, 'low'],
    [
      'takes a weak one as it is for rules that never asked',
      'letmein123',
      { dropsPlaceholders: false },
      'high',
    ],
    ['drops a placeholder in base64', 'Y2hhbmdlbWUtcGxlYXNl', {}, null],
    ['drops a placeholder in base64 from a generic rule', 'cGFzc3dvcmQ=', { isGeneric: true }, null],
    ['doubts a weak password in base64', 'bGV0bWVpbjEyMw==', { confidence: 'high' }, 'low'],
    ['drops a sample of Basic credentials', 'dXNlcjpzZWNyZXQ=', { format: 'basic-credentials' }, null],
    ['doubts what counts up', '1a2b3c4d5e6f7890abcdef', { confidence: 'high' }, 'medium'],
    ['doubts it no less where its rule does', 'abcdefghij0123456789', { confidence: 'low' }, 'low'],
    ['tells a count of little entropy', 'abcdefabcdefabcdefabcdef', { entropy: 3 }, 'medium'],
    ['keeps what holds a count beside more', `${random}0123456789`, { confidence: 'high' }, 'high'],
    ['drops a short count', 'at-0987654321', { confidence: 'high' }, null],
    [
      'takes a count as it is for rules that never asked',
      'abcdefghij0123456789',
      { dropsPlaceholders: false },
      'high',
    ],
    ['drops what holds a count from a generic rule', `${random}0123456789`, { isGeneric: true }, null],
    ['rates the value of a generic rule', random, { isGeneric: true, confidence: 'high' }, 'medium'],
    ['drops words from a generic rule', 'userPassword', { isGeneric: true }, null],
    [
      'takes the word of a generic rule that never asked',
      'two words',
      { isGeneric: true, dropsPlaceholders: false, confidence: 'low' },
      'low',
    ],
  ] as const)('%s', (_name, secret, changes, expected) => {
    expect(judged(secret, changes)).toBe(expected);
  });
});
