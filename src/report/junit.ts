import { escapeControls } from './escape.ts';
import { mainPlace, placeState, position } from './main-place.ts';
import type { ShownFinding, ShownReport } from './shown.ts';
import { verdict } from './verdict.ts';

/** Most places that a failure lists. */
const maxPlaces = 100;

/** Writes JUnit XML: a failed case for each finding, and one case that says whether the scan was complete. */
export function* writeJunit(report: ShownReport): Generator<string> {
  const errors = report.coverage.complete ? 0 : 1;
  const counts = attributes({ tests: report.findingCount + 1, failures: report.findingCount, errors });
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: 'leaksieve' })}${counts}>\n`;
  const suite = attributes({ name: 'leaksieve', timestamp: report.startedAt, time: seconds(report) });
  yield `  <testsuite${suite}${counts}>\n`;
  yield completeness(report);
  for (const finding of report.findings) yield testCase(finding);
  yield '  </testsuite>\n</testsuites>\n';
}

function completeness(report: ShownReport): string {
  const head = attributes({ classname: 'leaksieve', name: 'everything in scope was searched' });
  if (report.coverage.complete) return `    <testcase${head}/>\n`;
  const skipped = report.coverage.skipped
    .slice(0, maxPlaces)
    .map(({ what, reason, count }) => xmlText(`${what}: ${reason} (${count})`));
  const error = attributes({ type: 'incomplete', message: verdict(report) });
  return `    <testcase${head}>\n      <error${error}>${skipped.join('\n')}</error>\n    </testcase>\n`;
}

function testCase(finding: ShownFinding): string {
  const place = mainPlace(finding);
  const where =
    place === undefined
      ? ''
      : ` at ${place.path}${place.startLine === undefined ? '' : `:${place.startLine}`}`;
  const head = attributes({
    classname: finding.rule,
    name: `${finding.title}${where} (${finding.fingerprint.slice(0, 12)})`,
    ...(place === undefined ? {} : { file: place.path }),
    ...(place?.startLine === undefined ? {} : { line: place.startLine }),
  });
  const failure = attributes({
    type: finding.severity,
    message: `${finding.title}${finding.redacted === undefined ? '' : `: ${finding.redacted}`}`,
  });
  return `    <testcase${head}>\n      <failure${failure}>${failureText(finding)}</failure>\n    </testcase>\n`;
}

function failureText(finding: ShownFinding): string {
  const places = finding.occurrences
    .slice(0, maxPlaces)
    .map((place) => `${place.path}${position(place)} (${placeState(place)})`);
  const rest = finding.occurrences.length - places.length;
  const lines = [
    ...(finding.secret === undefined ? [] : [`secret: ${finding.secret}`]),
    ...places,
    ...(rest > 0 ? [`and ${rest} more`] : []),
    ...finding.remediation.map((step, index) => `${index + 1}. ${step}`),
    `fingerprint: ${finding.fingerprint}`,
  ];
  return lines.map(xmlText).join('\n');
}

function seconds({ startedAt, finishedAt }: ShownReport): string {
  const time = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  return Number.isFinite(time) && time >= 0 ? time.toFixed(3) : '0';
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlText(String(value)).replaceAll('"', '&quot;')}"`)
    .join('');
}

/** Control characters become visible; what XML 1.0 has no way to hold (section 2.2, Char) is dropped. */
function xmlText(text: string): string {
  return escapeControls(text)
    .replace(/[^\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
