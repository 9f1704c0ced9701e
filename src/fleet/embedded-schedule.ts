import { CronExpressionParser } from 'cron-parser';
import { fallDue } from './fall-due.ts';
import type { FleetDb } from './tables.ts';

/** Makes the targets of an embedded store due whose time has come; where many times have passed, once. */
export async function keepSchedule(db: FleetDb): Promise<void> {
  const now = new Date();
  const rows = await db
    .selectFrom('fleet_schedules')
    .where((of) => of.or([of('next_at', 'is', null), of('next_at', '<=', now.toISOString())]))
    .selectAll()
    .execute();
  for (const { kind, cron, timezone, next_at: plannedAt } of rows) {
    const next = CronExpressionParser.parse(cron, { tz: timezone, currentDate: now }).next();
    await db.transaction().execute(async (tx) => {
      await tx
        .updateTable('fleet_schedules')
        .set({ next_at: next.toDate().toISOString() })
        .where('kind', '=', kind)
        .execute();
      if (plannedAt !== null) {
        await fallDue(tx, kind, false);
      }
    });
  }
}
