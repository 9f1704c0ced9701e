import type { SummaryFlags } from '../../config/fleet-flags.ts';
import { recipientsOf } from '../../config/notify-settings.ts';
import { changedFindings, summaryOf } from '../../fleet/summary.ts';
import { sendNotices } from '../../fleet/send-notices.ts';
import { takeSummary } from '../../fleet/take-summary.ts';
import type { FleetSummary } from '../../model/fleet-summary.ts';
import { ScanError } from '../../model/scan-error.ts';
import { replaceFile } from '../../report/replace-file.ts';
import { htmlSummary, markdownSummary, textSummary } from '../../report/summary/index.ts';
import { jsonText } from '../../report/json-text.ts';
import { noticeSender } from './notice-sender.ts';
import { withFleet, type FleetStore } from './open-fleet.ts';
import { textTable } from './text-table.ts';
import { printText } from '../run/standard-output.ts';

/** Tells what has changed since a time or the last summary, and sends it where it is to be sent. */
export async function summary(flags: SummaryFlags): Promise<number> {
  const since = flags.since === undefined ? null : timeOf(flags.since);
  const recipients = recipientsOf(flags.notify ?? [], process.env);
  const takes = recipients.length > 0 || flags.markTold === true;
  if (since !== null && takes) {
    throw new ScanError(
      'USAGE',
      '--notify and --mark-told are about what nobody was told yet: leave --since away',
    );
  }
  return withFleet(flags, async (store) => {
    const channels = recipients.map(({ channel }) => channel);
    const made = takes
      ? (
          await store.db
            .transaction()
            .execute((tx) => takeSummary(tx, channels, store.boss !== null, new Date().toISOString()))
        ).summary
      : await readSummary(store, since);
    write(inFormat(made, flags.format), flags.output);
    const failed: string[] = [];
    const send = noticeSender(process.env);
    await sendNotices(store.db, channels, async (notice) => {
      const end = await send(notice);
      if (end.kind === 'failed') {
        failed.push(`${notice.channel} was not told, and workers try it again: ${end.reason}`);
      }
      return end;
    });
    failed.forEach((line) => console.error(`leaksieve: ${line}`));
    return failed.length === 0 ? 0 : 3;
  });
}

async function readSummary({ db }: FleetStore, since: string | null): Promise<FleetSummary> {
  const now = new Date().toISOString();
  return summaryOf(db, await changedFindings(db, since, now.slice(0, 10)), since, now);
}

function timeOf(text: string): string {
  const time = Date.parse(text);
  if (!/^\d{4}-\d\d-\d\d/.test(text) || Number.isNaN(time)) {
    throw new ScanError(
      'USAGE',
      `--since takes a day or a time, such as 2026-11-28 or 2026-11-28T02:00:00Z, not "${text}"`,
    );
  }
  return new Date(time).toISOString();
}

function inFormat(made: FleetSummary, format: SummaryFlags['format']): string {
  switch (format) {
    case 'text':
      return textSummary(made, textTable);
    case 'json':
      return `${jsonText(made, 2)}\n`;
    case 'html':
      return htmlSummary(made);
    case 'markdown':
      return markdownSummary(made);
  }
}

function write(text: string, file: string | undefined): void {
  if (file === undefined || file === '-') {
    printText(text);
    return;
  }
  replaceFile(file, [text], 0o600);
}
