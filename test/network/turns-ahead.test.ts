import { afterEach, describe, expect, it } from 'vitest';
import { shareTurns } from '../../src/network/shared-turns.ts';
import { TurnsAhead } from '../../src/network/turns-ahead.ts';

afterEach(() => shareTurns(null));

/** Turns of a fleet in which nobody else asks, and how many were taken each time. */
function sharedAlone(): readonly number[] {
  const counts: number[] = [];
  shareTurns({
    async take(_key, intervalMs, count) {
      const before = counts.reduce((sum, taken) => sum + taken, 0);
      counts.push(count);
      return before * intervalMs;
    },
    async postpone() {},
  });
  return counts;
}

async function taken(turns: TurnsAhead, count: number, intervalMs: number): Promise<readonly number[]> {
  const waits = await Promise.all(Array.from({ length: count }, () => turns.take('host:a', intervalMs)));
  return waits.map((wait) => Math.round(wait / intervalMs));
}

describe('turns of a fleet', () => {
  it('are taken together when more requests are about to come, and as far apart as one by one', async () => {
    const counts = sharedAlone();
    const turns = new TurnsAhead();
    turns.expect(10);
    expect(await taken(turns, 12, 120)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(counts).toEqual([8, 2, 1, 1]);
  });

  it('are taken for a second at most', async () => {
    const counts = sharedAlone();
    const turns = new TurnsAhead();
    turns.expect(10);
    await taken(turns, 3, 400);
    await taken(turns, 1, 10_000);
    expect(counts).toEqual([2, 2, 1]);
  });

  it('are taken anew by who has to wait longer, or comes too late', async () => {
    const counts = sharedAlone();
    const turns = new TurnsAhead();
    turns.expect(3);
    await taken(turns, 1, 1);
    await taken(turns, 1, 2);
    await new Promise((resolve) => void setTimeout(resolve, 150));
    await taken(turns, 1, 2);
    expect(counts).toEqual([3, 2, 1]);
  });
});
