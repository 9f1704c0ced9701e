import { displayWidth } from './display-width.ts';
import { escapeControls } from './escape.ts';
import { excerpt } from './excerpt.ts';
import { placesByExposure, position } from './main-place.ts';
import { severityStyles, type Paint } from './paint.ts';
import type { ReportOptions } from './report-options.ts';
import type { ShownFinding, ShownOccurrence, ShownPart } from './shown.ts';
import { wrap } from './wrap.ts';

interface TextOptions extends ReportOptions {
  readonly paint: Paint;
  /** What to do is told once a rule. */
  readonly isFirstOfRule: boolean;
}

const maxPlaces = 5;
const maxSteps = 3;
const maxParts = 10;
const minWidth = 40;
const labelWidth = 10;
const indent = ' '.repeat(labelWidth);

/** The lines that tell of one finding. */
export function textFinding(finding: ShownFinding, options: TextOptions): readonly string[] {
  const { paint } = options;
  const places = placesByExposure(finding.occurrences);
  const severity = paint(severityStyles[finding.severity], finding.severity.toUpperCase());
  return [
    `${severity}  ${paint('bold', escapeControls(finding.title))}`,
    ...labelled('rule', [ruleLine(finding)], paint),
    ...labelled('secret', secretLines(finding), paint),
    ...labelled('proof', finding.evidence === undefined ? [] : [escapeControls(finding.evidence)], paint),
    ...labelled('found', placeLines(places, options), paint),
    ...snippetLines(finding, places, options),
    ...labelled('with', partLines(finding), paint),
    ...labelled('id', [escapeControls(finding.fingerprint)], paint),
    ...labelled('to do', options.isFirstOfRule ? stepLines(finding, options) : [], paint),
  ];
}

function labelled(label: string, lines: readonly string[], paint: Paint): readonly string[] {
  return lines.map((line, index) =>
    index === 0 ? `  ${paint('dim', label.padEnd(labelWidth - 2))}${line}` : `${indent}${line}`,
  );
}

function ruleLine({ rule, confidence, verification }: ShownFinding): string {
  const { state, reason } = verification;
  const verified = state === 'unverified' ? '' : ` · ${state}`;
  const why = reason === undefined ? '' : ` (${escapeControls(reason)})`;
  return `${escapeControls(rule)} · ${confidence} confidence${verified}${why}`;
}

function secretLines({ secret, redacted }: ShownFinding): readonly string[] {
  if (secret !== undefined) return [escapeControls(secret)];
  return redacted === undefined ? [] : [escapeControls(redacted)];
}

function placeLines(places: readonly ShownOccurrence[], { verbose }: TextOptions): readonly string[] {
  const shown = verbose ? places : places.slice(0, maxPlaces);
  const lines = shown.map(placeLine);
  return shown.length === places.length ? lines : [...lines, `and ${places.length - shown.length} more`];
}

function placeLine(place: ShownOccurrence): string {
  const by = [
    place.commit?.slice(0, 7),
    place.date?.slice(0, 10),
    place.author?.slice(0, 40),
    place.state,
    place.decoded === undefined ? undefined : `decoded: ${place.decoded.join(', ')}`,
  ].filter((word) => word !== undefined);
  return `${escapeControls(place.path)}${position(place)}  ${escapeControls(by.join(' '))}`;
}

/** The line that holds the secret, with a mark under it where it can be seen. */
function snippetLines(
  finding: ShownFinding,
  places: readonly ShownOccurrence[],
  { paint, width }: TextOptions,
): readonly string[] {
  const place = places.find(({ snippet }) => snippet.trim() !== '');
  if (place === undefined) return [];
  const redacted = escapeControls(finding.redacted ?? '');
  const line = escapeControls(place.snippet.replaceAll('\t', ' ').trim());
  const number = `${place.startLine ?? ''} `;
  const bar = paint('dim', '│ ');
  const room = Math.max(width, minWidth) - labelWidth - number.length - 2;
  const { text, at } = excerpt(line, redacted, room);
  const lines = [`${indent}${paint('dim', number)}${bar}${text}`];
  if (at === null) return lines;
  const margin = ' '.repeat(displayWidth(text.slice(0, at)));
  const marks = paint('red', '^'.repeat(displayWidth(redacted)));
  return [...lines, `${indent}${' '.repeat(number.length)}${bar}${margin}${marks}`];
}

function partLines({ parts, occurrences }: ShownFinding): readonly string[] {
  const paths = new Set(occurrences.map(({ path }) => path));
  const placeOf = (part: ShownPart): string =>
    paths.has(part.path) ? '' : ` (${part.path}${position(part)})`;
  const shown = parts
    .slice(0, maxParts)
    .map((part) => `${part.name} ${part.value ?? part.redacted}${placeOf(part)}`);
  if (parts.length > maxParts) shown.push(`and ${parts.length - maxParts} more`);
  return shown.length === 0 ? [] : [escapeControls(shown.join(', '))];
}

function stepLines({ remediation, rule }: ShownFinding, { verbose, width }: TextOptions): readonly string[] {
  const shown = verbose ? remediation : remediation.slice(0, maxSteps);
  const room = Math.max(width, minWidth) - labelWidth - 3;
  const lines = shown.flatMap((step, index) =>
    wrap(escapeControls(step), room).map((line, part) => `${part === 0 ? `${index + 1}. ` : '   '}${line}`),
  );
  const rest = remediation.length - shown.length;
  return rest === 0 ? lines : [...lines, `and ${rest} more: leaksieve explain ${escapeControls(rule)}`];
}
