import { stages } from '../model/playbook.ts';
import { escapeControls } from '../report/escape.ts';
import { placesByExposure } from '../report/main-place.ts';
import type { Paint } from '../report/paint.ts';
import type { ShownFinding, ShownOccurrence } from '../report/shown.ts';
import { wrap } from '../report/wrap.ts';
import type { JudgedLine, LineState } from './judge-line.ts';
import { stageTitles } from './stage-titles.ts';

interface ChecklistOptions {
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
  /** Steps of lines that are done, and all findings. */
  readonly verbose: boolean;
}

const styles: Readonly<Record<LineState, Parameters<Paint>[0]>> = {
  failed: ['bold', 'red'],
  open: ['bold', 'yellow'],
  attested: 'cyan',
  proved: 'green',
  'not-applicable': 'dim',
};

const labelWidth = 16;
const indent = ' '.repeat(labelWidth);
const minWidth = 60;
const maxFindings = 3;
const maxPlaces = 3;

/** The lines of a terminal that tell how each line of the playbook ended, in the order of the work, with what is left to do. */
export function writeChecklist(lines: readonly JudgedLine[], options: ChecklistOptions): readonly string[] {
  return stages.flatMap((stage) => {
    const own = lines.filter(({ line }) => line.stage === stage);
    return own.length === 0
      ? []
      : [options.paint('bold', stageTitles[stage]), ...own.flatMap((line) => lineText(line, options)), ''];
  });
}

function lineText(judged: JudgedLine, options: ChecklistOptions): readonly string[] {
  const { line, state, reasons, findings, advice, answer, question } = judged;
  const { paint, verbose } = options;
  const isToDo = state === 'failed' || state === 'open';
  const label = paint(styles[state], state) + ' '.repeat(labelWidth - 2 - state.length);
  const [title = '', ...more] = broken(line.title.en, options);
  return [
    `  ${label}${paint('bold', title)}`,
    ...more.map((text) => indent + text),
    ...(isToDo || verbose ? indented(reasons, options) : []),
    ...(isToDo && question !== null ? hanging('? ', question, options) : []),
    ...(answer === null ? [] : indented([answerText(answer)], options)),
    ...findingTexts(findings, verbose ? findings.length : isToDo ? maxFindings : 0, options),
    ...findingTexts(advice, verbose ? advice.length : isToDo && findings.length === 0 ? 1 : 0, options),
    ...(isToDo || verbose ? stepTexts(line.steps, options) : []),
  ];
}

function answerText({ verdict, by, at, note }: NonNullable<JudgedLine['answer']>): string {
  return `${verdict}, ${by}, ${at.slice(0, 10)}${note === '' ? '' : `: ${note}`}`;
}

function findingTexts(
  findings: readonly ShownFinding[],
  count: number,
  options: ChecklistOptions,
): readonly string[] {
  const rest = findings.length - count;
  return [
    ...findings.slice(0, count).flatMap((finding) => hanging('- ', findingText(finding), options)),
    ...(count > 0 && rest > 0 ? [`${indent}and ${rest} more in the evidence file`] : []),
  ];
}

function findingText({ title, redacted, evidence, occurrences }: ShownFinding): string {
  const places = redacted === undefined ? [] : placesByExposure(occurrences);
  const paths = new Map(places.map((place) => [place.path, place]));
  const rest = paths.size - maxPlaces;
  return [
    redacted === undefined ? title : `${title}: ${redacted}`,
    ...(evidence === undefined ? [] : [evidence]),
    ...[...paths.values()].slice(0, maxPlaces).map(placeText),
    ...(rest > 0 ? [`and ${rest} more places`] : []),
  ].join('; ');
}

function placeText({ path, startLine, state, date }: ShownOccurrence): string {
  return `${path}:${startLine} (${state}${date === undefined ? '' : ` since ${date.slice(0, 10)}`})`;
}

function stepTexts(steps: readonly string[], options: ChecklistOptions): readonly string[] {
  return steps.flatMap((step, index) => hanging(`${index + 1}. `, step, options));
}

function indented(texts: readonly string[], options: ChecklistOptions): readonly string[] {
  return texts.flatMap((text) => broken(text, options).map((line) => indent + line));
}

function hanging(mark: string, text: string, options: ChecklistOptions): readonly string[] {
  const lines = wrap(escapeControls(text), room(options) - mark.length);
  return lines.map((line, index) => indent + (index === 0 ? mark : ' '.repeat(mark.length)) + line);
}

function broken(text: string, options: ChecklistOptions): readonly string[] {
  return wrap(escapeControls(text), room(options));
}

function room({ width }: ChecklistOptions): number {
  return Math.max(width, minWidth) - labelWidth;
}
