import { Command } from 'commander';
import { readPolicyFile } from '../config/policy-file.ts';
import { ScanError } from '../model/scan-error.ts';
import { openReports } from './open-reports.ts';

interface Flags {
  readonly config?: string;
  readonly decisions?: string;
}

/** `leaksieve view`: saved reports in the terminal, to decide what each finding is. */
export function command(): Command {
  return new Command('view')
    .description('read and triage saved reports in the terminal, ours and those of other scanners')
    .argument('<report...>', 'JSON, JSON lines or SARIF; several are merged')
    .option('-c, --config <path>', 'configuration with the rules that findings are told by')
    .option('--decisions <path>', 'what is decided is kept there; default: REPORT.decisions.json')
    .action(async (files: readonly string[], flags: Flags) => {
      process.exitCode = await view(files, flags);
    });
}

async function view(files: readonly string[], flags: Flags): Promise<number> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    throw new ScanError('USAGE', 'no terminal: use "leaksieve report"');
  }
  // Its code takes longest: it is read while nothing else can be done.
  const loading = import('../tui/index.ts');
  loading.catch(() => {});
  const decisionsFile = flags.decisions ?? `${files[0]!}.decisions.json`;
  const before = readPolicyFile(decisionsFile);
  const report = await openReports(files, flags.config);
  const { parseDecisions, runView, showerOf, writeDecisions } = await loading;
  const end = await runView({
    title: report.target.name,
    findings: report.findings,
    decisions: before === null ? new Map() : parseDecisions(before, decisionsFile),
    show: showerOf(report.findings),
    theme: { hasColor: !process.env['NO_COLOR'], isAscii: false },
    today: new Date().toISOString().slice(0, 10),
    save: (decisions) => writeDecisions(decisionsFile, decisions),
  });
  return end === 'interrupted' ? 130 : 0;
}
