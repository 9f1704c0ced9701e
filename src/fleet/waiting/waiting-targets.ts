import { sql, type RawBuilder } from 'kysely';
import type { KindStatus } from '../status.ts';
import type { FleetDb } from '../tables.ts';
import { embeddedJobs } from './embedded-jobs.ts';
import { queuedJobs } from './queued-jobs.ts';
import { waitingWhys, type WaitingCount, type WaitingTarget, type WaitingWhy } from './why.ts';

/** What waits, and why. */
export interface Waiting {
  readonly counts: readonly WaitingCount[];
  /** Those of which there is more to say than that others go first: see `waitingWhys` for their order. */
  readonly targets: readonly WaitingTarget[];
}

/** What is known of jobs: rows with target_id, kind, why (null: nothing is) and until; and why all others wait. */
export interface KnownJobs {
  readonly jobs: RawBuilder<unknown>;
  readonly otherwise: WaitingWhy;
}

/** How many wait in all, as other questions have told already. */
export interface WaitingTotals {
  readonly kinds: readonly KindStatus[];
  readonly verifications: number;
}

/** Of these each target has no more to say. */
const counted: readonly WaitingWhy[] = ['no-worker', 'new-rules', 'at-work', 'turn'];

/**
 * Why targets wait. Jobs are counted where they are, and what is left of the totals waits for nothing but its turn: no
 * target is looked at but those that are listed.
 *
 * @param limit - of those that are listed
 */
export async function waitingTargets(
  db: FleetDb,
  isShared: boolean,
  totals: WaitingTotals,
  limit: number,
): Promise<Waiting> {
  const known = isShared ? await queuedJobs(db) : embeddedJobs();
  const sources = [
    ...(known === null ? [] : [known.jobs]),
    ...(isShared && known !== null ? [withoutRoom('fleet_targets'), withoutRoom('fleet_verifications')] : []),
  ];
  const none = sql`select cast(null as bigint) as target_id, '' as kind, null as why, null as until where 1 = 0`;
  const rows = sources.length === 0 ? none : sql.join(sources, sql` union all `);
  const { rows: special } = await sql<WaitingCount>`
    select kind, why, count(*) as count, min(until) as until from (${rows}) jobs
    where why is not null group by kind, why`.execute(db);
  const counts = completed(special, totals, known?.otherwise ?? 'turn');
  return { counts, targets: limit === 0 ? [] : await listed(db, isShared, rows, limit) };
}

/** Those that a worker has left since their last end, for want of room, and that nobody has taken yet. */
function withoutRoom(table: 'fleet_targets' | 'fleet_verifications'): RawBuilder<unknown> {
  const kind = table === 'fleet_targets' ? sql`kind` : sql`'verify'`;
  return sql`select target_id, ${kind} as kind, 'no-room' as why, null as until from ${tableOf(table, true)} f
    where no_room_at is not null and no_room_at > coalesce(ended_at, '') and due_at is not null
      and not exists (select 1 from pgboss.job where singleton_key = target_id::text and state in ('active', 'retry'))`;
}

function tableOf(name: string, isShared: boolean) {
  return sql.table(isShared ? `leaksieve.${name}` : name);
}

function completed(
  special: readonly WaitingCount[],
  { kinds, verifications }: WaitingTotals,
  otherwise: WaitingWhy,
): readonly WaitingCount[] {
  const told = (kind: string): number =>
    special.reduce((sum, row) => sum + (row.kind === kind ? row.count : 0), 0);
  return [
    ...special,
    ...kinds.flatMap(({ kind, waiting, paused, candidates }) => [
      { kind, why: 'paused' as const, count: paused, until: null },
      { kind, why: 'authority' as const, count: candidates, until: null },
      { kind, why: otherwise, count: waiting - told(kind), until: null },
    ]),
    { kind: 'verify', why: otherwise, count: verifications - told('verify'), until: null },
  ]
    .filter(({ count }) => count > 0)
    .sort((a, b) => rank(a) - rank(b) || (a.kind < b.kind ? -1 : 1));
}

function rank({ why }: Pick<WaitingCount, 'why'>): number {
  return waitingWhys.indexOf(why);
}

async function listed(
  db: FleetDb,
  isShared: boolean,
  rows: RawBuilder<unknown>,
  limit: number,
): Promise<readonly WaitingTarget[]> {
  const order = sql.join(
    waitingWhys.map((why, at) => sql`when ${sql.lit(why)} then ${sql.lit(at)}`),
    sql` `,
  );
  const table = (name: string) => tableOf(name, isShared);
  const { rows: targets } = await sql<WaitingTarget>`
    select jobs.kind, t.name, why, until,
      case jobs.kind when 'verify' then v.due_at else f.due_at end as since,
      case jobs.kind when 'verify' then v.reason else f.reason end as reason
    from (
      select * from (
        select * from (${rows}) known where why not in (${sql.join(counted.map((why) => sql.lit(why)))})
        union all select * from (
          select target_id, kind, case state when 'paused' then 'paused' else 'authority' end as why, null as until
          from ${table('fleet_targets')} where state in ('paused', 'candidate') order by kind, state, target_id limit ${limit}
        ) held
      ) special order by case why ${order} end, until, target_id limit ${limit}
    ) jobs
      join ${table('targets')} t on t.id = jobs.target_id
      join ${table('fleet_targets')} f on f.target_id = jobs.target_id
      left join ${table('fleet_verifications')} v on v.target_id = jobs.target_id
    order by case why ${order} end, since, name`.execute(db);
  return targets;
}
