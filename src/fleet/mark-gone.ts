import { batches, storedName } from '../store/rows.ts';
import type { FleetTransaction } from './tables.ts';

/** Marks what an owner does not have any more as gone: it is not scanned again unless it is back. */
export async function markGone(
  tx: FleetTransaction,
  ownerId: number,
  names: readonly string[],
): Promise<void> {
  const known = await tx
    .selectFrom('fleet_targets')
    .innerJoin('targets', 'targets.id', 'fleet_targets.target_id')
    .where('found_by', '=', ownerId)
    .where('state', '=', 'active')
    .select(['targets.id', 'targets.name'])
    .execute();
  const present = new Set(names.map(storedName));
  const gone = known.filter(({ name }) => !present.has(name)).map(({ id }) => id);
  for (const ids of batches(gone)) {
    await tx
      .updateTable('fleet_targets')
      .set({ state: 'gone', due_at: null, reason: 'its owner does not have it any more' })
      .where('target_id', 'in', ids)
      .execute();
  }
}
