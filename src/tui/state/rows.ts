import type { Finding } from '../../model/finding.ts';
import { statusOf } from '../decisions/decision.ts';
import { fits } from './facets.ts';
import { filterFor } from './filter.ts';
import { groupsOf } from './grouping.ts';
import { ordered } from './order.ts';
import type { ViewState } from './view-state.ts';

/** A row of the list. */
export type Row =
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'group'; readonly name: string; readonly members: readonly Finding[] };

type Asked = Pick<
  ViewState,
  'findings' | 'decisions' | 'today' | 'query' | 'chosen' | 'grouping' | 'order' | 'collapsed'
>;

/** The rows of what is asked for, and how many findings that is. */
export function rowsOf(asked: Asked): Pick<ViewState, 'rows' | 'shownCount'> {
  const { findings, decisions, today, query, chosen, grouping, order, collapsed } = asked;
  const isWanted = filterFor(query);
  const wanted =
    query.trim() === '' && chosen.size === 0
      ? findings
      : findings.filter((finding) => {
          const status = statusOf(decisions.get(finding.fingerprint), today);
          return isWanted(finding, status) && fits(finding, status, chosen);
        });
  const sorted = ordered(wanted, order);
  const shownCount = sorted.length;
  if (grouping === 'none') return { rows: sorted.map(findingRow), shownCount };
  const groups = new Map<string, Finding[]>();
  for (const finding of sorted) {
    for (const name of groupsOf(finding, grouping)) {
      const members = groups.get(name);
      if (members === undefined) groups.set(name, [finding]);
      else members.push(finding);
    }
  }
  const rows = [...groups].flatMap(([name, members]): readonly Row[] => [
    { kind: 'group', name, members },
    ...(collapsed.has(name) ? [] : members.map(findingRow)),
  ]);
  return { rows, shownCount };
}

function findingRow(finding: Finding): Row {
  return { kind: 'finding', finding };
}

/** The findings of a row. */
export function findingsOf(row: Row | undefined): readonly Finding[] {
  return row === undefined ? [] : row.kind === 'group' ? row.members : [row.finding];
}
