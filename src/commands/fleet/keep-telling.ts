import { setTimeout as sleep } from 'node:timers/promises';
import { sendNotices } from '../../fleet/send-notices.ts';
import type { FleetDb } from '../../fleet/tables.ts';
import type { Log } from '../../telemetry/open-log.ts';
import { knownChannels, noticeSender } from './notice-sender.ts';

const everyMs = 5000;

/** Sends summaries that wait for channels whose addresses this process has, until the signal aborts; once at least. */
export async function keepTelling(db: FleetDb, signal: AbortSignal, log: Log): Promise<void> {
  const channels = knownChannels(process.env);
  const send = noticeSender(process.env);
  if (channels.length === 0) {
    return;
  }
  do {
    try {
      await sendNotices(db, channels, async (notice) => {
        const end = await send(notice);
        const reason = end.kind === 'failed' ? end.reason : null;
        log({ event: 'summary-sent', channel: notice.channel, outcome: end.kind, reason });
        return end;
      });
    } catch (error) {
      log({ event: 'database-error', reason: error instanceof Error ? error.message : 'unknown reason' });
    }
    await sleep(everyMs, undefined, { signal }).catch(() => {});
  } while (!signal.aborted);
}
