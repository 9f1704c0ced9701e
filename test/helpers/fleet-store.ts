import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import { onTestFinished } from 'vitest';
import { addTargets, type NewTarget } from '../../src/fleet/add-targets.ts';
import { openQueue } from '../../src/fleet/queue.ts';
import { queueDue } from '../../src/fleet/queue-due.ts';
import type { FleetDb, FleetTables } from '../../src/fleet/tables.ts';
import { openStore } from '../../src/store/open-store.ts';
import { emptyDatabase } from './postgres/empty-database.ts';

/** A target as somebody adds it. */
export function newTarget(
  kind: NewTarget['kind'],
  name: string,
  changes: Partial<NewTarget> = {},
): NewTarget {
  return {
    kind,
    name,
    settings: '[]',
    state: 'active',
    priority: 0,
    authorizedBy: null,
    foundBy: null,
    ...changes,
  };
}

/** The store and queue of a fleet in an empty PostgreSQL database, closed when the test has ended. */
export async function fleetStore(targets: readonly NewTarget[] = []) {
  const place = await emptyDatabase();
  const store = await openStore(place);
  onTestFinished(() => store.close());
  const db = store.db.withTables<FleetTables>();
  const boss = await openQueue(db, { onError: () => {} });
  onTestFinished(() => boss.stop({ graceful: false }));
  const now = new Date().toISOString();
  await db.transaction().execute(async (tx) => {
    await addTargets(tx, targets, now);
    await queueDue(boss, tx);
  });
  return { db, boss, place };
}

/** As if its worker had not been heard of for an hour. */
export async function loseWorkers(db: FleetDb, boss: PgBoss): Promise<void> {
  await sql`update pgboss.job set heartbeat_on = now() - interval '1 hour' where state = 'active'`.execute(
    db,
  );
  await sql`update pgboss.queue set monitor_on = null, monitor_claim_on = null`.execute(db);
  await boss.supervise();
  await sql`update pgboss.job set start_after = now() where state = 'retry'`.execute(db);
}
