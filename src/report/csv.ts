import { escapeControls } from './escape.ts';
import type { ReportOptions } from './report-options.ts';
import type { ShownFinding, ShownOccurrence, ShownReport } from './shown.ts';

const columns = [
  'severity',
  'rule',
  'title',
  'confidence',
  'state',
  'verification',
  'redacted',
  'path',
  'startLine',
  'startColumn',
  'endLine',
  'endColumn',
  'commit',
  'blob',
  'author',
  'date',
  'fingerprint',
] as const;

/** Writes a row for each place of each finding (RFC 4180), after a header that is always there. */
export function* writeCsv(report: ShownReport, options: ReportOptions): Generator<string> {
  yield row(options.showSecrets ? [...columns, 'secret'] : columns);
  for (const finding of report.findings) {
    for (const place of finding.occurrences) {
      const cells = cellsOf(finding, place);
      yield row(options.showSecrets ? [...cells, finding.secret] : cells);
    }
  }
}

function cellsOf(finding: ShownFinding, place: ShownOccurrence): readonly (string | number | undefined)[] {
  return [
    finding.severity,
    finding.rule,
    finding.title,
    finding.confidence,
    place.state,
    finding.verification.state,
    finding.redacted,
    place.path,
    place.startLine,
    place.startColumn,
    place.endLine,
    place.endColumn,
    place.commit,
    place.blob,
    place.author,
    place.date,
    finding.fingerprint,
  ];
}

function row(cells: readonly (string | number | undefined)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** Spreadsheets run a cell that starts with one of these as a formula: https://owasp.org/www-community/attacks/CSV_Injection */
const formulaStart = /^[=+\-@\t\r]/;

function cell(value: string | number | undefined): string {
  const raw = String(value ?? '');
  const text = `${formulaStart.test(raw) ? "'" : ''}${escapeControls(raw)}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
