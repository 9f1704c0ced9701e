import { describe, expect, it } from 'vitest';
import { withinTime } from '../../../src/detect/threads/within-time.ts';

describe('work within a time', () => {
  it('gives its result, however often', () => {
    expect([1, 2, 3].map((value) => withinTime(() => [value], 1000))).toEqual([[1], [2], [3]]);
  });

  it.each([
    ['a regular expression', () => /^(?:a+)+$/.test(`${'a'.repeat(60)}b`)],
    [
      'a loop',
      () => {
        for (;;);
      },
    ],
  ])('gives nothing where %s never ends, and all goes on', async (_name, endless) => {
    expect(withinTime<unknown>(endless, 20)).toBeNull();
    expect(await Promise.resolve(withinTime(() => 'next', 1000))).toBe('next');
  });

  it('passes on what it throws', () => {
    const error = new Error('broken');
    const work = (): never => {
      throw error;
    };
    expect(() => withinTime(work, 1000)).toThrow(error);
  });
});
