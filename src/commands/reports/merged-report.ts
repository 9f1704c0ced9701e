import { mergeReports, type PlainReport } from '../../import/index.ts';
import type { Report } from '../../model/finding.ts';
import { byImportance } from '../../triage/finding-order.ts';
import { version } from '../../version.ts';

/**
 * One report of several, as this version makes it: the most important findings first.
 *
 * @param now - RFC 3339; stands for times that no report tells
 */
export function mergedReport(reports: readonly PlainReport[], now: string): Report {
  const { rulesHash, ...merged } = mergeReports(reports, now);
  return { ...merged, tool: ownTool(rulesHash), findings: merged.findings.toSorted(byImportance) };
}

/** This program, as the maker of a report. */
export function ownTool(rulesHash: string | undefined): Report['tool'] {
  return { name: 'leaksieve', version, ...(rulesHash === undefined ? {} : { rulesHash }) };
}
