import { texts } from '../../sources/texts.ts';
import { reportOf } from '../run/run-scan.ts';
import { keptPlainReport } from '../store/kept-report.ts';
import { namedReport } from './named-report.ts';
import type { PartScanOptions } from './part-scan-options.ts';
import type { PartEnd, TextPart } from './part.ts';
import { readTexts } from './read-texts.ts';

/**
 * Reads the texts of a repository and scans them. All of them are read in each run, since nothing tells of one that was
 * deleted, and no text is kept.
 */
export async function scanTexts(
  part: TextPart,
  { client, settings, store, signal }: PartScanOptions,
): Promise<PartEnd> {
  const target = { kind: 'github', name: part.name } as const;
  const source = texts(target, (coverage) => readTexts(client, part.lists, coverage), settings.limits);
  const { report } = await reportOf({ source, root: null }, { ...settings, hasProgress: false }, signal);
  const named = namedReport(report, part.folder);
  await store?.record(part.stored, { report: keptPlainReport(named), isWhole: true });
  return { part, state: 'scanned', report: named };
}
