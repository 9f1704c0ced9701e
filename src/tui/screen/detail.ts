import type { Finding } from '../../model/finding.ts';
import { placesByExposure, position } from '../../report/main-place.ts';
import { quantity } from '../../report/quantity.ts';
import type { ShownFinding, ShownOccurrence } from '../../report/shown.ts';
import { wrap } from '../../report/wrap.ts';
import { statusOf, type Decision } from '../decisions/decision.ts';
import { verdictWords } from '../state/submit.ts';
import { excerpt } from '../../report/excerpt.ts';
import { cut, shownText } from './fit.ts';
import type { ContextLine } from '../context/masked-lines.ts';
import type { Line, Span } from './lines.tsx';

export interface DetailOptions {
  readonly width: number;
  readonly isAscii: boolean;
  readonly today: string;
  readonly decision: Decision | undefined;
  /** The secret itself, where the reader asked for it. */
  readonly revealed: string | null;
  /** Lines around the secret, redacted; empty: not at hand. */
  readonly context: readonly ContextLine[];
  /** The playbook for incidents of this kind; null: none. */
  readonly playbook: string | null;
}

const maxPlaces = 200;
const labelWidth = 9;

/** All that is told of a finding, line by line. */
export function detailLines(finding: Finding, shown: ShownFinding, options: DetailOptions): readonly Line[] {
  const text = (words: string): string => shownText(words, options.isAscii);
  const body = (label: string, words: string, tone?: Span['tone']): readonly Line[] =>
    labelled(label, lineBreaks(text(words), options.width - labelWidth), options, tone);
  const { verification, confidence, evidence } = shown;
  const verified = verification.state === 'unverified' ? '' : `, ${verification.state}`;
  return [
    [
      { text: finding.severity.toUpperCase(), tone: finding.severity },
      { text: ` ${cut(text(shown.title), options.width - 10, options.isAscii)}`, tone: 'bold' },
    ],
    ...secretLines(shown, options),
    ...placeLine(shown, options),
    ...decisionLines(options, body),
    ...(evidence === undefined ? [] : body('proof', evidence)),
    ...timeline(shown).flatMap((line, index) => body(index === 0 ? 'seen' : '', line)),
    ...contextLines(shown, options),
    ...body('rule', `${shown.rule}, ${confidence} confidence${verified}`),
    [],
    ...places(shown, options),
    ...shown.parts
      .slice(0, 20)
      .flatMap(({ name, value, redacted }) => body('with', `${name} ${value ?? redacted}`)),
    [],
    ...steps(shown, options),
    ...(options.playbook === null ? [] : body('', `leaksieve incident ${options.playbook}`, 'bold')),
    ...body('id', shown.fingerprint, 'dim'),
  ];
}

function secretLines({ redacted }: ShownFinding, options: DetailOptions): readonly Line[] {
  const { revealed, isAscii, width } = options;
  if (revealed !== null) {
    const lines = lineBreaks(shownText(revealed, isAscii, 4000), width - labelWidth);
    return labelled('secret', lines, options, 'secret');
  }
  if (redacted === undefined) return [];
  return labelled(
    'secret',
    lineBreaks(shownText(redacted, isAscii, 400), width - labelWidth),
    options,
    'secret',
  );
}

/** Where it is now; the list has room for the end of the path only. */
function placeLine({ occurrences }: ShownFinding, options: DetailOptions): readonly Line[] {
  const [place] = placesByExposure(occurrences);
  if (place === undefined) return [];
  const name = shownText(`${place.url ?? place.path}${position(place)}`, options.isAscii);
  return labelled('place', [cut(name, options.width - labelWidth, options.isAscii, 'end')], options);
}

function decisionLines(
  { decision, today }: DetailOptions,
  body: (label: string, words: string, tone?: Span['tone']) => readonly Line[],
): readonly Line[] {
  if (decision === undefined) return body('status', 'new');
  const { verdict, until, reason, note, decidedAt } = decision;
  const status = statusOf(decision, today);
  const said = verdict === null ? 'new' : verdictWords[verdict];
  const end = until === null ? '' : status === 'new' ? `, until ${until}, which is over` : `, until ${until}`;
  const day = verdict === null ? '' : ` (${decidedAt.slice(0, 10)})`;
  return [
    ...body(
      'status',
      `${said}${end}${reason === '' ? '' : `: ${reason}`}${day}`,
      status === 'new' ? 'plain' : 'good',
    ),
    ...(note === '' ? [] : body('note', note)),
  ];
}

