import type { Report } from '../model/finding.ts';
import type { ShownReport } from './shown.ts';

/** How a report is to look. */
export interface ReportOptions {
  /** Without it no output of any kind holds a secret. */
  readonly showSecrets: boolean;
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Every place and every step, where the default tells the first few. */
  readonly verbose: boolean;
  /** For terminals and fonts without Unicode. */
  readonly asciiOnly?: boolean;
}

/** Writes a report in pieces, to be written one after the other. */
export type ReportWriter = (report: Report, options: ReportOptions) => Iterable<string>;

/** One format: sees only what may be shown. */
export type FormatWriter = (report: ShownReport, options: ReportOptions) => Iterable<string>;
