import { filterFields } from '../state/filter.ts';
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
  ['f', 'facets: counts of severity, status, state, place, rule; space chooses, 0 takes all'],
  ['t s', 'group by secret, rule, file, commit, host; sort'],
  ['r', 'reveal the secret, if the report holds it; hidden again on the next move'],
  ['y e', 'copy, open in the editor at the line'],
  ['E', 'export decisions to the ignore file or baseline'],
  ['? q Ctrl-C', 'this help, quit: every decision is saved already'],
];

/** The keys, and how filters are written. */
export function helpLines(): readonly Line[] {
  return [
    [{ text: 'Keys', tone: 'title' }],
    ...keys.map(([key, meaning]): Line => [{ text: ` ${key.padEnd(20)}`, tone: 'bold' }, { text: meaning }]),
    [{ text: 'Filter: words that must all hold; -word must not', tone: 'title' }],
    [{ text: ` ${filterFields.map((field) => `${field}:`).join(' ')}` }],
    [{ text: ' severity:high is high or worse; status: new, true, false, ignored' }],
  ];
}
