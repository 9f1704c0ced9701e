import type { FleetTransaction } from './tables.ts';
import { outcomeOf, type CheckedTarget, type FleetTarget } from './work.ts';

/**
 * Writes that targets are as their last scans saw them, also what those could not look at. What a scan has ended meanwhile
 * stays as that left it.
 *
 * @param claimedAt - what became due after that waits for the next scan
 * @returns those that are due again
 */
export async function recordUnchanged(
  tx: FleetTransaction,
  targets: readonly Pick<CheckedTarget, 'target' | 'reason'>[],
  claimedAt: string,
): Promise<readonly FleetTarget[]> {
  const due = new Set<number>();
  for (const [reason, some] of Map.groupBy(targets, (one) => one.reason)) {
    const rows = await tx
      .updateTable('fleet_targets')
      .set((row) => ({
        outcome: outcomeOf('unchanged', reason),
        reason,
        ended_at: new Date().toISOString(),
        attempts: 0,
        due_at: row.case().when('due_at', '>', claimedAt).then(row.ref('due_at')).else(null).end(),
      }))
      .where(
        'target_id',
        'in',
        some.map(({ target }) => target.id),
      )
      .where('due_at', 'is not', null)
      .returning(['target_id', 'due_at'])
      .execute();
    rows.filter((row) => row.due_at !== null).forEach((row) => due.add(row.target_id));
  }
  return targets.map(({ target }) => target).filter(({ id }) => due.has(id));
}
