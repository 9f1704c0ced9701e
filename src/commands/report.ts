import { Command } from 'commander';
import { readPolicyFile } from '../config/policy-file.ts';
import { reportSettings, withReportFlags, type ReportFlags } from '../config/report-flags.ts';
import { openReport, mergeReports, type PlainReport } from '../import/index.ts';
import type { Report } from '../model/finding.ts';
import { ScanError } from '../model/scan-error.ts';
import { formats } from '../report/index.ts';
import { builtinRuleSet } from '../rules/builtin.ts';
import { byImportance } from '../triage/finding-order.ts';
import { version } from '../version.ts';
import { endCode } from './end-code.ts';
import { findConfiguration } from './load-policy.ts';
import { importOptions } from './import-options.ts';
import { checkNotify, notifyAll } from './notify.ts';
import { targetRoot } from './target-root.ts';
import { checkOutputs, writeReports } from './write-reports.ts';

/** Its text must fit into one string, of which V8 allows 512 Mi characters. */
const maxBytes = 256 * 1024 * 1024;

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
  const texts = files.map((file) => [file, textOf(file)] as const);
  const configuration = findConfiguration(flags.config, targetRoot('.'), process.env);
  const ruleSet = (await configuration?.load())?.ruleSet ?? builtinRuleSet();
  const options = importOptions(ruleSet, process.env['LEAKSIEVE_FINGERPRINT_KEY']);
  const opened = texts.flatMap(([file, text]) => openReport(text, file, options));
  const report = reportOf(opened);
  await writeReports(report, settings);
  await notifyAll(report, settings, process.env);
  return endCode(report.findings, report.coverage.complete, settings);
}

function reportOf(opened: readonly PlainReport[]): Report {
  const { rulesHash, ...merged } = mergeReports(opened, new Date().toISOString());
  return {
    ...merged,
    tool: { name: 'leaksieve', version, ...(rulesHash === undefined ? {} : { rulesHash }) },
    findings: merged.findings.toSorted(byImportance),
  };
}

function textOf(file: string): string {
  const text = readPolicyFile(file, maxBytes);
  if (text === null) {
    throw new ScanError('NO_TARGET', `${file} does not exist: check the path`);
  }
  return text;
}
