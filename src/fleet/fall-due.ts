import { makeDue } from './change-targets.ts';
import { summaryKind } from './schedules.ts';
import { takeSummary } from './take-summary.ts';
import type { FleetTransaction } from './tables.ts';

/** Does what a schedule of a kind is for: targets become due, or a summary is made for those who want to be told. */
export async function fallDue(tx: FleetTransaction, kind: string, isShared: boolean): Promise<void> {
  const now = new Date().toISOString();
  if (kind !== summaryKind) {
    await makeDue(tx, kind, now);
    return;
  }
  const schedule = await tx
    .selectFrom('fleet_schedules')
    .where('kind', '=', kind)
    .select('channels')
    .executeTakeFirst();
  const channels: readonly string[] = JSON.parse(schedule?.channels ?? '[]');
  if (channels.length > 0) {
    await takeSummary(tx, channels, isShared, now);
  }
}
