import type { PgBoss } from 'pg-boss';
import { planQueue } from './queues.ts';
import type { FleetDb } from './tables.ts';

/** When targets of a kind, or all, become due. */
export interface FleetSchedule {
  readonly kind: string;
  /** Five fields. */
  readonly cron: string;
  readonly timezone: string;
  /** Whom a summary is sent to; of other kinds: nobody. */
  readonly channels: readonly string[];
}

/** The kind of schedule by which people are told, rather than targets scanned. */
export const summaryKind = 'summary';

/** Has targets become due at set times; the queue keeps them where there is one, the workers of an embedded store else. */
export async function setSchedule(
  db: FleetDb,
  boss: PgBoss | null,
  { kind, cron, timezone, channels }: FleetSchedule,
): Promise<void> {
  const row = { cron, timezone, next_at: null, channels: JSON.stringify(channels) };
  await db
    .insertInto('fleet_schedules')
    .values({ kind, ...row })
    .onConflict((conflict) => conflict.column('kind').doUpdateSet(row))
    .execute();
  // A night on which no worker ran is made up for by one scan, not by many.
  await boss?.schedule(planQueue, cron, { kind }, { tz: timezone, key: kind, missed: 'once' });
}

export async function removeSchedule(db: FleetDb, boss: PgBoss | null, kind: string): Promise<void> {
  await db.deleteFrom('fleet_schedules').where('kind', '=', kind).execute();
  await boss?.unschedule(planQueue, kind);
}

export async function schedules(db: FleetDb): Promise<readonly FleetSchedule[]> {
  const rows = await db
    .selectFrom('fleet_schedules')
    .select(['kind', 'cron', 'timezone', 'channels'])
    .orderBy('kind')
    .execute();
  return rows.map((row) => ({ ...row, channels: JSON.parse(row.channels) }));
}
