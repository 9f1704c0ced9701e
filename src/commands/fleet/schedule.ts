import { CronExpressionParser } from 'cron-parser';
import type { ScheduleFlags } from '../../config/fleet-flags.ts';
import { isTargetKind } from '../../model/target-kind.ts';
import { removeSchedule, schedules, setSchedule, summaryKind } from '../../fleet/schedules.ts';
import { ScanError } from '../../model/scan-error.ts';
import { withFleet } from './open-fleet.ts';

/** Sets, removes or tells at what times targets are scanned. */
export async function schedule(cron: string | undefined, flags: ScheduleFlags): Promise<number> {
  const { kind, timezone } = flags;
  const channels = flags.notify ?? [];
  if (kind !== 'all' && kind !== summaryKind && !isTargetKind(kind)) {
    throw new ScanError('USAGE', `--kind takes owner, repository, site, summary or all, not "${kind}"`);
  }
  if (cron !== undefined && (kind === summaryKind) !== channels.length > 0) {
    throw new ScanError('USAGE', '--kind summary and --notify go together: say whom the summary is sent to');
  }
  if (cron !== undefined) {
    checkTimes(cron, timezone);
  }
  return withFleet(flags, async (store) => {
    if (flags.remove === true) {
      await removeSchedule(store.db, store.boss, kind);
    } else if (cron !== undefined) {
      await setSchedule(store.db, store.boss, { kind, cron, timezone, channels });
    }
    const all = await schedules(store.db);
    if (flags.json === true) {
      console.log(JSON.stringify(all, null, 2));
    } else {
      all.forEach((one) =>
        console.log([`${one.kind}: ${one.cron} (${one.timezone})`, ...one.channels].join(', ')),
      );
    }
    return 0;
  });
}

function checkTimes(cron: string, timezone: string): void {
  try {
    if (cron.trim().split(/\s+/).length !== 5) {
      throw new Error('five fields are needed');
    }
    CronExpressionParser.parse(cron, { tz: timezone }).next();
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason';
    throw new ScanError('USAGE', `"${cron}" is no time in ${timezone} (${reason}): see man 5 crontab`, {
      cause: error,
    });
  }
}
