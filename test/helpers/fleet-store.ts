import { onTestFinished } from 'vitest';
import { addTargets, type NewTarget } from '../../src/fleet/add-targets.ts';
import { openQueue } from '../../src/fleet/queue.ts';
import { queueDue } from '../../src/fleet/queue-due.ts';
import type { FleetTables } from '../../src/fleet/tables.ts';
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
  const store = await openStore(await emptyDatabase());
  onTestFinished(() => store.close());
  const db = store.db.withTables<FleetTables>();
  const boss = await openQueue(db, { onError: () => {} });
  onTestFinished(() => boss.stop({ graceful: false }));
  const now = new Date().toISOString();
  await db.transaction().execute(async (tx) => {
    await addTargets(tx, targets, now);
    await queueDue(boss, tx);
  });
  return { db, boss };
}
