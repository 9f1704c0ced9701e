import { describe, expect, it } from 'vitest';
import { queueDue } from '../../src/fleet/queue-due.ts';
import { queuedWork } from '../../src/fleet/queued-work.ts';
import type { FleetDb } from '../../src/fleet/tables.ts';
import type { ClaimedChecks, TargetChange, WorkSource } from '../../src/fleet/work.ts';
import { fleetStore, newTarget } from '../helpers/fleet-store.ts';
import { hasPostgres } from '../helpers/postgres/programs.ts';

const never = new AbortController().signal;
const nothing = async (): Promise<void> => {};

/** A fleet whose repositories of these names were scanned before, and are due. */
async function scannedFleet(names: readonly string[]) {
  const { db, boss } = await fleetStore([newTarget('site', 'https://shop.example/')]);
  const work = queuedWork(boss, db, ['site', 'repository'], never);
  const { addTargets } = await import('../../src/fleet/add-targets.ts');
  const now = new Date().toISOString();
  await db.transaction().execute((tx) =>
    addTargets(
      tx,
      names.map((name) => newTarget('repository', name)),
      now,
    ),
  );
  await db
    .updateTable('fleet_targets')
    .set({ scanned_state: 'seen' })
    .where('kind', '=', 'repository')
    .execute();
  await queueDue(boss, db);
  return { db, boss, work };
}

async function checksOf(work: WorkSource): Promise<ClaimedChecks> {
  const checks = await work.claimChecks();
  if (checks === null) {
    throw new Error('there was nothing to look at');
  }
  return checks;
}

async function settle(
  checks: ClaimedChecks,
  changes: Readonly<Record<string, TargetChange>>,
): Promise<boolean> {
  return checks.settle(
    checks.targets.map((target) => ({ target, change: changes[target.name] ?? 'unchanged', reason: null })),
    nothing,
  );
}

async function claimedNames(work: WorkSource): Promise<readonly string[]> {
  const names: string[] = [];
  for (let claim = await work.claim(); claim !== null; claim = await work.claim()) {
    names.push(claim.target.name);
  }
  return names;
}

async function outcomes(db: FleetDb): Promise<object> {
  const rows = await db
    .selectFrom('fleet_targets')
    .innerJoin('targets', 'targets.id', 'fleet_targets.target_id')
    .where('targets.kind', '=', 'repository')
    .select(['name', 'outcome', 'due_at'])
    .execute();
  return Object.fromEntries(
    rows.map(({ name, outcome, due_at: due }) => [name, due === null ? outcome : 'due']),
  );
}

describe.skipIf(!hasPostgres)('repositories that were scanned before', () => {
  it('are looked at together; what has changed goes first, and what only the rules have behind all else', async () => {
    const { db, work } = await scannedFleet(['/rules', '/same', '/new']);
    const checks = await checksOf(work);
    expect(checks.targets.map(({ name }) => name).toSorted()).toEqual(['/new', '/rules', '/same']);
    expect(await work.claimChecks()).toBeNull();
    expect(await settle(checks, { '/rules': 'rules', '/new': 'changed' })).toBe(true);
    expect(await outcomes(db)).toEqual({ '/same': 'unchanged', '/rules': 'due', '/new': 'due' });
    expect(await claimedNames(work)).toEqual(['https://shop.example/', '/new', '/rules']);
  });

  it('go before the others once they have changed while they waited for new rules', async () => {
    const { db, boss, work } = await scannedFleet(['/a', '/b']);
    await settle(await checksOf(work), { '/a': 'rules', '/b': 'rules' });
    await queueDue(boss, db);
    await settle(await checksOf(work), { '/a': 'rules', '/b': 'changed' });
    expect(await claimedNames(work)).toEqual(['https://shop.example/', '/b', '/a']);
  });

  it('are looked at again by another worker when one was stopped', async () => {
    const { db, work } = await scannedFleet(['/a']);
    await (await checksOf(work)).handBack();
    expect(await outcomes(db)).toEqual({ '/a': 'due' });
    expect((await checksOf(work)).targets).toHaveLength(1);
  });

  it('are not told unchanged of which a scan has ended meanwhile', async () => {
    const { db, work } = await scannedFleet(['/a']);
    const checks = await checksOf(work);
    await db.updateTable('fleet_targets').set({ outcome: 'incomplete', due_at: null }).execute();
    await settle(checks, {});
    expect(await outcomes(db)).toEqual({ '/a': 'incomplete' });
  });
});
