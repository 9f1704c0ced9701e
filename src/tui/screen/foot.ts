import { charactersOf, type Prompt } from '../state/prompt.ts';
import type { ViewState } from '../state/view-state.ts';
import { cut, shownText } from './fit.ts';
import type { Line } from './lines.tsx';

const labels: Readonly<Record<Prompt['kind'], string>> = {
  filter: '/',
  true: 'true positive, because (Enter: no reason): ',
  false: 'false positive, because: ',
  ignored: 'ignore, because: ',
  until: 'ignore until (YYYY-MM-DD, 30d; Enter: always): ',
  note: 'note: ',
  copy: 'copy: s secret (redacted)  f fingerprint  p place  t to do  e explain command',
  export: 'export: i ignore file (false, ignored)  b baseline (true)',
};

/** What an open line is for. */
export function promptLabel(kind: Prompt['kind']): string {
  return labels[kind];
}

const listHints = 'enter open  a true  x false  i ignore  z undo  / filter  f facet  ? help  q quit';
const facetHints = 'space choose  0 all  j/k move  f close  / filter  ? help  q quit';
const detailHints = 'J/K next  a true  x false  n note  r reveal  y copy  e edit  ? help  esc back';

const helpHints = 'j/k scroll  ? close  q quit';

const hints = { list: listHints, facets: facetHints, detail: detailHints, help: helpHints } as const;

/** The last line: what happened, else what is typed, else the keys. What happened is gone with the next key. */
export function footLine(state: ViewState, width: number, isAscii: boolean): Line {
  const { prompt, message, pane } = state;
  if (message !== '') return [{ text: cut(shownText(message, isAscii), width, isAscii), tone: 'warning' }];
  if (prompt !== null) return promptLine(prompt, width, isAscii);
  return [{ text: cut(hints[pane], width, isAscii), tone: 'dim' }];
}

/** Columns in which what is typed can be seen. */
const leastRoom = 14;

function promptLine({ kind, text, caret }: Prompt, width: number, isAscii: boolean): Line {
  if (kind === 'copy' || kind === 'export') {
    return [{ text: cut(labels[kind], width, isAscii), tone: 'title' }];
  }
  const label = cut(labels[kind], Math.max(1, width - leastRoom), isAscii);
  const room = Math.max(4, width - label.length - 2);
  const start = cut(shownText(text.slice(0, caret), isAscii), room, isAscii, 'end');
  const at = charactersOf(text.slice(caret, caret + 50))[0] ?? ' ';
  const rest = shownText(text.slice(caret + at.length), isAscii);
  return [
    { text: label, tone: 'title' },
    { text: start },
    { text: shownText(at, isAscii), tone: 'cursor' },
    { text: cut(rest, Math.max(0, room - start.length), isAscii) },
  ];
}
