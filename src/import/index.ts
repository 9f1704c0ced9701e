import { ScanError } from '../model/scan-error.ts';
import { isBetterleaks, readBetterleaks } from './betterleaks.ts';
import { foreignReport, type ImportOptions } from './foreign-report.ts';
import { isGitleaks, readGitleaks } from './gitleaks.ts';
import { isKingfisher, readKingfisher } from './kingfisher.ts';
import { isOwnReport, readOwnReport } from './own-report.ts';
import type { PlainReport } from './plain-report.ts';
import { isSarif, readSarif } from './sarif.ts';
import type { ForeignReport } from './saved-report.ts';
import { isTrufflehog, readTrufflehog } from './trufflehog.ts';
import { parseValues } from './parse-values.ts';

export type { ImportOptions, Recognised } from './foreign-report.ts';
export { mergeReports, type MergedReport } from './merge-reports.ts';
export type { PlainReport } from './plain-report.ts';

type Values = readonly unknown[];

/** How each format is told from the others, and read. */
const foreignFormats: readonly (readonly [
  fits: (values: Values) => boolean,
  read: (values: Values, file: string) => ForeignReport | readonly ForeignReport[],
])[] = [
  [isSarif, readSarif],
  [isBetterleaks, readBetterleaks],
  [isTrufflehog, readTrufflehog],
  [isKingfisher, readKingfisher],
  [isGitleaks, readGitleaks],
];

/**
 * Opens a saved report of ours or of another scanner, whose format its content tells.
 *
 * @param file - its name, for messages
 * @throws ScanError when it is none that we know, or not whole
 */
export function openReport(text: string, file: string, options: ImportOptions): readonly PlainReport[] {
  const values = parseValues(text, file);
  if (isOwnReport(values)) return [readOwnReport(values, file, options.ruleOf)];
  const format = foreignFormats.find(([fits]) => fits(values));
  if (format === undefined) {
    throw new ScanError(
      'USAGE',
      `${file} is no report that can be read: give JSON or JSON lines of leaksieve, gitleaks, betterleaks, trufflehog or kingfisher, or SARIF`,
    );
  }
  const found = format[1](values, file);
  return [found].flat().map((report) => foreignReport(report, file, options));
}
