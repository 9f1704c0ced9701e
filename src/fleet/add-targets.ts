import type { FleetTransaction, TargetState } from './tables.ts';
import { targetKinds, type TargetKind } from '../model/target-kind.ts';
import { storedName } from '../store/rows.ts';

/** A target on its way into the fleet. */
export interface NewTarget {
  readonly kind: TargetKind;
  /** Path or address, unique among its kind. */
  readonly name: string;
  /** Flags, as JSON. */
  readonly settings: string;
  readonly state: Extract<TargetState, 'candidate' | 'active'>;
  readonly priority: number;
  readonly authorizedBy: string | null;
  /** The target that named it; null: a person did, whose word replaces what was set before. */
  readonly foundBy: number | null;
}

/** Few enough for the parameters that SQLite takes in one statement. */
const atOnce = 500;

/**
 * Adds targets, which are due at once but for candidates.
 *
 * What a person adds is set anew and active from then on, though it was a candidate before. What was only found changes
 * nothing that is there, but that what was gone is back.
 *
 * @returns ids of the targets that are due now
 */
export async function addTargets(
  tx: FleetTransaction,
  targets: readonly NewTarget[],
  now: string,
): Promise<readonly number[]> {
  const due: number[] = [];
  const kept = targets.map((target) => ({ ...target, address: target.name, name: storedName(target.name) }));
  for (let start = 0; start < kept.length; start += atOnce) {
    due.push(...(await addSome(tx, unique(kept.slice(start, start + atOnce)), now)));
  }
  return due;
}

/** With its name as the store has it, and as it is. */
type KeptTarget = NewTarget & { readonly address: string };

async function addSome(
  tx: FleetTransaction,
  targets: readonly KeptTarget[],
  now: string,
): Promise<readonly number[]> {
  await tx
    .insertInto('targets')
    .values(targets.map(({ kind, name }) => ({ kind, name, first_seen_at: now })))
    .onConflict((conflict) => conflict.columns(['kind', 'name']).doNothing())
    .execute();
  const ids = await tx
    .selectFrom('targets')
    .where('kind', 'in', targetKinds)
    .where(
      'name',
      'in',
      targets.map(({ name }) => name),
    )
    .select(['id', 'kind', 'name'])
    .execute();
  const idOf = new Map(ids.map(({ id, kind, name }) => [`${kind} ${name}`, id]));
  const rows = targets.map((target) => rowOf(target, idOf.get(`${target.kind} ${target.name}`) ?? 0, now));
  const given = rows.filter((row) => row.found_by === null);
  const found = rows.filter((row) => row.found_by !== null);
  const due: number[] = [];
  if (given.length > 0) {
    await tx
      .insertInto('fleet_targets')
      .values(given)
      .onConflict((conflict) =>
        conflict.column('target_id').doUpdateSet((row) => ({
          state: row.ref('excluded.state'),
          settings: row.ref('excluded.settings'),
          priority: row.ref('excluded.priority'),
          authorized_by: row.ref('excluded.authorized_by'),
          due_at: row.ref('excluded.due_at'),
        })),
      )
      .execute();
    due.push(...given.filter((row) => row.due_at !== null).map((row) => row.target_id));
  }
  if (found.length > 0) {
    const added = await tx
      .insertInto('fleet_targets')
      .values(found)
      .onConflict((conflict) =>
        conflict
          .column('target_id')
          .doUpdateSet((row) => ({ state: row.ref('excluded.state'), due_at: row.ref('excluded.due_at') }))
          .where('fleet_targets.state', '=', 'gone'),
      )
      .returning(['target_id', 'due_at'])
      .execute();
    due.push(...added.filter((row) => row.due_at !== null).map((row) => row.target_id));
  }
  return due;
}

/** One statement must not write a row twice: the last word counts. */
function unique(targets: readonly KeptTarget[]): readonly KeptTarget[] {
  return [...new Map(targets.map((target) => [`${target.kind} ${target.name}`, target])).values()];
}

function rowOf(target: KeptTarget, id: number, now: string) {
  const { kind, name, address, state, settings, priority, authorizedBy, foundBy } = target;
  return {
    target_id: id,
    kind,
    address: address === name ? null : address,
    state,
    settings,
    priority,
    authorized_by: authorizedBy,
    found_by: foundBy,
    due_at: state === 'active' ? now : null,
    attempts: 0,
  };
}
