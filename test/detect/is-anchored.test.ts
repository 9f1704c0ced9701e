import { describe, expect, it } from 'vitest';
import { isAnchored } from '../../src/detect/is-anchored.ts';
import { compilePattern } from '../../src/rules/pattern.ts';

describe('a pattern', () => {
  it.each([
    '^a',
    '\\Aa',
    '^(?:a|b)',
    '^(a|b|(c|d))x',
    '^[|]a',
    '^a\\|b',
    '^\\[(?:a|b)\\]',
    '^[^\\]|]+',
    '^[(]a',
  ])('that begins where the text does is %j', (re2) => expect(isAnchored(compilePattern(re2))).toBe(true));

  it.each([
    'a',
    '^a|b',
    'a|^b',
    '(?m)^a',
    '(^a|b)',
    '^[(]a|b',
    '^\\(a|b',
    '^(a)|(b)',
    '[^a]',
    '\\^a',
    '(?:^a)?b',
  ])('that may match elsewhere is %j', (re2) => expect(isAnchored(compilePattern(re2))).toBe(false));
});
