import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { addTargets } from '../../src/fleet/add-targets.ts';
import { openQueue } from '../../src/fleet/queue.ts';
import { queueDue } from '../../src/fleet/queue-due.ts';
import { queuedWork } from '../../src/fleet/queued-work.ts';
import type { FleetTables, FleetTransaction } from '../../src/fleet/tables.ts';
import { takeTurn } from '../../src/fleet/turns.ts';
import { requestVerification } from '../../src/fleet/verifications.ts';
import { openStore } from '../../src/store/open-store.ts';
import { recordVerifications } from '../../src/store/record-verifications.ts';
import { roleGrants } from '../../src/store/role-grants.ts';
import { newTarget } from '../helpers/fleet-store.ts';
import { emptyDatabase } from '../helpers/postgres/empty-database.ts';
import { hasPostgres } from '../helpers/postgres/programs.ts';

const never = new AbortController().signal;

async function fleetAt(url: string) {
  const store = await openStore(url);
  const db = store.db.withTables<FleetTables>();
  const boss = await openQueue(db, { onError: () => {} });
  const close = async (): Promise<void> => {
    await boss.stop({ graceful: false });
    await store.close();
  };
  return { db, boss, close };
}

describe.skipIf(!hasPostgres)('a worker with no more rights than it needs', () => {
  it('takes work, ends it and looks after the queue, but drops no table', async () => {
    const url = await emptyDatabase();
    const owner = await fleetAt(url);
    const now = new Date().toISOString();
    await owner.db.transaction().execute(async (tx) => {
      await addTargets(tx, [newTarget('repository', '/a')], now);
    });
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query('create role fleet_worker login; create role fleet_reader login');
    await client.query(roleGrants({ worker: 'fleet_worker', reader: 'fleet_reader' }).join(';'));
    await client.end();
    await owner.close();

    const worker = await fleetAt(url.replace('postgres@', 'fleet_worker@'));
    try {
      await queueDue(worker.boss, worker.db);
      const work = queuedWork(worker.boss, worker.db, ['repository'], never);
      const claim = await work.claim();
      const end = { outcome: 'unchanged', reason: null, state: null } as const;
      const request = (tx: FleetTransaction) => requestVerification(tx, claim?.target.id ?? 0, now);
      expect(await claim?.finish(end, request)).toBe(true);
      await queueDue(worker.boss, worker.db);
      const verification = await queuedWork(worker.boss, worker.db, ['verify'], never).claim();
      const verified = { outcome: 'verified', reason: null } as const;
      const write = async (tx: FleetTransaction): Promise<void> => {
        await recordVerifications(tx, claim?.target.id ?? 0, { answered: [], left: ['f'] }, now);
      };
      expect(await verification?.finish(verified, write)).toBe(true);
      expect(await work.isDrained()).toBe(true);
      await worker.boss.supervise();
      expect(await takeTurn(worker.db, 'host:a', 1000)).toBeLessThanOrEqual(0);
      await expect(worker.db.schema.dropTable('fleet_targets').execute()).rejects.toThrow('must be owner');
    } finally {
      await worker.close();
    }
  });
});
