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
  const rows = [...(await counted(db)), ...(await countedWithoutKind(db))];
  const kinds = [...new Set(rows.map(({ kind }) => kind))].sort();
  return kinds.map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const sum = (of: (row: Counted) => number): number => own.reduce((total, row) => total + of(row), 0);
    const inState = (state: string): number => sum((row) => (row.state === state ? row.count : 0));
    const ended = (outcome: string | null): number =>
      sum((row) => (row.state === 'active' && row.outcome === outcome ? row.count - row.due : 0));
    return {
      kind,
      targets: sum(({ count }) => count),
      candidates: inState('candidate'),
      paused: inState('paused'),
      gone: inState('gone'),
      waiting: sum(({ state, due }) => (state === 'active' ? due : 0)),
      scanned: ended('scanned'),
      unchanged: ended('unchanged'),
      incomplete: ended('incomplete'),
      failed: ended('failed'),
      forgotten: ended(null),
    };
  });
}

interface Counted {
  readonly kind: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly count: number;
  /** How many of them are due. */
  readonly due: number;
}

/** One look through an index that holds all of it. */
async function counted(db: FleetDb): Promise<readonly Counted[]> {
  const rows = await db
    .selectFrom('fleet_targets')
    .where('kind', 'is not', null)
    .groupBy(['kind', 'state', 'outcome'])
    .select(({ fn }) => [
      'kind',
      'state',
      'outcome',
      fn.countAll<number | string>().as('count'),
      fn.count<number | string>('due_at').as('due'),
    ])
    .$narrowType<{ kind: string }>()
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count), due: Number(row.due) }));
}

/** What workers of an older version have added. */
async function countedWithoutKind(db: FleetDb): Promise<readonly Counted[]> {
  const rows = await db
    .selectFrom('fleet_targets')
    .innerJoin('targets', 'targets.id', 'fleet_targets.target_id')
    .where('fleet_targets.kind', 'is', null)
    .select(['targets.kind', 'state', 'outcome', 'due_at'])
    .execute();
  return rows.map(({ due_at: dueAt, ...row }) => ({ ...row, count: 1, due: dueAt === null ? 0 : 1 }));
}

/** Targets that were given up or not looked at whole, and why; the last ones first. */
export async function openReasons(db: FleetDb, limit: number): Promise<readonly TargetReason[]> {
  return (
    db
      .selectFrom('fleet_targets')
      .innerJoin('targets', 'targets.id', 'fleet_targets.target_id')
      .where('state', '=', 'active')
      // Said as the index says it that has them in this order.
      .where('outcome', 'in', [sql.lit('failed' as const), sql.lit('incomplete' as const)])
      .orderBy('ended_at', 'desc')
      .limit(limit)
      .select(['targets.kind', 'targets.name', 'outcome', 'reason', 'ended_at as endedAt'])
      .$narrowType<{ outcome: 'failed' | 'incomplete' }>()
      .execute()
  );
}
