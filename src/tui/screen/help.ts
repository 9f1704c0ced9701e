import { filterFields } from '../state/filter.ts';
import { wrap } from '../../report/wrap.ts';
import type { Line } from './lines.tsx';

const keys: readonly (readonly [keys: string, meaning: string])[] = [
  ['j k, arrows', 'move; in a finding: scroll'],
  ['J K', 'next or previous finding, from anywhere'],
  ['g G, < >, Home End', 'first, last'],
  [', . PgUp PgDn', 'a page'],
  ['enter, tab, 1 2', 'open the finding, other pane'],
  ['left right', 'close or open a group'],
  ['a x i', 'true positive, false positive, ignore: asks for a reason'],
  ['n', 'note'],
  ['space v', 'mark, mark a range: decisions are about all marked'],
  ['z', 'undo the last decision'],
  ['/ Esc', 'filter, no filter'],
  ['f', 'facets with their counts: space chooses, 0 takes all'],
  ['t s', 'group by secret, rule, file, commit, host; sort'],
  ['r', 'reveal a secret that the report holds, until the next move'],
  ['y e', 'copy, open in the editor at the line'],
  ['E', 'export decisions to the ignore file or baseline'],
  ['? q Ctrl-C', 'this help, quit: every decision is saved already'],
];

const keyWidth = 21;
const leastWidth = 16;

/** The keys, and how filters are written. */
export function helpLines(width: number): readonly Line[] {
  return [
    [{ text: 'Keys', tone: 'title' }],
    ...keys.flatMap(([key, meaning]) => keyLines(key, meaning, width)),
    [{ text: 'Filter: words that must all hold; -word must not', tone: 'title' }],
    ...[
      filterFields.map((field) => `${field}:`).join(' '),
      'severity:high is high or worse; status: new, true, false, ignored',
    ].flatMap((text) => wrapped(text, width - 1).map((line): Line => [{ text: ` ${line}` }])),
  ];
}

/** The meaning beside its keys; below them where there is no room. */
function keyLines(key: string, meaning: string, width: number): readonly Line[] {
  const room = width - keyWidth;
  if (room < leastWidth) {
    const below = wrapped(meaning, width - 2).map((line): Line => [{ text: `  ${line}` }]);
    return [[{ text: ` ${key}`, tone: 'bold' }], ...below];
  }
  return wrapped(meaning, room).map((line, index): Line => [
    { text: ` ${index === 0 ? key : ''}`.padEnd(keyWidth), tone: 'bold' },
    { text: line },
  ]);
}

function wrapped(text: string, width: number): readonly string[] {
  return wrap(text, Math.max(leastWidth, width));
}
