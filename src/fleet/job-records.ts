import type { FleetTransaction } from './tables.ts';
import type { JobEnd, Task } from './work.ts';

/** Where jobs of a kind are kept: a row for each target. */
const tables = { scan: 'fleet_targets', verify: 'fleet_verifications' } as const;

/**
 * Writes how a job ended.
 *
 * @param claimedAt - what became due after that waits for the next one
 * @returns whether it is due again
 */
export async function recordJobEnd(
  tx: FleetTransaction,
  targetId: number,
  end: JobEnd,
  claimedAt: string,
): Promise<boolean> {
  const row = await tx
    .updateTable(tables[end.outcome === 'verified' ? 'verify' : 'scan'])
    .set((of) => ({
      outcome: end.outcome,
      reason: end.reason,
      ...(end.outcome === 'verified' ? {} : { scanned_state: end.state }),
      ended_at: new Date().toISOString(),
      attempts: 0,
      due_at: of.case().when('due_at', '>', claimedAt).then(of.ref('due_at')).else(null).end(),
    }))
    .where('target_id', '=', targetId)
    .returning('due_at')
    .executeTakeFirst();
  return row !== undefined && row.due_at !== null;
}

/**
 * Writes that a job was given up, and why. A scan waits for somebody who has it tried again, a verification for the next
 * scan that finds its target unchanged.
 */
export async function recordFailure(
  tx: FleetTransaction,
  task: Task,
  targetId: number,
  reason: string,
): Promise<void> {
  await tx
    .updateTable(tables[task])
    .set((row) => ({
      outcome: 'failed',
      reason,
      ended_at: new Date().toISOString(),
      attempts: row('attempts', '+', 1),
      due_at: null,
    }))
    .where('target_id', '=', targetId)
    .execute();
}

/** Writes that a job failed that is tried again. @param dueAt - null: the queue knows when */
export async function recordAttempt(
  tx: FleetTransaction,
  task: Task,
  targetId: number,
  reason: string,
  dueAt: string | null,
): Promise<void> {
  await tx
    .updateTable(tables[task])
    .set((row) => ({ reason, attempts: row('attempts', '+', 1), ...dueFrom(dueAt) }))
    .where('target_id', '=', targetId)
    .execute();
}

/** Writes why a job waits for which somebody had no room. @param dueAt - null: as before */
export async function recordWaiting(
  tx: FleetTransaction,
  task: Task,
  targetId: number,
  reason: string,
  dueAt: string | null,
): Promise<void> {
  await tx
    .updateTable(tables[task])
    .set({ reason, no_room_at: new Date().toISOString(), ...dueFrom(dueAt) })
    .where('target_id', '=', targetId)
    .execute();
}

function dueFrom(dueAt: string | null): { readonly due_at?: string } {
  return dueAt === null ? {} : { due_at: dueAt };
}
