import { jsonFinding } from '../json-finding.ts';
import { jsonHead } from '../json-head.ts';
import { jsonText } from '../json-text.ts';
import { placesByExposure } from '../main-place.ts';
import type { ShownFinding, ShownReport } from '../shown.ts';
import { fitting } from './notice.ts';

const maxPlaces = 5;
/** Most receivers refuse bodies of a megabyte, and some of less. */
const maxBytes = 250_000;

/** The new findings in the words of the JSON report, the worst first and as many as fit, each with its five most exposed places. */
export function genericMessage(report: ShownReport, found: readonly ShownFinding[]): string {
  const { coverage: _coverage, ...head } = jsonHead(report);
  const texts = found.slice(0, 1000).map((finding) => {
    const occurrences = placesByExposure(finding.occurrences).slice(0, maxPlaces);
    return jsonText(jsonFinding({ ...finding, occurrences }));
  });
  const shown = fitting(texts, (text) => Buffer.byteLength(text) + 1, maxBytes);
  const told = { event: 'findings', ...head, complete: report.coverage.complete, newFindings: found.length };
  return `${jsonText(told).slice(0, -1)},"findings":[${shown.join(',')}]}`;
}
