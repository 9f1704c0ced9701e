import type { FleetDb } from './tables.ts';

/** What became of messages to people. */
export interface NoticeStatus {
  /** To be sent now, or being sent. */
  readonly ready: number;
  /** To be tried again later. */
  readonly deferred: number;
  /** Given up. */
  readonly failed: number;
  /** Those that were given up, the last first, a few at most. */
  readonly reasons: readonly {
    readonly channel: string;
    readonly madeAt: string;
    readonly reason: string | null;
  }[];
}

const maxReasons = 20;

export async function noticeStatus(db: FleetDb, now: string): Promise<NoticeStatus> {
  const [counts] = await db
    .selectFrom('fleet_notices')
    .where('state', '!=', 'sent')
    .select(({ fn, eb }) => [
      fn
        .countAll<number | string>()
        .filterWhere(eb.and([eb('state', '=', 'waiting'), eb('next_at', '<=', now)]))
        .as('ready'),
      fn
        .countAll<number | string>()
        .filterWhere(eb.and([eb('state', '=', 'waiting'), eb('next_at', '>', now)]))
        .as('deferred'),
      fn.countAll<number | string>().filterWhere('state', '=', 'failed').as('failed'),
    ])
    .execute();
  const reasons = await db
    .selectFrom('fleet_notices')
    .where('state', '=', 'failed')
    .orderBy('id', 'desc')
    .limit(maxReasons)
    .select(['channel', 'made_at as madeAt', 'reason'])
    .execute();
  const { ready = 0, deferred = 0, failed = 0 } = counts ?? {};
  return { ready: Number(ready), deferred: Number(deferred), failed: Number(failed), reasons };
}
