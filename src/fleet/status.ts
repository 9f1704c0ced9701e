import { sql } from 'kysely';
import type { FleetDb } from './tables.ts';

/** How many targets of a kind stand where. */
export interface KindStatus {
  readonly kind: string;
  readonly targets: number;
  readonly candidates: number;
  readonly paused: number;
  readonly gone: number;
  /** Wait for a scan, or are being scanned. */
  readonly waiting: number;
  readonly scanned: number;
  readonly unchanged: number;
  readonly incomplete: number;
  readonly failed: number;
  /** Neither scanned nor waiting: nothing but a mistake leaves any. */
  readonly forgotten: number;
}

/** A target whose scan failed or was not complete. */
export interface TargetReason {
  readonly kind: string;
  readonly name: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly endedAt: string | null;
}

/** Counts all targets of the fleet, by kind. */
export async function fleetStatus(db: FleetDb): Promise<readonly KindStatus[]> {
  const rows = await db
    .selectFrom('fleet_targets')
    .innerJoin('targets', 'targets.id', 'fleet_targets.target_id')
    .groupBy(['targets.kind', 'state', 'outcome', sql`due_at is null`])
    .select(({ fn }) => [
      'targets.kind as kind',
      'state',
      'outcome',
      sql<number | boolean>`due_at is null`.as('rests'),
      fn.countAll<number | string>().as('count'),
    ])
    .execute();
  const kinds = [...new Set(rows.map(({ kind }) => kind))].sort();
  return kinds.map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const sum = (isCounted: (row: (typeof rows)[number]) => boolean): number =>
      own.filter(isCounted).reduce((total, { count }) => total + Number(count), 0);
    const ended = (outcome: string): number =>
      sum((row) => row.state === 'active' && isTrue(row.rests) && row.outcome === outcome);
    return {
      kind,
      targets: sum(() => true),
      candidates: sum(({ state }) => state === 'candidate'),
      paused: sum(({ state }) => state === 'paused'),
      gone: sum(({ state }) => state === 'gone'),
      waiting: sum((row) => row.state === 'active' && !isTrue(row.rests)),
      scanned: ended('scanned'),
      unchanged: ended('unchanged'),
      incomplete: ended('incomplete'),
      failed: ended('failed'),
      forgotten: sum((row) => row.state === 'active' && isTrue(row.rests) && row.outcome === null),
    };
  });
}

/** SQLite has numbers for it. */
function isTrue(value: number | boolean): boolean {
  return value === true || value === 1;
}

/** Targets that were given up or not looked at whole, and why; the last ones first. */
export async function openReasons(db: FleetDb, limit: number): Promise<readonly TargetReason[]> {
  return db
    .selectFrom('fleet_targets')
    .innerJoin('targets', 'targets.id', 'fleet_targets.target_id')
    .where('state', '=', 'active')
    .where('outcome', 'in', ['failed', 'incomplete'])
    .orderBy('ended_at', 'desc')
    .limit(limit)
    .select(['targets.kind', 'targets.name', 'outcome', 'reason', 'ended_at as endedAt'])
    .$narrowType<{ outcome: 'failed' | 'incomplete' }>()
    .execute();
}
