import { endCode } from '../commands/run/end-code.ts';
import type { ScanEnd } from '../commands/run/run-scan.ts';
import { writeReports } from '../commands/run/write-reports.ts';
import type { PullRequest } from './event/scope.ts';
import type { ActionInputs } from './inputs.ts';
import type { OpenedScope } from './open-scope.ts';
import { logReport, type Write } from './output/log.ts';
import { writeOutputs } from './output/outputs.ts';
import { writeReportFiles } from './output/report-files.ts';
import { summaryText, writeSummary } from './output/summary.ts';
import { placedAtHead } from './review/place-at-head.ts';
import type { Runner } from './runner.ts';
import { tellGitHub } from './tell-github.ts';

/** Tells what came of a scan: log, annotations, review, code scanning, summary, files, outputs. Gives the exit code. */
export async function finishRun(
  { report, result, settings, isInterrupted }: ScanEnd,
  runner: Runner,
  inputs: ActionInputs,
  pull: PullRequest | null,
  scope: OpenedScope,
  write: Write,
): Promise<number> {
  const signal = AbortSignal.timeout(maxTellingMs);
  const { range } = scope;
  const placed = range === null ? report : await placedAtHead(report, range.repository, range.head, signal);
  const files = writeReportFiles(report, runner.tempDir);
  await writeReports(report, { ...settings, outputs: settings.outputs.filter(({ path }) => path !== null) });
  logReport(write, placed, settings.isVerbose);
  const notes = isInterrupted()
    ? []
    : await tellGitHub({ runner, inputs, pull, scope, report: placed, signal });
  notes.forEach((note) => write(`leaksieve: ${note.replaceAll(/[\r\n]/g, ' ')}\n`));
  if (inputs.hasSummary) {
    writeSummary(
      runner.summaryFile,
      summaryText(placed, { title: scope.title, policyFrom: scope.policyFrom, notes }),
    );
  }
  const code = isInterrupted() ? 130 : endCode(result.findings, result.coverage.isComplete, settings);
  writeOutputs(runner, {
    findings: report.findings.length,
    'new-findings': report.findings.filter(({ isNew }) => isNew).length,
    'exit-code': code,
    incomplete: !report.coverage.complete,
    'scanned-commits': report.coverage.commits,
    'json-file': files.json,
    'sarif-file': files.sarif,
  });
  return code;
}

/** Waiting for limits of the API included. */
const maxTellingMs = 10 * 60_000;
