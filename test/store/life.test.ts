import { describe, expect, it } from 'vitest';
import { lifeAfter, lifeState, type Ignoring, type Life, type Sighting } from '../../src/store/life.ts';

const seen = (state: Sighting['state'], verification: Sighting['verification'] = 'unverified'): Sighting => ({
  state,
  verification,
});
const life = (others: Partial<Life> = {}): Life => ({
  firstSeenAt: 'day 1',
  lastSeenAt: 'day 1',
  fixedAt: null,
  goneAt: null,
  deadAt: null,
  backAt: null,
  ...others,
});
const [whole, part] = [true, false];

describe('the life of a finding', () => {
  it.each<readonly [string, Life | null, Sighting | null, boolean, Partial<Life> | null]>([
    ['begins when it is seen', null, seen('in-tree'), whole, { firstSeenAt: 'day 2', lastSeenAt: 'day 2' }],
    ['begins in the history', null, seen('history'), whole, { firstSeenAt: 'day 2', fixedAt: 'day 2' }],
    ['begins as rotated', null, seen('live', 'dead'), whole, { deadAt: 'day 2' }],
    ['does not begin unseen', null, null, whole, null],
    ['goes on', life(), seen('in-tree'), whole, { lastSeenAt: 'day 2', fixedAt: null }],
    ['is fixed in the tree', life(), seen('history'), whole, { fixedAt: 'day 2', goneAt: null }],
    ['is fixed where it dangles', life(), seen('unreachable'), whole, { fixedAt: 'day 2' }],
    [
      'is not fixed for who saw a part',
      life(),
      seen('history'),
      part,
      { fixedAt: null, lastSeenAt: 'day 2' },
    ],
    ['stays fixed since then', life({ fixedAt: 'day 1' }), seen('history'), whole, { fixedAt: 'day 1' }],
    [
      'is back in the tree',
      life({ fixedAt: 'day 1' }),
      seen('in-tree'),
      part,
      { fixedAt: null, backAt: 'day 2' },
    ],
    ['is gone', life(), null, whole, { goneAt: 'day 2', lastSeenAt: 'day 1' }],
    ['is not gone for who saw a part', life(), null, part, { goneAt: null }],
    ['stays gone since then', life({ goneAt: 'day 1' }), null, whole, { goneAt: 'day 1' }],
    ['is back on the site', life({ goneAt: 'day 1' }), seen('live'), part, { goneAt: null, backAt: 'day 2' }],
    [
      'is back in the history',
      life({ goneAt: 'day 1' }),
      seen('history'),
      whole,
      { fixedAt: 'day 2', backAt: 'day 2' },
    ],
    ['is rotated', life(), seen('in-tree', 'dead'), part, { deadAt: 'day 2' }],
    ['stays rotated since then', life({ deadAt: 'day 1' }), seen('live', 'dead'), whole, { deadAt: 'day 1' }],
    ['stays rotated unasked', life({ deadAt: 'day 1' }), seen('live'), whole, { deadAt: 'day 1' }],
    [
      'stays rotated unanswered',
      life({ deadAt: 'day 1' }),
      seen('live', 'unknown'),
      whole,
      { deadAt: 'day 1' },
    ],
    [
      'is valid again',
      life({ deadAt: 'day 1' }),
      seen('live', 'live'),
      part,
      { deadAt: null, backAt: 'day 2' },
    ],
  ])('%s', (_, before, sighting, isWhole, expected) => {
    const after = lifeAfter(before, sighting, { at: 'day 2', isWhole });
    expect(after).toEqual(expected === null ? null : { ...life(), ...after, ...expected });
  });

  it.each<readonly [string, Life, Ignoring | null]>([
    ['open', life(), null],
    ['open', life({ backAt: 'day 1' }), null],
    ['fixed', life({ fixedAt: 'day 1' }), null],
    ['gone', life({ fixedAt: 'day 1', goneAt: 'day 2' }), null],
    ['rotated', life({ goneAt: 'day 1', deadAt: 'day 2' }), null],
    ['ignored', life({ deadAt: 'day 2' }), { until: null }],
    ['ignored', life(), { until: '2026-01-02' }],
    ['open', life(), { until: '2026-01-01' }],
  ])('stands as %s: %j, %j', (expected, stood, ignoring) => {
    expect(lifeState(stood, ignoring, '2026-01-02')).toBe(expected);
  });
});
