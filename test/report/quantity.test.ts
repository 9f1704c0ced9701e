import { describe, expect, it } from 'vitest';
import { byteQuantity, duration, quantity } from '../../src/report/quantity.ts';

describe('quantities', () => {
  it.each([
    [0, '0 commits'],
    [1, '1 commit'],
    [999, '999 commits'],
    [1234, '1,234 commits'],
    [12_345_678, '12,345,678 commits'],
  ])('writes %i commits as %s', (count, words) => {
    expect(quantity(count, 'commit')).toBe(words);
  });

  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1.0 kB'],
    [999_949, '999.9 kB'],
    [999_950, '1.0 MB'],
    [5_500_000_000, '5.5 GB'],
    [1e18, '1000000.0 TB'],
  ])('writes %i bytes as %s', (bytes, words) => {
    expect(byteQuantity(bytes)).toBe(words);
  });

  it.each([
    ['2026-01-01T00:00:00.400Z', '0.4 s'],
    ['2026-01-01T00:03:20Z', '3 min 20 s'],
    ['2025-12-31T23:59:59Z', '0.0 s'],
    ['soon', 'unknown time'],
  ])('writes the time until %s as %s', (end, words) => {
    expect(duration('2026-01-01T00:00:00Z', end)).toBe(words);
  });
});
