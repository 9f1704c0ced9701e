import { describe, expect, it } from 'vitest';
import { addTargets } from '../../src/fleet/add-targets.ts';
import { noticeStatus } from '../../src/fleet/notice-status.ts';
import { sendNotices, type Notice } from '../../src/fleet/send-notices.ts';
import { changedFindings, summaryOf } from '../../src/fleet/summary.ts';
import type { FleetDb, FleetTables } from '../../src/fleet/tables.ts';
import { takeSummary } from '../../src/fleet/take-summary.ts';
import type { FleetSummary } from '../../src/model/fleet-summary.ts';
import { newTarget } from '../helpers/fleet-store.ts';
import { day, engines, keptFinding, keptReport, openedStore } from '../store/engines.ts';

const target = { kind: 'repository', name: '/a' };
const now = '2026-02-01T07:00:00.000Z';

/** A store in which scans of one target follow each other. */
async function scanned(place: string) {
  const store = await openedStore(place);
  const db: FleetDb = store.db.withTables<FleetTables>();
  await db.transaction().execute((tx) => addTargets(tx, [newTarget('repository', '/a')], day(1)));
  const scan = (ended: number, findings: readonly object[]): Promise<unknown> =>
    store.record(target, { report: keptReport(ended, findings), isWhole: true });
  const take = async (...channels: readonly string[]): Promise<FleetSummary> => {
    const isShared = !place.includes('store.db');
    return (await db.transaction().execute((tx) => takeSummary(tx, channels, isShared, now))).summary;
  };
  return { db, store, scan, take };
}

function told({ changes }: FleetSummary): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(changes)
      .filter(([, { count }]) => count > 0)
      .map(([change, { findings }]) => [change, findings.map(({ fingerprint }) => fingerprint)]),
  );
}

const dead = { verification: { state: 'dead' } };

describe.each(engines)('summaries of a fleet in $engine', ({ isThere, newPlace }) => {
  it.skipIf(!isThere)('tell each change once, and of what people ignore nothing', async () => {
    const { db, store, scan, take } = await scanned(await newPlace());
    await scan(1, [keptFinding('f1'), keptFinding('f2', { severity: 'critical' }), keptFinding('f3')]);
    const decision = { rule: 'a-rule', verdict: 'ignored', reason: 'a test', until: null, note: '' } as const;
    await store.decide('f3', { ...decision, decidedAt: day(1) });
    const first = await take();
    expect(told(first)).toEqual({ fresh: ['f2', 'f1'] });
    expect(first.changes.fresh.findings[0]).toMatchObject({ target: '/a', path: 'a.env' });
    expect(first).toMatchObject({
      openFindings: 2,
      liveFindings: 0,
      uncovered: { count: 1, targets: [{ name: '/a', outcome: 'waiting' }] },
    });
    expect(told(await take())).toEqual({});

    await scan(2, [keptFinding('f1', { state: 'history' }), keptFinding('f4', dead)]);
    expect(told(await take())).toEqual({ fixed: ['f1'], gone: ['f2'], rotated: ['f4'] });
    await scan(3, [keptFinding('f1'), keptFinding('f2')]);
    expect(told(await take())).toEqual({ back: ['f1', 'f2'] });
    expect(told(await take())).toEqual({});

    const since = await changedFindings(db, day(2), '2026-02-01');
    expect(told(await summaryOf(db, since, day(2), now))).toEqual({ back: ['f1', 'f2'], rotated: ['f4'] });
  });

  it.skipIf(!isThere)('are sent once each, and again where nobody knows whether they arrived', async () => {
    const { db, scan, take } = await scanned(await newPlace());
    await scan(1, [keptFinding('f1')]);
    await take('slack', 'webhook');
    const tried: Notice[] = [];
    const killed = sendNotices(db, ['slack'], async (notice) => {
      tried.push(notice);
      throw new Error('as if its process ended here');
    });
    await expect(killed).rejects.toThrow();
    const send = async (notice: Notice) => {
      tried.push(notice);
      return { kind: 'sent' } as const;
    };
    // The one that is being sent, for all that is known, is left alone; that of the other channel is not.
    expect(await sendNotices(db, ['slack', 'webhook'], send)).toBe(1);
    await db
      .updateTable('fleet_notices')
      .set({ next_at: day(1) })
      .where('state', '=', 'waiting')
      .execute();
    const both = await Promise.all([sendNotices(db, ['slack'], send), sendNotices(db, ['slack'], send)]);
    expect(both[0] + both[1]).toBe(1);
    expect(tried.map(({ channel, mayHaveArrived }) => [channel, mayHaveArrived])).toEqual([
      ['slack', false],
      ['webhook', false],
      ['slack', true],
    ]);
    expect(told(tried[2]!.summary)).toEqual({ fresh: ['f1'] });
    expect(await sendNotices(db, ['slack', 'webhook'], send)).toBe(0);
  });

  it.skipIf(!isThere)('are tried again later after a refusal, and given up at last', async () => {
    const { db, take } = await scanned(await newPlace());
    await take('slack');
    const reason = 'it answered 500';
    const refuse = async () => ({ kind: 'failed', reason, isKnown: true }) as const;
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      await sendNotices(db, ['slack'], refuse);
      const row = await db.selectFrom('fleet_notices').selectAll().executeTakeFirstOrThrow();
      expect(row).toMatchObject({ attempts: attempt, begun_at: null, reason });
      expect(row.state).toBe(attempt === 8 ? 'failed' : 'waiting');
      await db
        .updateTable('fleet_notices')
        .set({ next_at: day(1) })
        .execute();
    }
    const given = { channel: 'slack', madeAt: now, reason };
    expect(await noticeStatus(db, now)).toEqual({ ready: 0, deferred: 0, failed: 1, reasons: [given] });
  });
});
