import { storedName } from '../store/rows.ts';
import type { FleetDb, TargetOutcome } from './tables.ts';

/** A target with what became of it. */
export interface ListedTarget {
  readonly id: number;
  readonly kind: string;
  readonly name: string;
  /** Null: it was never scanned. */
  readonly outcome: TargetOutcome | null;
  readonly reason: string | null;
}

/** The targets that are scanned, in the order in which they came. @param names - empty: all of them */
export async function listedTargets(db: FleetDb, names: readonly string[]): Promise<readonly ListedTarget[]> {
  return db
    .selectFrom('fleet_targets')
    .innerJoin('targets', 'targets.id', 'fleet_targets.target_id')
    .where('state', 'in', ['active', 'paused'])
    .$if(names.length > 0, (query) => query.where('targets.name', 'in', names.map(storedName)))
    .select(['targets.id', 'targets.kind', 'targets.name', 'outcome', 'reason'])
    .orderBy('targets.id')
    .execute();
}
