import { sql } from 'kysely';
import type { FleetDb, FleetTransaction } from './tables.ts';

/** Has the providers of what was found at a target asked again; where they are to be already, that stays as it is. */
export async function requestVerification(
  tx: FleetTransaction,
  targetId: number,
  now: string,
): Promise<void> {
  await tx
    .insertInto('fleet_verifications')
    .values({ target_id: targetId, due_at: now, attempts: 0, outcome: null, reason: null, ended_at: null })
    .onConflict((conflict) =>
      conflict
        .column('target_id')
        .doUpdateSet({ due_at: now, attempts: 0 })
        .where('fleet_verifications.due_at', 'is', null),
    )
    .execute();
}

/** How many verifications of active targets stand where. */
export interface VerificationStatus {
  readonly waiting: number;
  readonly verified: number;
  readonly failed: number;
  /** Since when the one waits that has waited longest; null: none does. */
  readonly waitsSince: string | null;
}

export async function verificationStatus(db: FleetDb): Promise<VerificationStatus> {
  const rows = await db
    .selectFrom('fleet_verifications')
    .innerJoin('fleet_targets', 'fleet_targets.target_id', 'fleet_verifications.target_id')
    .where('state', '=', 'active')
    .groupBy('fleet_verifications.outcome')
    .select(({ fn }) => [
      'fleet_verifications.outcome',
      fn.countAll<number | string>().as('count'),
      fn.count<number | string>('fleet_verifications.due_at').as('due'),
      fn.min('fleet_verifications.due_at').as('since'),
    ])
    .execute();
  const ended = (outcome: string): number =>
    rows.reduce((sum, row) => sum + (row.outcome === outcome ? Number(row.count) - Number(row.due) : 0), 0);
  const since = rows.flatMap((row) => row.since ?? []).sort();
  return {
    waiting: rows.reduce((sum, { due }) => sum + Number(due), 0),
    verified: ended('verified'),
    failed: ended('failed'),
    waitsSince: since[0] ?? null,
  };
}

/** The targets whose findings could not be verified, and why; the last ones first. */
export async function verificationReasons(db: FleetDb, limit: number) {
  return db
    .selectFrom('fleet_verifications')
    .innerJoin('fleet_targets', 'fleet_targets.target_id', 'fleet_verifications.target_id')
    .innerJoin('targets', 'targets.id', 'fleet_verifications.target_id')
    .where('state', '=', 'active')
    .where('fleet_verifications.outcome', '=', 'failed')
    .orderBy('fleet_verifications.ended_at', 'desc')
    .limit(limit)
    .select([
      'targets.kind',
      'targets.name',
      sql.lit('not verified').as('outcome'),
      'fleet_verifications.reason',
      'fleet_verifications.ended_at as endedAt',
    ])
    .execute();
}
