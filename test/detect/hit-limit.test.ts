import { describe, expect, it } from 'vitest';
import { HitLimit, maxHits } from '../../src/detect/hit-limit.ts';

describe('the limit of hits', () => {
  it('holds for each rule, and is told once', () => {
    const told: number[] = [];
    const limit = new HitLimit((rule) => told.push(rule));
    const allowed = Array.from({ length: maxHits + 3 }, () => limit.allows(7));
    expect(allowed.filter(Boolean)).toHaveLength(maxHits);
    expect(allowed.slice(maxHits)).toEqual([false, false, false]);
    expect(limit.allows(8)).toBe(true);
    expect(told).toEqual([7]);
  });

  it('keeps less of the lines once there are many', () => {
    const limit = new HitLimit(() => {});
    expect(limit.lineContext).toBe(4096);
    for (let rule = 0; rule < 1001; rule++) {
      limit.allows(rule);
    }
    expect(limit.lineContext).toBe(256);
  });
});
