import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { readPolicyFile } from '../config/policy-file.ts';
import { withScanFlags, type ScanFlags } from '../config/scan-flags.ts';
import { scanSettings, type ScanSettings } from '../config/scan-settings.ts';
import type { Report } from '../model/finding.ts';
import { ScanError } from '../model/scan-error.ts';
import { formats } from '../report/index.ts';
import { formatBaseline, mergeBaseline } from '../triage/baseline.ts';
import { baselineFile, withoutBaseline } from './policy/load-policy.ts';
import { reportOf } from './run/run-scan.ts';
import { openTargets } from './scan.ts';

const actions = {
  create: 'record all findings of a target as known',
  update: 'add the findings that are new to a baseline',
  prune: 'remove what a target no longer has from a baseline',
} as const;

type Action = keyof typeof actions;

/** `leaksieve baseline`: the findings known before today. */
export function command(): Command {
  const baseline = new Command('baseline').description(
    'record findings as known, so that only new ones are reported',
  );
  for (const name of ['create', 'update', 'prune'] as const) {
    const action = new Command(name)
      .description(actions[name])
      .argument('[target...]', 'as for "leaksieve scan"; default: .');
    withScanFlags(action).action(async (targets: readonly string[], flags: ScanFlags) => {
      process.exitCode = await write(name, targets.length === 0 ? ['.'] : targets, flags);
    });
    baseline.addCommand(action);
  }
  return baseline;
}

async function write(action: Action, targets: readonly string[], flags: ScanFlags): Promise<number> {
  const { output, reportPath, ...rest } = flags;
  const settings = scanSettings(rest, formats);
  const file = output ?? reportPath ?? settings.baseline ?? path.join(folderOf(targets), baselineFile);
  const before = action === 'create' ? null : readPolicyFile(file);
  if (action !== 'create' && before === null) {
    throw new ScanError('CONFIG', `${file} does not exist: make it with "leaksieve baseline create"`);
  }
  // What cannot be read is told before the scan, not after it.
  mergeBaseline(before ?? '', file, [], true);
  const report = await reportFor(targets, action === 'prune' ? withoutFilters(settings) : settings);
  const isComplete = report.coverage.complete;
  if (action === 'prune' && !isComplete) {
    throw new ScanError(
      'UNREADABLE',
      `the scan was incomplete, so that ${file} stays as it is: see "leaksieve scan"`,
    );
  }
  const text =
    before === null
      ? formatBaseline(report.findings)
      : mergeBaseline(before, file, report.findings, action === 'update');
  writeText(file, text);
  const count = text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).length;
  console.error(`leaksieve: wrote ${file}, which now holds ${count} ${count === 1 ? 'finding' : 'findings'}`);
  if (!isComplete) {
    console.error(
      'leaksieve: the scan was incomplete, so the baseline may lack findings: see "leaksieve scan"',
    );
  }
  return isComplete ? 0 : 3;
}

async function reportFor(targets: readonly string[], settings: ScanSettings): Promise<Report> {
  const { signal } = new AbortController();
  const target = await openTargets(targets, { ignore: true }, settings, signal);
  try {
    // The target's own baseline must not hide what is to be recorded.
    const root = target.root === null ? null : withoutBaseline(target.root);
    const { report } = await reportOf({ ...target, root }, { ...settings, baseline: undefined }, signal);
    return report;
  } finally {
    await target.close?.();
  }
}

/** What a filter leaves out is still there: entries about it must not go. */
function withoutFilters(settings: ScanSettings): ScanSettings {
  return { ...settings, rules: [], excludedRules: [], minSeverity: 'info', minConfidence: 'low' };
}

/** The folder of a single target; that of the command for several, for a file and for an address. */
function folderOf(targets: readonly string[]): string {
  const [target = '.', ...others] = targets;
  const isFolder = others.length === 0 && statSync(target, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? target : '.';
}

function writeText(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (cause) {
    throw new ScanError('USAGE', `cannot write ${file}: check that its folder exists and may be written`, {
      cause,
    });
  }
}
