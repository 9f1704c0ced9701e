import type { FleetTransaction } from './tables.ts';
import type { CheckedTarget, FleetTarget, ScanEnd } from './work.ts';

/**
 * Writes how the scan of a target ended.
 *
 * @param claimedAt - what became due after that waits for the next scan
 * @returns whether it is due again
 */
export async function recordEnd(
  tx: FleetTransaction,
  targetId: number,
  { outcome, reason, state }: ScanEnd,
  claimedAt: string,
): Promise<boolean> {
  const row = await tx
    .updateTable('fleet_targets')
    .set((row) => ({
      outcome,
      reason,
      scanned_state: state,
      ended_at: new Date().toISOString(),
      attempts: 0,
      due_at: row.case().when('due_at', '>', claimedAt).then(row.ref('due_at')).else(null).end(),
    }))
    .where('target_id', '=', targetId)
    .returning('due_at')
    .executeTakeFirst();
  return row !== undefined && row.due_at !== null;
}

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
        outcome: reason === null ? 'unchanged' : 'incomplete',
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
