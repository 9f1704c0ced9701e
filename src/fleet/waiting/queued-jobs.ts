import { sql } from 'kysely';
import { behind, checkQueue, queueOf } from '../queues.ts';
import type { FleetDb } from '../tables.ts';
import type { KnownJobs } from './waiting-targets.ts';

/** A worker tells twice a minute that it is there. */
const lostAfter = '90 seconds';
/** Turns that are so near say nothing. */
const nearMs = 2000;

const queues = [...Object.values(queueOf), checkQueue];

/** Jobs of which there is more to say than that they wait, with why; null where the others are. */
const jobs = sql`
  select job.singleton_key::bigint as target_id,
    case job.name ${sql.join(
      Object.entries(queueOf).map(([kind, name]) => sql`when ${sql.lit(name)} then ${sql.lit(kind)}`),
      sql` `,
    )} else 'repository' end as kind,
    case
      when job.state = 'active' then case when turn.key is null then 'at-work' else 'host-rate' end
      when job.start_after > now() then 'retry'
      when job.group_id in (
        select group_id from pgboss.job where name = ${sql.lit(queueOf.site)} and state = 'active' and group_id is not null
      ) then 'host-crawled'
      when job.priority < ${sql.lit(-behind / 2)} then 'new-rules'
    end as why,
    case
      when job.state = 'active' then ${iso(sql`to_timestamp(turn.next_at / 1000)`)}
      when job.start_after > now() then ${iso(sql`job.start_after`)}
    end as until
  from pgboss.job
    left join leaksieve.fleet_turns turn on job.state = 'active' and turn.key = 'host:' || job.group_id
      and turn.next_at > extract(epoch from now()) * 1000 + ${sql.lit(nearMs)}
  where job.name in (${sql.join(queues.map((name) => sql.lit(name)))}) and job.state <= 'active'
    and job.singleton_key is not null`;

function iso(time: ReturnType<typeof sql>) {
  return sql`to_char(${time} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}

/** What the queue tells of jobs; null where this role may not read it. */
export async function queuedJobs(db: FleetDb): Promise<KnownJobs | null> {
  if (!(await mayRead(db))) {
    return null;
  }
  const { rows } = await sql`
    select 1 from pgboss.instance where supervise and stopped_on is null
      and heartbeat_on > now() - ${sql.lit(lostAfter)}::interval limit 1`.execute(db);
  return { jobs, otherwise: rows.length > 0 ? 'turn' : 'no-worker' };
}

/** Readers whose rights are those of an older version may not see the queue; before it is first used there is none. */
async function mayRead(db: FleetDb): Promise<boolean> {
  const { rows } = await sql<{ readonly may: boolean }>`
    select count(*) = 3 and bool_and(has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')) as may
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where (n.nspname, c.relname) in (('pgboss', 'job'), ('pgboss', 'instance'), ('leaksieve', 'fleet_turns'))`.execute(
    db,
  );
  return rows[0]?.may === true;
}
