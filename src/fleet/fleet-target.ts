import type { FleetDb } from './tables.ts';
import { type TargetKind, isTargetKind } from '../model/target-kind.ts';
import type { FleetTarget, Task } from './work.ts';

/** A target that waits for a task; null: it is none, or does not, or may not be touched. */
export async function dueTarget(db: FleetDb, task: Task, id: number): Promise<FleetTarget | null> {
  const row = await activeTargets(db)
    .where('targets.id', '=', id)
    .$if(task === 'scan', (query) => query.where('fleet_targets.due_at', 'is not', null))
    .$if(task === 'verify', (query) =>
      query.where('targets.id', 'in', (of) =>
        of.selectFrom('fleet_verifications').where('due_at', 'is not', null).select('target_id'),
      ),
    )
    .executeTakeFirst();
  return row === undefined ? null : targetOf(row);
}

/** Of many targets those that wait to be scanned and may be. */
export async function dueTargetsOf(db: FleetDb, ids: readonly number[]): Promise<readonly FleetTarget[]> {
  const rows = await activeTargets(db)
    .where('targets.id', 'in', ids)
    .where('fleet_targets.due_at', 'is not', null)
    .execute();
  return rows.flatMap((row) => targetOf(row) ?? []);
}

/** The repositories that wait and were scanned before, those first that go first. */
export async function dueChecks(
  db: FleetDb,
  without: ReadonlySet<number>,
  limit: number,
): Promise<readonly FleetTarget[]> {
  const rows = await firstDue(db, limit + without.size)
    .where('targets.kind', '=', 'repository')
    .where('scanned_state', 'is not', null)
    .execute();
  return untaken(rows, without, limit);
}

/** The targets that wait, those first that go first. */
export async function dueTargets(
  db: FleetDb,
  kinds: readonly TargetKind[],
  without: ReadonlySet<number>,
  limit: number,
): Promise<readonly FleetTarget[]> {
  const rows = await firstDue(db, limit + without.size)
    .where('targets.kind', 'in', kinds)
    .execute();
  return untaken(rows, without, limit);
}

/** The targets whose findings wait to be verified, those first that go first. */
export async function dueVerifications(
  db: FleetDb,
  without: ReadonlySet<number>,
  limit: number,
): Promise<readonly FleetTarget[]> {
  const rows = await activeTargets(db)
    .innerJoin('fleet_verifications as due', 'due.target_id', 'targets.id')
    .where('due.due_at', '<=', new Date().toISOString())
    .orderBy('priority', 'desc')
    .orderBy('due.due_at')
    .limit(limit + without.size)
    .execute();
  return untaken(rows, without, limit);
}

function untaken(rows: readonly Row[], without: ReadonlySet<number>, limit: number): readonly FleetTarget[] {
  return rows
    .filter(({ id }) => !without.has(id))
    .slice(0, limit)
    .flatMap((row) => targetOf(row) ?? []);
}

function firstDue(db: FleetDb, limit: number) {
  return activeTargets(db)
    .where('fleet_targets.due_at', '<=', new Date().toISOString())
    .orderBy('priority', 'desc')
    .orderBy('fleet_targets.due_at')
    .limit(limit);
}

function activeTargets(db: FleetDb) {
  return db
    .selectFrom('fleet_targets')
    .innerJoin('targets', 'targets.id', 'fleet_targets.target_id')
    .where('fleet_targets.state', '=', 'active')
    .select(({ fn }) => [
      'targets.id',
      'targets.kind',
      fn.coalesce('address', 'targets.name').as('name'),
      'settings',
      'authorized_by as authorizedBy',
      'priority',
      'scanned_state as scannedState',
    ]);
}

type Row = Omit<FleetTarget, 'kind'> & { readonly kind: string };

function targetOf({ kind, ...row }: Row): FleetTarget | null {
  return isTargetKind(kind) ? { ...row, kind } : null;
}
