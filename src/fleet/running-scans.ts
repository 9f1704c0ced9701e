import type { Searched } from '../model/searched.ts';
import type { FleetDb } from './tables.ts';

/** A scan at work in this process. */
export interface RunningScan extends Searched {
  readonly slot: number;
  readonly targetId: number;
  /** RFC 3339, UTC. */
  readonly startedAt: string;
}

/** A scan at work, as its worker last told of it. */
export interface ListedScan extends Searched {
  readonly kind: string;
  readonly name: string;
  readonly worker: string;
  readonly startedAt: string;
  readonly toldAt: string;
}

/** A worker that tells nothing for so long is not at work any more. */
export const forgottenMs = 120_000;

/**
 * Replaces what a worker told of its scans, and removes what workers left that were killed.
 *
 * @param worker - a name that no other process has
 */
export async function tellRunningScans(
  db: FleetDb,
  worker: string,
  scans: readonly RunningScan[],
  now: Date,
): Promise<void> {
  const forgotten = new Date(now.getTime() - forgottenMs).toISOString();
  await db.transaction().execute(async (tx) => {
    await tx
      .deleteFrom('fleet_scans')
      .where((of) => of.or([of('worker', '=', worker), of('told_at', '<', forgotten)]))
      .execute();
    if (scans.length > 0) {
      const rows = scans.map(({ slot, targetId, startedAt, bytes, objects }) => ({
        worker,
        slot,
        target_id: targetId,
        started_at: startedAt,
        told_at: now.toISOString(),
        bytes,
        objects,
      }));
      await tx.insertInto('fleet_scans').values(rows).execute();
    }
  });
}

/** The scans at work that have taken a while, those first that take longest. */
export async function listRunningScans(db: FleetDb): Promise<readonly ListedScan[]> {
  return db
    .selectFrom('fleet_scans')
    .innerJoin('targets', 'targets.id', 'fleet_scans.target_id')
    .orderBy('started_at')
    .orderBy('worker')
    .orderBy('slot')
    .select([
      'targets.kind',
      'targets.name',
      'worker',
      'started_at as startedAt',
      'told_at as toldAt',
      'bytes',
      'objects',
    ])
    .execute();
}
