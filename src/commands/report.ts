import { Command } from 'commander';
import { collected, reportSettings, withReportFlags, type ReportFlags } from '../config/report-flags.ts';
import { formats } from '../report/index.ts';
import { endCode } from './run/end-code.ts';
import { checkNotify, notifyAll } from './run/notify.ts';
import { openReports } from './reports/open-reports.ts';
import { reportOfStore } from './store/stored-reports.ts';
import { refuseBoth, type KeptFlags } from './store/with-store.ts';
import { checkOutputs, writeReports } from './run/write-reports.ts';

type Flags = ReportFlags & KeptFlags & { readonly config?: string };

/** `leaksieve report`: saved reports, of whatever scanner, as one in another format. */
export function command(): Command {
  const report = new Command('report')
    .description(
      'convert and merge reports of leaksieve, gitleaks, betterleaks, trufflehog, kingfisher, and SARIF',
    )
    .argument('[file...]', 'JSON, JSON lines or SARIF')
    .option('--store <place>', 'of what was kept there; default without files: LEAKSIEVE_STORE')
    .option('--target <name>', 'of the store, only this target; repeatable', collected)
    .option('-c, --config <path>', 'configuration with the rules that findings are told by');
  return withReportFlags(report).action(async (files: readonly string[], flags: Flags) => {
    process.exitCode = await convert(files, flags);
  });
}

async function convert(files: readonly string[], flags: Flags): Promise<number> {
  refuseBoth(files, flags);
  const settings = reportSettings(flags, formats);
  checkOutputs(settings.outputs);
  checkNotify(settings, process.env);
  const report =
    files.length === 0 ? await reportOfStore(flags, flags.config) : await openReports(files, flags.config);
  await writeReports(report, settings);
  await notifyAll(report, settings, process.env);
  return endCode(report.findings, report.coverage.complete, settings);
}
