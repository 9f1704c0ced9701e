import { ScanError } from '../model/scan-error.ts';
import { writeCsv } from './csv.ts';
import { writeGithub } from './github.ts';
import { writeGitlab } from './gitlab.ts';
import { writeGitleaks } from './gitleaks.ts';
import { writeHtml } from './html.ts';
import { writeJson } from './json.ts';
import { writeJsonl } from './jsonl.ts';
import { writeJunit } from './junit.ts';
import { writeMarkdown } from './markdown.ts';
import type { FormatWriter, ReportWriter } from './report-options.ts';
import { writeSarif } from './sarif.ts';
import { shownReport } from './shown-report.ts';
import { writeText } from './text.ts';

export type { ReportOptions, ReportWriter } from './report-options.ts';

const writers: ReadonlyMap<string, FormatWriter> = new Map([
  ['text', writeText],
  ['json', writeJson],
  ['jsonl', writeJsonl],
  ['sarif', writeSarif],
  ['csv', writeCsv],
  ['junit', writeJunit],
  ['html', writeHtml],
  ['markdown', writeMarkdown],
  ['github', writeGithub],
  ['gitlab', writeGitlab],
  ['gitleaks', writeGitleaks],
]);

/** The names of all report formats, the default first. */
export const formats: readonly string[] = [...writers.keys()];

/**
 * The writer of a format. What it writes holds no secret unless `showSecrets` is set.
 *
 * @throws ScanError when there is no such format
 */
export function writerFor(format: string): ReportWriter {
  const write = writers.get(format);
  if (write === undefined) {
    throw new ScanError('USAGE', `unknown report format: use one of ${formats.join(', ')}`);
  }
  return (report, options) => write(shownReport(report, options.showSecrets), options);
}
