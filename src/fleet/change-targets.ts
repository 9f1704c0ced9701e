import { batches, storedName } from '../store/rows.ts';
import type { FleetTransaction, TargetState } from './tables.ts';

/** Which targets: by name, or all. */
export type TargetNames = readonly string[] | 'all';

/** Stops scans of targets; what is being scanned ends. @returns how many were changed */
export async function pauseTargets(tx: FleetTransaction, names: TargetNames): Promise<number> {
  return changeState(tx, names, 'active', { state: 'paused' });
}

/** Takes paused targets up again; those that were due stay so. */
export async function resumeTargets(tx: FleetTransaction, names: TargetNames): Promise<number> {
  return changeState(tx, names, 'paused', { state: 'active' });
}

/** Lets candidates be scanned. @param authorizedBy - who allowed it, with a contact */
export async function approveTargets(
  tx: FleetTransaction,
  names: TargetNames,
  authorizedBy: string,
  now: string,
): Promise<number> {
  return changeState(tx, names, 'candidate', { state: 'active', authorized_by: authorizedBy, due_at: now });
}

/** Has targets tried again whose scan or verification was given up. */
export async function retryTargets(tx: FleetTransaction, names: TargetNames, now: string): Promise<number> {
  const retried = new Set<number>();
  for (const some of batches(await idsOf(tx, names, 'active'))) {
    for (const table of ['fleet_targets', 'fleet_verifications'] as const) {
      const rows = await tx
        .updateTable(table)
        .set({ due_at: now, attempts: 0 })
        .where('target_id', 'in', some)
        .where('outcome', '=', 'failed')
        .where('due_at', 'is', null)
        .returning('target_id')
        .execute();
      rows.forEach((row) => retried.add(row.target_id));
    }
  }
  return retried.size;
}

/** Has all active targets of a kind scanned again. */
export async function makeDue(tx: FleetTransaction, kind: string, now: string): Promise<void> {
  await tx
    .updateTable('fleet_targets')
    .set({ due_at: now })
    .where('state', '=', 'active')
    .where('due_at', 'is', null)
    .$if(kind !== 'all', (query) =>
      query.where('target_id', 'in', (of) => of.selectFrom('targets').where('kind', '=', kind).select('id')),
    )
    .execute();
}

async function changeState(
  tx: FleetTransaction,
  names: TargetNames,
  from: TargetState,
  change: { readonly state: TargetState; readonly authorized_by?: string; readonly due_at?: string },
): Promise<number> {
  const ids = await idsOf(tx, names, from);
  return update(ids, (some) =>
    tx
      .updateTable('fleet_targets')
      .set(change)
      .where('target_id', 'in', some)
      .where('state', '=', from)
      .executeTakeFirst(),
  );
}

const atOnce = 500;

async function idsOf(
  tx: FleetTransaction,
  names: TargetNames,
  state: TargetState,
): Promise<readonly number[]> {
  const rows = await tx
    .selectFrom('fleet_targets')
    .innerJoin('targets', 'targets.id', 'fleet_targets.target_id')
    .where('state', '=', state)
    .$if(names !== 'all', (query) =>
      query.where('targets.name', 'in', names === 'all' ? [] : names.map(storedName)),
    )
    .select('targets.id')
    .execute();
  return rows.map(({ id }) => id);
}

async function update(
  ids: readonly number[],
  some: (ids: readonly number[]) => Promise<{ readonly numUpdatedRows: bigint }>,
): Promise<number> {
  let changed = 0;
  for (let start = 0; start < ids.length; start += atOnce) {
    changed += Number((await some(ids.slice(start, start + atOnce))).numUpdatedRows);
  }
  return changed;
}
