import { describe, expect, it } from 'vitest';
import { matchesPattern, regExpOf } from '../../src/model/pattern.ts';
import type { Pattern } from '../../src/model/rule.ts';

function patternOf(source: string, flags = ''): Pattern {
  return { source, flags, maxLength: null };
}

describe('a pattern', () => {
  it('is compiled once, as a global expression with its own flags', () => {
    const pattern = patternOf('a+', 'i');
    expect(regExpOf(pattern)).toBe(regExpOf(pattern));
    expect(regExpOf(pattern)).toMatchObject({ source: 'a+', flags: 'gi' });
    expect(regExpOf({ ...pattern })).not.toBe(regExpOf(pattern));
  });

  it('matches anywhere, however often it was asked', () => {
    const pattern = patternOf('b');
    expect([1, 2, 3].map(() => matchesPattern(pattern, 'ab'))).toEqual([true, true, true]);
    expect(matchesPattern(pattern, 'a')).toBe(false);
    expect(matchesPattern(pattern, 'ba')).toBe(true);
    expect(matchesPattern(patternOf('B', 'i'), 'ab')).toBe(true);
  });

  it('matches from the start, whatever a search left behind', () => {
    const pattern = patternOf('b');
    regExpOf(pattern).lastIndex = 5;
    expect(matchesPattern(pattern, 'b')).toBe(true);
  });
});
