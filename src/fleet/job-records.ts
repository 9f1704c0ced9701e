import { recordEnd } from './record-end.ts';
import type { FleetTransaction } from './tables.ts';
import { recordVerified } from './verifications.ts';
import type { JobEnd, Task } from './work.ts';

/** Writes how a job ended to where its kind is kept. @param claimedAt - see `recordEnd` */
export function recordJobEnd(
  tx: FleetTransaction,
  targetId: number,
  end: JobEnd,
  claimedAt: string,
): Promise<boolean> {
  return end.outcome === 'verified'
    ? recordVerified(tx, targetId, end, claimedAt)
    : recordEnd(tx, targetId, end, claimedAt);
}

/** Where jobs of a kind are kept: a row for each target. */
const tables = { scan: 'fleet_targets', verify: 'fleet_verifications' } as const;

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
