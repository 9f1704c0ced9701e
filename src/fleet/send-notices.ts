import type { FleetSummary } from '../model/fleet-summary.ts';
import type { FleetDb } from './tables.ts';

/** How sending ended. `isKnown`: whether it is certain that nothing has arrived. */
type Sending =
  | { readonly kind: 'sent' }
  | { readonly kind: 'failed'; readonly reason: string; readonly isKnown: boolean };

/** A summary on its way to a channel. */
export interface Notice {
  readonly id: number;
  readonly channel: string;
  readonly summary: FleetSummary;
  /** Whether it may have arrived before, since nobody knows how the last try ended. */
  readonly mayHaveArrived: boolean;
}

export type SendNotice = (notice: Notice) => Promise<Sending>;

/** Who began to send is not heard of any more after so long. */
const lostMs = 120_000;
const retryMs = 60_000;
const maxAttempts = 8;

/**
 * Sends the summaries that wait for these channels. That a try begins is written before it is made, so that others leave
 * it alone, and one that nobody knows the end of is made again: a message arrives at least once.
 *
 * @returns how many were sent
 */
export async function sendNotices(
  db: FleetDb,
  channels: readonly string[],
  send: SendNotice,
): Promise<number> {
  let sent = 0;
  for (let notice = await begin(db, channels); notice !== null; notice = await begin(db, channels)) {
    const end = await send(notice);
    await record(db, notice, end);
    sent += end.kind === 'sent' ? 1 : 0;
  }
  return sent;
}

/** One of those that wait, which is this process's for a while. */
async function begin(db: FleetDb, channels: readonly string[]): Promise<Notice | null> {
  if (channels.length === 0) {
    return null;
  }
  const now = new Date();
  const waiting = await db
    .selectFrom('fleet_notices')
    .where('state', '=', 'waiting')
    .where('next_at', '<=', now.toISOString())
    .where('channel', 'in', channels)
    .orderBy('id')
    .limit(1)
    .selectAll()
    .executeTakeFirst();
  if (waiting === undefined) {
    return null;
  }
  // Only one of those who have seen it writes over what they have seen.
  const taken = await db
    .updateTable('fleet_notices')
    .set({
      begun_at: now.toISOString(),
      attempts: waiting.attempts + 1,
      next_at: new Date(now.getTime() + lostMs).toISOString(),
    })
    .where('id', '=', waiting.id)
    .where('attempts', '=', waiting.attempts)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (taken.numUpdatedRows === 0n) {
    return begin(db, channels);
  }
  const summary: FleetSummary = JSON.parse(waiting.content);
  return { id: waiting.id, channel: waiting.channel, summary, mayHaveArrived: waiting.begun_at !== null };
}

async function record(db: FleetDb, { id }: Notice, end: Sending): Promise<void> {
  if (end.kind === 'sent') {
    await db.updateTable('fleet_notices').set({ state: 'sent', reason: null }).where('id', '=', id).execute();
    return;
  }
  const { attempts } = await db
    .selectFrom('fleet_notices')
    .where('id', '=', id)
    .select('attempts')
    .executeTakeFirstOrThrow();
  await db
    .updateTable('fleet_notices')
    .set({
      reason: end.reason,
      ...(end.isKnown ? { begun_at: null } : {}),
      ...(attempts >= maxAttempts
        ? { state: 'failed' as const }
        : { next_at: new Date(Date.now() + retryMs * 2 ** attempts).toISOString() }),
    })
    .where('id', '=', id)
    .execute();
}