/** When it came, by whom, and where it is now. */
function timeline({ occurrences, state }: ShownFinding): readonly string[] {
  const dated = occurrences.filter(({ date }) => date !== undefined);
  const [first, last] = [dated[0], dated.at(-1)];
  const now = `${stateWords[state]}, ${quantity(occurrences.length, 'place')}`;
  return [
    first === undefined ? now : `${when(first)}; ${now}`,
    ...(last === undefined || last === first ? [] : [`${when(last)}: the latest`]),
  ];
}

function when({ date, author, commit }: ShownOccurrence): string {
  return [date?.slice(0, 10), author, commit?.slice(0, 10)].filter(Boolean).join(' ');
}

const stateWords: Readonly<Record<ShownFinding['state'], string>> = {
  'in-tree': 'in the current files',
  staged: 'about to be committed',
  history: 'in the history only',
  live: 'on a live site',
  unreachable: 'in objects that nothing refers to',
};

/** The lines around the secret; where they are not at hand, the line that the scan kept. */
function contextLines(shown: ShownFinding, { context, width, isAscii }: DetailOptions): readonly Line[] {
  const kept = shown.occurrences.find(({ snippet }) => snippet.trim() !== '');
  const lines =
    context.length > 0 || kept === undefined
      ? context
      : [{ number: kept.startLine ?? 0, text: kept.snippet, isOwn: true }];
  if (lines.length === 0) return [];
  const numberWidth = Math.max(...lines.map(({ number }) => String(number).length));
  const room = Math.max(8, width - numberWidth - 4);
  const drawn = lines.map(({ number, text, isOwn }): Line => {
    const line = shownText(text.replaceAll('\t', '  '), isAscii, 100_000);
    const around = excerpt(line, shownText(shown.redacted ?? '', isAscii), room, isAscii ? '...' : '…');
    return [
      {
        text: `${isOwn ? '>' : ' '}${String(number).padStart(numberWidth)} ${isAscii ? '|' : '│'} `,
        tone: 'dim',
      },
      { text: cut(around.text, room, isAscii), tone: isOwn ? 'bold' : 'plain' },
    ];
  });
  return drawn;
}

function places(shown: ShownFinding, options: DetailOptions): readonly Line[] {
  const all = placesByExposure(shown.occurrences);
  const lines = all.slice(0, maxPlaces).map((place) => {
    const by = [
      place.state,
      place.commit?.slice(0, 7),
      place.date?.slice(0, 10),
      place.author,
      place.decoded?.join(', '),
    ]
      .filter(Boolean)
      .join(' ');
    const tail = `  ${cut(shownText(by, options.isAscii), 44, options.isAscii)}`;
    const name = shownText(`${place.url ?? place.path}${position(place)}`, options.isAscii);
    const room = Math.max(12, options.width - labelWidth - tail.length);
    return `${cut(name, room, options.isAscii, 'end')}${tail}`;
  });
  const rest = all.length - lines.length;
  return labelled('places', rest === 0 ? lines : [...lines, `and ${rest} more`], options);
}

function steps({ remediation }: ShownFinding, options: DetailOptions): readonly Line[] {
  const lines = remediation
    .slice(0, 30)
    .flatMap((step, index) =>
      lineBreaks(shownText(step, options.isAscii), options.width - labelWidth - 3).map(
        (line, part) => `${part === 0 ? `${index + 1}.` : '  '} ${line}`,
      ),
    );
  return labelled('to do', lines, options);
}

function labelled(
  label: string,
  lines: readonly string[],
  { width, isAscii }: DetailOptions,
  tone: Span['tone'] = 'plain',
): readonly Line[] {
  return lines.map((line, index) => [
    { text: (index === 0 ? label : '').padEnd(labelWidth), tone: 'dim' },
    { text: cut(line, Math.max(1, width - labelWidth), isAscii), tone },
  ]);
}

/** At spaces; longer words where the line ends. */
function lineBreaks(text: string, width: number): readonly string[] {
  const room = Math.max(8, width);
  return wrap(text, room).flatMap((line) => line.match(new RegExp(`.{1,${room}}`, 'gsu')) ?? ['']);
}
