import type { PolicyRoot } from '../../config/policy-root.ts';
import type { ScanFlags } from '../../config/scan-flags.ts';
import { storeOption } from '../../config/store-option.ts';
import { scanSettings, type ScanSettings } from '../../config/scan-settings.ts';
import type { Check } from '../../model/check.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Finding, Report } from '../../model/finding.ts';
import type { SearchMemory } from '../../model/search-memory.ts';
import type { Source } from '../../model/source.ts';
import { formats } from '../../report/index.ts';
import { ruleSetHash } from '../../rules/ruleset-hash.ts';
import { scan, type ScanResult } from '../../scan.ts';
import { byImportance } from '../../triage/finding-order.ts';
import { isWanted } from '../../triage/policy.ts';
import { version } from '../../version.ts';
import { endCode } from './end-code.ts';
import { loadPolicy, readRulesAhead } from '../policy/load-policy.ts';
import { checkNotify, notifyAll } from './notify.ts';
import type { StoredScripts } from '../site/stored-script-baseline.ts';
import type { ScanKeeper } from '../store/keep-scan.ts';
import { startProgress, type ScanFollower } from './progress.ts';
import { verifyOption } from './verify-option.ts';
import { checkOutputs, writeReports } from './write-reports.ts';

/** What a command wants scanned. */
export interface OpenedTarget {
  readonly source: Source;
  /** Where its configuration, ignores and baseline are; null: it has none of its own. */
  readonly root: PolicyRoot | null;
  /** Findings besides those of the search, such as a change of the policy itself; asked for when it has ended. Default: none. */
  readonly findings?: (
    coverage: Coverage,
    signal: AbortSignal,
  ) => readonly Finding[] | Promise<readonly Finding[]>;
  /** What is checked of the websites in the source. Default: nothing. */
  readonly checks?: readonly Check[];
  /** Ids of all rules that its websites could be checked by. Default: none. */
  readonly checkRules?: readonly string[];
  /** Whether all that the ignores of `root` are about is scanned. Default: a part. */
  readonly isWhole?: boolean;
  /** Whether only a part of the target is scanned, such as a range: what is not found is not gone then. Default: all of it is. */
  readonly isPart?: boolean;
  /** Under which a store keeps it. Default: the kind of the source's target. */
  readonly storedKind?: string;
  /** What an earlier scan of it left, and what this one leaves: for whoever keeps scans. Default: it has no use for that. */
  readonly memory?: SearchMemory;
  /** The scripts of a site that a store has. Default: it has none. */
  readonly scripts?: StoredScripts;
  /** Called before anything is read, with the hash of the rules. Default: it does not matter to the target. */
  readonly onRules?: (rulesHash: string) => Promise<void>;
  /** Which findings providers are asked about, where they are asked at all. Default: all. */
  readonly isAsked?: (finding: Finding) => boolean;
  /** Called when all is done, such as to remove a temporary clone. Default: nothing is left to do. */
  readonly close?: () => Promise<void>;
}

export type OpenTarget = (settings: ScanSettings, signal: AbortSignal) => Promise<OpenedTarget>;

/** A scan that has ended, for what is done with it. */
export interface ScanEnd {
  readonly report: Report;
  readonly result: ScanResult;
  readonly settings: ScanSettings;
  readonly isInterrupted: () => boolean;
}

/** Scans a target, writes the reports asked for, and gives the exit code of interface.md. */
export async function runScan(flags: ScanFlags, open: OpenTarget): Promise<number> {
  if (flags.tui === true && flags.plain !== true) {
    return (await import('../live/scan-in-terminal.ts')).scanInTerminal({ ...flags, tui: false }, open);
  }
  return withScan(flags, open, async ({ report, result, settings, isInterrupted }) => {
    await writeReports(report, settings);
    return exitCode(result, settings, isInterrupted());
  });
}

/** Scans a target and hands over what came of it; gives the exit code that it is given back. @param follower - default: a line on standard error */
export async function withScan(
  flags: ScanFlags,
  open: OpenTarget,
  finish: (end: ScanEnd) => Promise<number>,
  follower?: ScanFollower,
): Promise<number> {
  const settings = scanSettings(flags, formats);
  checkOutputs(settings.outputs);
  checkNotify(settings, process.env);
  const stop = stopSignal(settings.timeoutMs);
  const keeper = await keeperFor(flags);
  let target: OpenedTarget | null = null;
  try {
    [target] = await Promise.all([open(settings, stop.signal), readRulesAhead(settings, process.env)]);
    const begun = keeper === null ? target : keeper.begin(target, settings);
    const found = await reportOf(begun, settings, stop.signal, follower);
    const kept = await keptOr(found.report, async (report) =>
      keeper === null || target === null ? report : keeper.keep(target, { ...found, settings }),
    );
    const { report } = kept;
    const result = { ...found.result, findings: report.findings };
    const end = await finish({ report, result, settings, isInterrupted: stop.isInterrupted });
    const code = kept.isKept || end === 130 ? end : 3;
    if (!stop.isInterrupted()) {
      await notifyAll(report, settings, process.env);
    }
    return code;
  } catch (error) {
    if (target !== null || !stop.signal.aborted) {
      throw error;
    }
    console.error(
      `leaksieve: ${stop.isInterrupted() ? 'interrupted' : 'the time was up'} before the scan could start`,
    );
    return stop.isInterrupted() ? 130 : 3;
  } finally {
    stop.dispose();
    await target?.close?.();
    await keeper?.close();
  }
}

