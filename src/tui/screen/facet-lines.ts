import { grouped } from '../../report/quantity.ts';
import type { FacetRow } from '../state/facets.ts';
import type { ViewState } from '../state/view-state.ts';
import { cut, fit, shownText } from './fit.ts';
import { windowStart } from './layout.ts';
import type { Line } from './lines.tsx';
import type { ShowFinding } from './show-finding.ts';

interface PanelOptions {
  readonly width: number;
  readonly height: number;
  readonly isAscii: boolean;
  readonly show: ShowFinding;
}

/** The facets with their values, how many findings each has, and which are chosen. */
export function facetLines(
  { facetRows, facetCursor }: ViewState,
  { width, height, isAscii, show }: PanelOptions,
): readonly Line[] {
  const start = windowStart(facetCursor, facetRows.length, height);
  return facetRows.slice(start, start + height).map((row, index): Line => {
    if (row.kind === 'facet') return [{ text: fit(row.facet, width, isAscii), tone: 'title' }];
    const count = grouped(row.count);
    const isAtCursor = start + index === facetCursor;
    const sign = `${isAtCursor ? '>' : ' '}${row.isChosen ? '[x]' : '[ ]'} `;
    const room = Math.max(4, width - sign.length - count.length - 1);
    const text = `${sign}${fit(shownValue(row, show, isAscii), room, isAscii)} ${count}`;
    return [{ text, tone: isAtCursor ? 'cursor' : row.isChosen ? 'bold' : 'plain' }];
  });
}

/** What is chosen, for the first line. */
export function chosenText({ chosen }: ViewState, show: ShowFinding, isAscii: boolean): string {
  const parts = [...chosen].map(
    ([facet, values]) =>
      `${facet}=${[...values].map((value) => cut(shownText(show.scrubbed(value), isAscii), 24, isAscii)).join(',')}`,
  );
  return cut(parts.join(' '), 60, isAscii);
}

/** A row of the panel in words. */
export function spokenFacet(row: FacetRow | undefined, show: ShowFinding, isAscii: boolean): string {
  return row?.kind === 'value'
    ? `${row.facet} ${shownValue(row, show, isAscii)}: ${row.count}, ${row.isChosen ? 'chosen' : 'not chosen'}`
    : 'no facet';
}

function shownValue(row: FacetRow & { readonly kind: 'value' }, show: ShowFinding, isAscii: boolean): string {
  return shownText(show.scrubbed(row.value), isAscii);
}
