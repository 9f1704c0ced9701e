import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import type { PolicyRoot } from '../config/policy-root.ts';
import { withScanFlags, type ScanFlags } from '../config/scan-flags.ts';
import { scanSettings } from '../config/scan-settings.ts';
import { ScanError } from '../model/scan-error.ts';
import { formats } from '../report/index.ts';
import { formatBaseline, mergeBaseline } from '../triage/baseline.ts';
import { baselineFile } from './load-policy.ts';
import { reportOf } from './run-scan.ts';
import { openTargets } from './scan.ts';

const actions = {
  create: 'record all findings of a target as known',
  update: 'add the findings that are new to a baseline',
  prune: 'remove what a target no longer has from a baseline',
} as const;

/** `leaksieve baseline`: the findings known before today. */
export function command(): Command {
  const baseline = new Command('baseline').description(
    'record findings as known, so that only new ones are reported',
  );
  for (const [name, description] of Object.entries(actions)) {
    const action = new Command(name)
      .description(description)
      .argument('[target...]', 'as for "leaksieve scan"; default: .');
    withScanFlags(action).action(async (targets: readonly string[], flags: ScanFlags) => {
      process.exitCode = await write(name, targets, flags);
    });
    baseline.addCommand(action);
  }
  return baseline;
}

async function write(action: string, targets: readonly string[], flags: ScanFlags): Promise<number> {
  const { output, ...rest } = flags;
  const settings = scanSettings(rest, formats);
  const named = targets.length === 0 ? ['.'] : targets;
  const file =
    output ??
    flags.baseline ??
    path.join(named.length === 1 && existsSync(named[0]!) ? named[0]! : '.', baselineFile);
  if (action !== 'create' && !existsSync(file)) {
    throw new ScanError('CONFIG', `${file} does not exist: make it with "leaksieve baseline create"`);
  }
  const controller = new AbortController();
  const target = await openTargets(named, { ignore: true }, settings, controller.signal);
  try {
    const root = target.root === null ? null : withoutBaseline(target.root);
    const { report } = await reportOf(
      { ...target, root },
      { ...settings, baseline: undefined },
      controller.signal,
    );
    const before = action === 'create' ? '' : readFileSync(file, 'utf8');
    const text =
      action === 'create'
        ? formatBaseline(report.findings)
        : mergeBaseline(before, report.findings, action === 'update');
    writeFileSync(file, text);
    const count = text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).length;
    console.error(
      `leaksieve: wrote ${file}, which now holds ${count} ${count === 1 ? 'finding' : 'findings'}`,
    );
    if (!report.coverage.complete) {
      console.error(
        'leaksieve: the scan was incomplete, so the baseline may lack findings: see "leaksieve scan"',
      );
      return 3;
    }
    return 0;
  } finally {
    await target.close?.();
  }
}

/** The target's own baseline must not hide what is to be recorded. */
function withoutBaseline(root: PolicyRoot): PolicyRoot {
  return { ...root, read: (file) => (file === baselineFile ? null : root.read(file)) };
}
