import type { PgBoss } from 'pg-boss';
import type { FleetDb, FleetTransaction } from './tables.ts';
import { isTargetKind } from '../model/target-kind.ts';
import { queueChecks, queueTargets } from './queue-targets.ts';
import type { Task } from './work.ts';

const atOnce = 2000;

/**
 * Puts the targets that wait into the queue. Those that are there stay as they are, so that whatever a queue lost is back
 * after this.
 *
 * @param since - RFC 3339; only what became due then or later
 * @returns how many targets wait
 */
export async function queueDue(boss: PgBoss, db: FleetDb | FleetTransaction, since = ''): Promise<number> {
  let waiting = 0;
  for (const task of ['scan', 'verify'] as const) {
    waiting += await queueTask(boss, db, task, since);
  }
  return waiting;
}

async function queueTask(
  boss: PgBoss,
  db: FleetDb | FleetTransaction,
  task: Task,
  since: string,
): Promise<number> {
  let last = 0;
  for (let waiting = 0; ;) {
    const rows = await db
      .selectFrom('fleet_targets')
      .innerJoin('targets', 'targets.id', 'fleet_targets.target_id')
      .where('state', '=', 'active')
      .$if(task === 'scan', (query) => query.where('due_at', '>=', since))
      .$if(task === 'verify', (query) =>
        query.where('target_id', 'in', (of) =>
          of
            .selectFrom('fleet_verifications as due')
            .where('due.due_at', '>=', since)
            .select('due.target_id'),
        ),
      )
      .where('target_id', '>', last)
      .select((row) => [
        'targets.id',
        'targets.kind',
        'targets.name',
        'priority',
        row('scanned_state', 'is not', null).as('isKnown'),
      ])
      .orderBy('target_id')
      .limit(atOnce)
      .execute();
    const targets = rows.flatMap(({ kind, ...row }) => (isTargetKind(kind) ? [{ ...row, kind }] : []));
    const { checked = [], done = [] } = Object.groupBy(targets, ({ kind, isKnown }) =>
      task === 'scan' && kind === 'repository' && isKnown ? 'checked' : 'done',
    );
    await queueChecks(boss, db, checked);
    await queueTargets(boss, db, done, task);
    waiting += rows.length;
    last = rows.at(-1)?.id ?? 0;
    if (rows.length < atOnce) {
      return waiting;
    }
  }
}
