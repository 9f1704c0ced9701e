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
  export: 'export: i ignore file (false, ignored)  b baseline (all decided)',
};

/** What an open line is for. */
export function promptLabel(kind: Prompt['kind']): string {
  return labels[kind];
}

const listHints = 'enter open  a true  x false  i ignore  z undo  / filter  f facet  ? help  q quit';
const facetHints = 'space choose  0 all  j/k move  f close  / filter  ? help  q quit';
const detailHints = 'J/K next  a true  x false  n note  r reveal  y copy  e edit  ? help  esc back';

const hints = { list: listHints, facets: facetHints, detail: detailHints, help: detailHints } as const;

/** The last line: what is typed, else what happened, else the keys. */
export function footLine(state: ViewState, width: number, isAscii: boolean): Line {
  const { prompt, message, pane } = state;
  if (prompt !== null) return promptLine(prompt, width, isAscii);
  if (message !== '') return [{ text: cut(shownText(message, isAscii), width, isAscii), tone: 'warning' }];
  return [{ text: cut(hints[pane], width, isAscii), tone: 'dim' }];
}

function promptLine({ kind, text, caret }: Prompt, width: number, isAscii: boolean): Line {
  const label = cut(labels[kind], width, isAscii);
  if (kind === 'copy' || kind === 'export') return [{ text: label, tone: 'title' }];
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