async function keeperFor({ store }: ScanFlags): Promise<ScanKeeper | null> {
  const place = storeOption(store, process.env);
  return place === null ? null : (await import('../store/keep-scan.ts')).scanKeeper(place);
}

/** A report is written also where the store failed meanwhile. */
async function keptOr(
  report: Report,
  keep: (report: Report) => Promise<Report>,
): Promise<{ readonly report: Report; readonly isKept: boolean }> {
  try {
    return { report: await keep(report), isKept: true };
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason';
    console.error(`leaksieve: the scan could not be kept in the store: ${reason}`);
    return { report, isKept: false };
  }
}

/** Writes the reports asked for of whatever a command makes one of, and gives the exit code of interface.md. */
export async function runReport(
  flags: ScanFlags,
  make: (settings: ScanSettings, signal: AbortSignal) => Promise<Report>,
  onWritten: () => Promise<void>,
): Promise<number> {
  const settings = scanSettings(flags, formats);
  checkOutputs(settings.outputs);
  checkNotify(settings, process.env);
  const stop = stopSignal(settings.timeoutMs);
  try {
    const report = await make(settings, stop.signal);
    await writeReports(report, settings);
    await onWritten();
    if (stop.isInterrupted()) {
      return 130;
    }
    await notifyAll(report, settings, process.env);
    return endCode(report.findings, report.coverage.complete, settings);
  } finally {
    stop.dispose();
  }
}

/** Scans a target and tells what a report says of it, without writing any. */
export async function reportOf(
  target: OpenedTarget,
  settings: ScanSettings,
  signal: AbortSignal,
  progress: ScanFollower = startProgress(settings.hasProgress),
): Promise<{ readonly report: Report; readonly result: ScanResult }> {
  const startedAt = new Date().toISOString();
  const { ruleSet, policy, used } = await loadPolicy(settings, target.root, process.env, target.checkRules);
  if (settings.isVerbose) {
    used.forEach((file) => console.error(`using ${file}`));
  }
  const hasAllRules = settings.rules.length === 0 && settings.excludedRules.length === 0;
  const isWholeScan = target.isWhole === true && hasAllRules;
  const options = {
    jobs: settings.jobs,
    maxDecodeDepth: settings.maxDecodeDepth,
    checks: target.checks ?? [],
    onProgress: progress.update,
    ...verifyOption(settings, (lines) => tellPlan(lines, settings, progress), target.isAsked),
  };
  try {
    progress.begin?.(ruleSet);
    await target.onRules?.(ruleSetHash(ruleSet));
    const found = await scan(target.source, ruleSet, { ...policy, isWholeScan }, options, signal);
    const besides = (await target.findings?.(found.coverage, signal)) ?? [];
    const others = besides.filter((finding) => isWanted(finding, policy));
    const result = { ...found, findings: [...found.findings, ...others].sort(byImportance) };
    const ids = new Set(result.findings.map(({ rule }) => rule));
    const report: Report = {
      tool: { name: 'leaksieve', version, rulesHash: ruleSetHash(ruleSet) },
      target: target.source.target,
      startedAt,
      finishedAt: new Date().toISOString(),
      coverage: result.coverage.summary(),
      findings: result.findings,
      rules: new Map(ruleSet.rules.filter(({ id }) => ids.has(id)).map((rule) => [rule.id, rule])),
    };
    return { report, result };
  } finally {
    progress.end();
  }
}

/** Whom --verify asks, before it does. */
function tellPlan(
  lines: readonly string[],
  { isQuiet }: ScanSettings,
  { clear, planned }: ScanFollower,
): void {
  clear?.();
  if (planned !== undefined) {
    planned(lines);
  } else if (!isQuiet) {
    console.error(lines.join('\n'));
  }
}

/** Aborts on the first Ctrl-C or termination request, and when the time is up; a second Ctrl-C ends the process at once. */
function stopSignal(timeoutMs: number | null): {
  signal: AbortSignal;
  isInterrupted: () => boolean;
  dispose(): void;
} {
  const controller = new AbortController();
  let interrupted = false;
  const interrupt = (): void => {
    if (interrupted) {
      process.exit(130);
    }
    interrupted = true;
    controller.abort(new DOMException('interrupted', 'AbortError'));
  };
  const timer =
    timeoutMs === null
      ? undefined
      : setTimeout(() => controller.abort(new DOMException('the time is up', 'TimeoutError')), timeoutMs);
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  return {
    signal: controller.signal,
    isInterrupted: () => interrupted,
    dispose() {
      clearTimeout(timer);
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', interrupt);
    },
  };
}

/** The exit code of interface.md for a scan that has ended. */
export function exitCode(
  { findings, coverage }: ScanResult,
  settings: ScanSettings,
  isInterrupted: boolean,
): number {
  return isInterrupted ? 130 : endCode(findings, coverage.isComplete, settings);
}
