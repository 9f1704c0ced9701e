import type { ReportedRule } from '../model/finding.ts';
import { createHash } from 'node:crypto';
import type { Severity } from '../model/rule.ts';
import { escapeControls } from './escape.ts';
import { excerpt } from './excerpt.ts';
import { jsonText } from './json-text.ts';
import type { ShownFinding, ShownOccurrence, ShownReport } from './shown.ts';

/** The version of https://gitlab.com/gitlab-org/security-products/security-report-schemas that this follows. */
const schemaVersion = '15.0.6';

/** Stands for the commit of what is not in one: the schema wants a text that is not empty. */
const noCommit = '0000000';

const severityNames: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Info',
};

/** Writes GitLab's secret detection report, one vulnerability for each place. */
export function* writeGitlab(report: ShownReport): Generator<string> {
  const head = jsonText({ version: schemaVersion, scan: scanOf(report) }, 2).replace(/\n\}$/, '');
  yield `${head},\n  "vulnerabilities": [`;
  let separator = '\n    ';
  for (const finding of report.findings) {
    for (const place of finding.occurrences) {
      const entry = vulnerability(finding, place, report.rules.get(finding.rule));
      yield separator + jsonText(entry, 2).replaceAll('\n', '\n    ');
      separator = ',\n    ';
    }
  }
  yield report.findingCount === 0 ? ']\n}\n' : '\n  ]\n}\n';
}

function scanOf(report: ShownReport): unknown {
  const { name, version } = report.tool;
  const tool = { id: name, name, version, vendor: { name } };
  return {
    analyzer: tool,
    scanner: tool,
    type: 'secret_detection',
    start_time: localSeconds(report.startedAt),
    end_time: localSeconds(report.finishedAt),
    status: report.coverage.complete ? 'success' : 'failure',
    messages: report.coverage.skipped.map(({ what, reason, count }) => ({
      level: 'warn',
      value: `not searched: ${escapeControls(what)} (${reason}, ${count})`,
    })),
  };
}

function vulnerability(
  finding: ShownFinding,
  place: ShownOccurrence,
  rule: ReportedRule | undefined,
): unknown {
  const links = (rule?.references ?? []).filter((url) => /^https?:\/\/./.test(url)).map((url) => ({ url }));
  return {
    id: identifier(finding, place),
    name: finding.title.slice(0, 255),
    description: rule?.description ?? finding.title,
    severity: severityNames[finding.severity],
    solution: finding.remediation.length === 0 ? undefined : finding.remediation.join('\n').slice(0, 7000),
    identifiers: [
      { type: 'leaksieve_rule_id', name: `leaksieve rule ${finding.rule}`, value: finding.rule },
      { type: 'leaksieve_fingerprint', name: 'leaksieve fingerprint', value: finding.fingerprint },
    ],
    links: links.length === 0 ? undefined : links,
    location: {
      file: place.path,
      commit: {
        sha: place.commit ?? noCommit,
        author: place.author,
        date: place.date,
        message: place.message,
      },
      start_line: place.startLine,
      end_line: place.endLine,
    },
    raw_source_code_extract: finding.redacted && excerpt(place.snippet, finding.redacted, 1000).text,
  };
}

/** The same place of the same secret keeps its id from scan to scan. GitLab recommends the form of a UUID. */
function identifier(finding: ShownFinding, place: ShownOccurrence): string {
  const name = [finding.fingerprint, place.commit, place.path, place.startLine, place.startColumn].join('\0');
  const hash = createHash('sha256').update(name).digest('hex');
  // Version 8 and its variant: RFC 9562, section 5.8.
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** GitLab's schema wants UTC without a zone or fractions. */
function localSeconds(date: string): string {
  const time = Date.parse(date);
  return new Date(Number.isNaN(time) ? 0 : time).toISOString().slice(0, 19);
}
