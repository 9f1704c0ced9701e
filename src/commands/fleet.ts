import { Command, InvalidArgumentError, Option } from 'commander';
import { notifiedChannels } from '../config/notify-settings.ts';
import { collected, withReportFlags, type ReportFlags } from '../config/report-flags.ts';
import type {
  AddFlags,
  ChangeFlags,
  FindingFlags,
  ListFlags,
  RetentionFlags,
  ScheduleFlags,
  StoreFlags,
  SummaryFlags,
} from '../config/fleet-flags.ts';
import { withTargetFlags } from '../config/target-flags.ts';
import { withWorkerFlags, type WorkerFlags } from '../config/worker-settings.ts';

/** `leaksieve fleet`: many targets, again and again, on one machine or many. */
export function command(): Command {
  const fleet = new Command('fleet').description(
    'scan many repositories and sites again and again, with as many workers as you like; LEAKSIEVE_STORE names the store for all of them',
  );
  withTargetFlags(
    stored(fleet.command('add'))
      .description('add targets, with the options that each scan of them has')
      .argument(
        '[target...]',
        'repositories (path or URL) and sites (URL); - reads them from standard input, one a line',
      ),
  )
    .option('--file <path>', 'targets, one a line', collected)
    .option('--owner <owner>', 'all repositories of a user or organisation on GitHub; repeatable', collected)
    .option(
      '--site',
      'every URL is one of a site; default: what ends in .git or is on a forge is a repository',
    )
    .option('--priority <n>', 'higher ones go first', '0')
    .action(async (targets: readonly string[], flags: AddFlags, own: Command) => {
      process.exitCode = await (await import('./fleet/add.ts')).add(targets, flags, own);
    });
  stored(fleet.command('approve'))
    .description('let candidates be scanned, which logs of certificates have named')
    .argument('[target...]', 'addresses of candidates, as status tells them')
    .option('--all', 'all candidates')
    .requiredOption('--authorized-by <who>', 'who lets you scan them, with a contact')
    .action(async (targets: readonly string[], flags: ChangeFlags) => {
      process.exitCode = await (await import('./fleet/change.ts')).change('approve', targets, flags);
    });
  for (const [name, description] of [
    ['pause', 'do not scan targets until they are resumed'],
    ['resume', 'scan paused targets again'],
    ['retry', 'try again what was given up; what is left of it waits at once'],
  ] as const) {
    stored(fleet.command(name))
      .description(description)
      .argument('[target...]', 'paths and addresses')
      .option('--all', 'all that there are')
      .action(async (targets: readonly string[], flags: ChangeFlags) => {
        process.exitCode = await (await import('./fleet/change.ts')).change(name, targets, flags);
      });
  }
  stored(fleet.command('schedule'))
    .description('scan all targets at set times')
    .argument('[cron]', 'minute, hour, day, month, weekday, such as "0 2 * * *"; none: tell what is set')
    .option(
      '--kind <kind>',
      'only targets of this kind: owner, repository or site; summary: tell people then',
      'all',
    )
    .option('--timezone <name>', 'of the times, such as Europe/Berlin', 'UTC')
    .addOption(notifyOption('whom the summary is sent to'))
    .option('--remove', 'scan at no set times any more')
    .option('--json', 'as JSON')
    .action(async (cron: string | undefined, flags: ScheduleFlags) => {
      process.exitCode = await (await import('./fleet/schedule.ts')).schedule(cron, flags);
    });
  withWorkerFlags(stored(fleet.command('worker')))
    .description('scan what waits, until it is told to end')
    .action(async (flags: WorkerFlags & StoreFlags) => {
      process.exitCode = await (await import('./fleet/worker.ts')).runFleetWorker(flags);
    });
  stored(fleet.command('status'))
    .description('tell how many targets stand where, and why some could not be scanned')
    .option('--json', 'as JSON')
    .option('--limit <n>', 'reasons that are told', '20')
    .action(async (flags: ListFlags) => {
      process.exitCode = await (await import('./fleet/show-status.ts')).showStatus(flags);
    });
  stored(fleet.command('summary'))
    .description('tell what is new, back, fixed, gone and rotated, and what was not covered')
    .option('--since <time>', 'a day or a time; default: since people were last told')
    .addOption(
      new Option('-f, --format <format>', 'of the summary')
        .choices(['text', 'json', 'html', 'markdown'])
        .default('text'),
    )
    .option('-o, --output <path>', 'write it there')
    .addOption(notifyOption('send what nobody was told yet; what cannot be sent is left to workers'))
    .option('--mark-told', 'remember that people know all of it')
    .action(async (flags: SummaryFlags) => {
      process.exitCode = await (await import('./fleet/summary.ts')).summary(flags);
    });
  stored(fleet.command('findings'))
    .description('list what was found and is not gone')
    .option('--rule <id>', 'only of this rule')
    .option('--severity <level>', 'from this severity on', 'info')
    .option('--target <name>', 'only of this target')
    .option('--json', 'as JSON')
    .option('--limit <n>', 'findings that are told', '100')
    .action(async (flags: FindingFlags) => {
      process.exitCode = await (await import('./fleet/show-findings.ts')).showFindings(flags);
    });
  withReportFlags(stored(fleet.command('export')))
    .description('write one report of all targets, or of those named, in any format')
    .argument('[target...]', 'paths and addresses')
    .action(async (targets: readonly string[], flags: ReportFlags & StoreFlags) => {
      process.exitCode = await (await import('./fleet/export.ts')).exportReport(targets, flags);
    });
  stored(fleet.command('retention'))
    .description('set how long scans are kept; the last one of each target and all findings are kept anyway')
    .argument('[days]', 'a number of days, or forever; none: tell what is set. Default: 90')
    .option('--json', 'as JSON')
    .action(async (days: string | undefined, flags: RetentionFlags) => {
      process.exitCode = await (await import('./fleet/retention.ts')).retention(days, flags);
    });
  fleet.command('scan-jobs', { hidden: true }).action(async () => {
    await (await import('./fleet/scan-job-process.ts')).runScanJobs();
  });
  return fleet;
}

function notifyOption(description: string): Option {
  return new Option('--notify <channel>', `${description}; repeatable`)
    .choices(notifiedChannels)
    .argParser((value: string, before: readonly string[] | undefined) => {
      if (!notifiedChannels.some((channel) => channel === value)) {
        throw new InvalidArgumentError(`Allowed choices are ${notifiedChannels.join(', ')}.`);
      }
      return [...(before ?? []), value];
    });
}

function stored(command: Command): Command {
  return command.option(
    '--store <place>',
    'a file, or the URL of a PostgreSQL; default: LEAKSIEVE_STORE, else in your folder for state',
  );
}
