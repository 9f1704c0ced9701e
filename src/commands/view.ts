import { Command } from 'commander';
import { collected, reportSettings } from '../config/report-flags.ts';
import { withTuiFlags, type TuiFlags } from '../config/tui-flags.ts';
import type { Report } from '../model/finding.ts';
import { ScanError } from '../model/scan-error.ts';
import { formats } from '../report/index.ts';
import { noTerminalReason } from '../tui/terminal/no-terminal.ts';
import { openReports } from './reports/open-reports.ts';
import { decisionKeeper, type DecisionKeeper } from './store/decision-keeper.ts';
import { reportOfStore, storedReports } from './store/stored-reports.ts';
import { refuseBoth, withStore, type KeptFlags } from './store/with-store.ts';
import { openSession } from './view/open-session.ts';
import { writeReports } from './run/write-reports.ts';

interface Flags extends TuiFlags, KeptFlags {
  readonly config?: string;
  readonly decisions?: string;
  readonly root?: string;
}

/** `leaksieve view`: saved reports in the terminal, to decide what each finding is. */
export function command(): Command {
  const view = new Command('view')
    .description('read and triage saved reports in the terminal, ours and those of other scanners')
    .argument('[report...]', 'JSON, JSON lines or SARIF; several are merged')
    .option('--store <place>', 'what was kept there; decisions too; default without reports: LEAKSIEVE_STORE')
    .option('--target <name>', 'of the store, only this target; repeatable', collected)
    .option('-c, --config <path>', 'configuration with the rules that findings are told by')
    .option('--decisions <path>', 'what is decided is kept there; default: REPORT.decisions.json')
    .option('--root <dir>', 'folder that paths are below; default: the one scanned if it is there, else .');
  return withTuiFlags(view).action(async (files: readonly string[], flags: Flags) => {
    process.exitCode = await run(files, flags);
  });
}

async function run(files: readonly string[], flags: Flags): Promise<number> {
  const reason = noTerminalReason(process, process.env);
  if (flags.tui === true && reason !== null) {
    throw new ScanError('USAGE', `${reason}: leave out --tui, or use "leaksieve report"`);
  }
  refuseBoth(files, flags);
  const { store: place, target = [], config } = flags;
  if (reason !== null || flags.plain === true) {
    const report = files.length > 0 ? await openReports(files, config) : await reportOfStore(flags, config);
    await writeReports(
      report,
      reportSettings({ failOn: 'low', notifyFrom: 'high', color: flags.color }, formats),
    );
    return 0;
  }
  if (files.length > 0) {
    const file = flags.decisions ?? `${files[0]}.decisions.json`;
    return show(flags, file, files.length, () => openReports(files, config));
  }
  return withStore(place, async (store) => {
    const keeper = await decisionKeeper(store);
    const code = await show(flags, keeper, 1, () => storedReports(store, target, config));
    await keeper.ended();
    return code;
  });
}

async function show(
  flags: Flags,
  keeper: DecisionKeeper | string,
  count: number,
  open: () => Promise<Report>,
): Promise<number> {
  // Large reports take a while to read.
  process.stderr.write(`leaksieve: opening ${count === 1 ? 'the report' : `${count} reports`}`);
  try {
    // Its code takes longest: it is read while nothing else can be done.
    const loading = import('../tui/index.ts');
    loading.catch(() => {});
    const report = await open();
    const tui = await loading;
    const { session, closing } = openSession(report, tui, flags, keeper, flags.root);
    process.stderr.write(eraseLine);
    const end = await tui.runView(session);
    process.stderr.write(closing());
    return end === 'interrupted' ? 130 : 0;
  } catch (error) {
    process.stderr.write(eraseLine);
    throw error;
  }
}

const eraseLine = '\r\u001B[K';
