import { appendFileSync } from 'node:fs';
import type { Report } from '../../model/finding.ts';
import { writerFor } from '../../report/index.ts';
import { code, prose } from '../../report/markdown-text.ts';
import { quantity } from '../../report/quantity.ts';
import { redacted } from './redacted.ts';

/** What is said of a run besides its report. */
export interface RunNotes {
  /** What was searched. */
  readonly title: string;
  /** Whose policy judged; null: none but the rules that come with leaksieve. */
  readonly policyFrom: string | null;
  /** What was not done that could have been, each in a sentence. */
  readonly notes: readonly string[];
}

/** The job summary: the report, then how it came about. The report keeps room for that below GitHub's limit of 1 MiB. */
export function summaryText(report: Report, { title, policyFrom, notes }: RunNotes): string {
  const { suppressed, commits } = report.coverage;
  const left = Object.entries(suppressed).filter(([, count]) => count > 0);
  const lines = [
    `Searched ${code(title)}: ${quantity(commits, 'commit')}.`,
    policyFrom === null ? '' : `Configuration, ignores and baseline are those of ${code(policyFrom)}.`,
    left.length === 0
      ? ''
      : `Left out as accepted: ${left.map(([why, count]) => `${count} by ${reasons[why] ?? why}`).join(', ')}.`,
    ...notes.map(prose),
  ];
  return [
    ...writerFor('markdown')(report, redacted),
    '\n### This run\n\n',
    ...lines.filter((line) => line !== '').map((line) => `- ${line}\n`),
  ].join('');
}

const reasons: Readonly<Record<string, string>> = {
  baseline: 'the baseline',
  ignoreFile: 'the ignore file',
  inline: 'marks in the lines themselves',
  allowlist: 'allowlists',
};

/** The job summary of a run that could not scan. */
export function failureText(message: string): string {
  return `## leaksieve\n\n**Nothing was searched: ${prose(message)}**\n`;
}

/** Adds to the job summary, where there is one. */
export function writeSummary(file: string | null, text: string): void {
  if (file !== null) {
    appendFileSync(file, text);
  }
}
