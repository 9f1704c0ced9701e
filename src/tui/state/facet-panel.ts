import { statusOf } from '../decisions/decision.ts';
import { facetRows, toggled } from './facets.ts';
import { filterFor } from './filter.ts';
import type { ViewState } from './view-state.ts';

/** The panel's lines, for what the filter lets through; none while it is closed. The cursor stays on its value. */
export function withFacetRows(state: ViewState): ViewState {
  if (state.pane !== 'facets') return { ...state, facetRows: [] };
  const { findings, query, decisions, today, chosen } = state;
  const status = ({ fingerprint }: (typeof findings)[number]): ReturnType<typeof statusOf> =>
    statusOf(decisions.get(fingerprint), today);
  const isWanted = filterFor(query);
  const sought =
    query.trim() === '' ? findings : findings.filter((finding) => isWanted(finding, status(finding)));
  const rows = facetRows(sought, status, chosen);
  const before = state.facetRows[state.facetCursor];
  const at =
    before?.kind === 'value'
      ? rows.findIndex(
          (row) => row.kind === 'value' && row.facet === before.facet && row.value === before.value,
        )
      : -1;
  return movedFacet({ ...state, facetRows: rows, facetCursor: at === -1 ? 0 : at }, 0);
}

/** Moves to another value; names of facets are passed over. */
export function movedFacet(state: ViewState, by: number): ViewState {
  const { facetRows: rows, facetCursor } = state;
  const at = Math.max(0, Math.min(rows.length - 1, facetCursor + by));
  const isValue = (index: number): boolean => rows[index]?.kind === 'value';
  const step = by < 0 ? -1 : 1;
  const next = [at, at + step, at - step, at + 2 * step, at - 2 * step].find(isValue) ?? facetCursor;
  return { ...state, facetCursor: next };
}

/** Chooses the value at the cursor, or does so no more. */
export function toggledFacet(state: ViewState): ViewState {
  const row = state.facetRows[state.facetCursor];
  return row?.kind === 'value' ? { ...state, chosen: toggled(state.chosen, row.facet, row.value) } : state;
}
