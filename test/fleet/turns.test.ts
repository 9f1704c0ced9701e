import { describe, expect, it } from 'vitest';
import { postponeTurns, takeTurn } from '../../src/fleet/turns.ts';
import { fleetStore } from '../helpers/fleet-store.ts';
import { hasPostgres } from '../helpers/postgres/programs.ts';

describe.skipIf(!hasPostgres)('turns that machines share', () => {
  it('come one after the other, however many ask at once, and each key for itself', async () => {
    const { db } = await fleetStore();
    const waits = await Promise.all(Array.from({ length: 8 }, () => takeTurn(db, 'host:a', 100_000)));
    const turns = waits.map((wait) => Math.round(Math.max(0, wait) / 100_000)).toSorted((a, b) => a - b);
    expect(turns).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(await takeTurn(db, 'host:b', 100_000)).toBeLessThanOrEqual(0);
  });

  it('may be taken some together', async () => {
    const { db } = await fleetStore();
    const waits = [await takeTurn(db, 'host:a', 100_000, 3), await takeTurn(db, 'host:a', 100_000)];
    expect(waits.map((wait) => Math.round(Math.max(0, wait) / 100_000))).toEqual([0, 3]);
  });

  it('wait for who asked to be left alone', async () => {
    const { db } = await fleetStore();
    await postponeTurns(db, 'token:1', 600_000);
    expect(Math.round((await takeTurn(db, 'token:1', 1)) / 600_000)).toBe(1);
  });
});
