import { Command } from 'commander';
import { reportSettings, withReportFlags, type ReportFlags } from '../config/report-flags.ts';
import { formats } from '../report/index.ts';
import { endCode } from './end-code.ts';
import { checkNotify, notifyAll } from './notify.ts';
import { openReports } from './open-reports.ts';
import { checkOutputs, writeReports } from './write-reports.ts';

type Flags = ReportFlags & { readonly config?: string };

/** `leaksieve report`: saved reports, of whatever scanner, as one in another format. */
export function command(): Command {
  const report = new Command('report')
    .description(
      'convert and merge reports of leaksieve, gitleaks, betterleaks, trufflehog, kingfisher, and SARIF',
    )
    .argument('<file...>', 'JSON, JSON lines or SARIF')
    .option('-c, --config <path>', 'configuration with the rules that findings are told by');
  return withReportFlags(report).action(async (files: readonly string[], flags: Flags) => {
    process.exitCode = await convert(files, flags);
  });
}

async function convert(files: readonly string[], flags: Flags): Promise<number> {
  const settings = reportSettings(flags, formats);
  checkOutputs(settings.outputs);
  checkNotify(settings, process.env);
  const report = await openReports(files, flags.config);
  await writeReports(report, settings);
  await notifyAll(report, settings, process.env);
  return endCode(report.findings, report.coverage.complete, settings);
}
