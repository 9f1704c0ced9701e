import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import type { PolicyRoot } from '../config/policy-root.ts';
import { failLevels, type ScanFlags } from '../config/scan-flags.ts';
import { scanSettings, type ScanSettings } from '../config/scan-settings.ts';
import type { Finding, Report } from '../model/finding.ts';
import { severities } from '../model/rule.ts';
import { ScanError } from '../model/scan-error.ts';
import type { Source } from '../model/source.ts';
import { formats, writerFor } from '../report/index.ts';
import { ruleSetHash } from '../rules/ruleset-hash.ts';
import { scan, type ScanResult } from '../scan.ts';
import { version } from '../version.ts';
import { loadPolicy } from './load-policy.ts';
import { startProgress } from './progress.ts';

/** What a command wants scanned. */
export interface OpenedTarget {
  readonly source: Source;
  /** Where its configuration, ignores and baseline are; null: it has none of its own. */
  readonly root: PolicyRoot | null;
  /** Findings that are known before the search, such as a change of the policy itself. Default: none. */
  readonly findings?: readonly Finding[];
  /** Called when all is done, such as to remove a temporary clone. Default: nothing is left to do. */
  close?(): Promise<void>;
}

export type OpenTarget = (settings: ScanSettings, signal: AbortSignal) => Promise<OpenedTarget>;

/** Scans a target, writes the reports asked for, and gives the exit code of interface.md. */
export async function runScan(flags: ScanFlags, open: OpenTarget): Promise<number> {
  const settings = scanSettings(flags, formats);
  const stop = stopSignal(settings.timeoutMs);
  const target = await open(settings, stop.signal).catch((error: unknown) => {
    stop.dispose();
    throw error;
  });
  try {
    const { report, result } = await reportOf(target, settings, stop.signal);
    await writeReports(report, settings);
    return exitCode(result, settings, stop.isInterrupted());
  } finally {
    stop.dispose();
    await target.close?.();
  }
}

/** Scans a target and tells what a report says of it, without writing any. */
export async function reportOf(
  target: OpenedTarget,
  settings: ScanSettings,
  signal: AbortSignal,
): Promise<{ readonly report: Report; readonly result: ScanResult }> {
  const startedAt = new Date().toISOString();
  const { ruleSet, policy, used } = loadPolicy(settings, target.root, process.env);
  if (settings.isVerbose) {
    used.forEach((file) => console.error(`using ${file}`));
  }
  const progress = startProgress(settings.hasProgress);
  const options = {
    jobs: settings.jobs,
    maxDecodeDepth: settings.maxDecodeDepth,
    onProgress: progress.update,
  };
  try {
    const found = await scan(target.source, ruleSet, policy, options, signal);
    const result = { ...found, findings: [...found.findings, ...(target.findings ?? [])] };
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

/** Aborts on the first Ctrl-C or termination request, and when the time is up; a second Ctrl-C ends the process at once. */
function stopSignal(timeoutMs: number | null): {
  signal: AbortSignal;
  isInterrupted(): boolean;
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

async function writeReports(report: Report, settings: ScanSettings): Promise<void> {
  for (const { format, path } of settings.outputs) {
    const isTerminal = path === null && process.stdout.isTTY === true;
    const pieces = writerFor(format)(report, {
      showSecrets: settings.showSecrets,
      color:
        settings.color === 'always' || (settings.color === 'auto' && isTerminal && !process.env['NO_COLOR']),
      width: isTerminal ? process.stdout.columns : 100,
      verbose: settings.isVerbose,
    });
    await writeAll(pieces, path);
  }
}

async function writeAll(pieces: Iterable<string>, path: string | null): Promise<void> {
  const stream = path === null ? process.stdout : createWriteStream(path, { mode: 0o600 });
  const failed = new Promise<never>((_, reject) => {
    stream.once('error', (cause: NodeJS.ErrnoException) => {
      // A reader that has seen enough, as `head` has, is no failure.
      reject(
        cause.code === 'EPIPE'
          ? pipeClosed
          : new ScanError(
              'USAGE',
              `cannot write ${path ?? 'standard output'}: ${cause.code ?? cause.message}`,
              { cause },
            ),
      );
    });
  });
  failed.catch(() => {});
  try {
    for (const piece of pieces) {
      if (!stream.write(piece)) {
        await Promise.race([once(stream, 'drain'), failed]);
      }
    }
    if (path !== null) {
      stream.end();
      await Promise.race([once(stream, 'finish'), failed]);
    }
  } catch (error) {
    if (error !== pipeClosed) {
      throw error;
    }
  }
}

const pipeClosed = new Error('the reader of standard output is gone');

function exitCode(
  { findings, coverage }: ScanResult,
  settings: ScanSettings,
  isInterrupted: boolean,
): number {
  if (isInterrupted) {
    return 130;
  }
  if (!coverage.isComplete) {
    return 3;
  }
  return findings.some((finding) => isFailing(finding, settings.failOn)) ? settings.findingsExitCode : 0;
}

function isFailing(finding: Finding, failOn: (typeof failLevels)[number]): boolean {
  if (failOn === 'live') {
    return finding.verification.state === 'live';
  }
  if (failOn === 'new') {
    return finding.isNew;
  }
  return severities.indexOf(finding.severity) >= severities.indexOf(failOn);
}
