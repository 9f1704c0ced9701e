import type { Log, Notification, Run } from 'sarif';
import { escapeControls } from './escape.ts';
import { jsonText } from './json-text.ts';
import { placesPerFinding } from './places-per-finding.ts';
import { sarifResults } from './sarif-result.ts';
import { sarifRules } from './sarif-rule.ts';
import type { ShownReport } from './shown.ts';
import { sourceRoot, repositoryUri } from './sarif-uri.ts';
import { quantity } from './quantity.ts';

/** GitHub code scanning keeps this many results of a run: https://docs.github.com/code-security/code-scanning */
const maxResults = 5000;
const maxNotifications = 1000;

/** Writes SARIF 2.1.0 as GitHub code scanning reads it: one result for each place, the worst findings first. */
export function* writeSarif(report: ShownReport): Generator<string> {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run(report)],
  };
  yield `${jsonText(log, 2)}\n`;
}

function run(report: ShownReport): Run {
  const { tool, target } = report;
  const limit = placesPerFinding(report.placeCounts, maxResults);
  const rules = sarifRules(report);
  const results = [...sarifResults(report, rules, limit, maxResults)];
  const repository = target.head === undefined ? undefined : repositoryUri(target.name);
  return {
    tool: {
      driver: {
        name: tool.name,
        version: tool.version,
        semanticVersion: tool.version,
        rules: [...rules.values()],
        properties: { rulesHash: tool.rulesHash },
      },
    },
    automationDetails: { id: `${tool.name}/${target.kind}/` },
    invocations: [
      {
        executionSuccessful: report.coverage.complete,
        startTimeUtc: report.startedAt,
        endTimeUtc: report.finishedAt,
        toolExecutionNotifications: notifications(report, results.length),
      },
    ],
    originalUriBaseIds: {
      [sourceRoot]: { description: { text: 'The root of the repository or directory scanned.' } },
    },
    ...(repository === undefined || target.head === undefined
      ? {}
      : {
          versionControlProvenance: [
            { repositoryUri: repository, revisionId: target.head, mappedTo: { uriBaseId: sourceRoot } },
          ],
        }),
    columnKind: 'utf16CodeUnits',
    results,
  };
}

function notifications(report: ShownReport, resultCount: number): Notification[] {
  const { skipped } = report.coverage;
  const all = skipped
    .slice(0, maxNotifications)
    .map(({ what, reason, count, hint }) =>
      notification(
        reason,
        `Not searched: ${what} (${reason}, ${count}).${hint === undefined ? '' : ` ${hint}`}`,
      ),
    );
  const rest = skipped.length - all.length;
  if (rest > 0) all.push(notification('more', `Not searched: ${rest} more.`));
  if (!report.coverage.complete && skipped.length === 0) {
    all.push(notification('incomplete', 'The scan is incomplete.'));
  }
  const places = report.placeCounts.reduce((sum, count) => sum + count, 0);
  if (places > resultCount) {
    const text = `Only ${resultCount} of ${quantity(places, 'place')} are in this file, the worst findings first: code scanning keeps no more.`;
    all.push(notification('results-cut', text));
  }
  return all;
}

function notification(id: string, text: string): Notification {
  return { descriptor: { id }, level: 'warning', message: { text: escapeControls(text) } };
}
