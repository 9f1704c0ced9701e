import { describe, expect, it } from 'vitest';
import { requestMs } from '../../src/github/rate-gate.ts';
import { documentedLimits } from '../helpers/github-server/documented-limits.ts';
import { limitAttempts } from './limit-attempts.ts';

/** The other tests believe what this server takes. */
describe('the server that stands for GitHub', () => {
  it.each(Object.entries(limitAttempts))(
    'takes what is documented of %s, and no more',
    async (name, attempt) => {
      const limit = Object.entries(documentedLimits).find(([documented]) => documented === name)![1];
      expect([await attempt(limit.max), await attempt(limit.max + 1)]).toEqual(['taken', limit.beyond]);
    },
  );
});

describe('the workers of a fleet', () => {
  it('ask together no more than one token may in a minute', () => {
    expect(Math.ceil(60_000 / requestMs)).toBeLessThanOrEqual(documentedLimits.pointsAMinute.max);
  });
});
