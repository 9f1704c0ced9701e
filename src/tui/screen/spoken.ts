import { mainPlace } from '../../report/main-place.ts';
import { quantity } from '../../report/quantity.ts';
import { statusOf } from '../decisions/decision.ts';
import type { ViewState } from '../state/view-state.ts';
import { spokenFacet } from './facet-lines.ts';
import { shownText } from './fit.ts';
import { promptLabel } from './foot.ts';
import type { ShowFinding } from './show-finding.ts';

/** What a screen reader reads out: where the cursor is and what happened, one after the other, without columns or signs. */
export function spokenLines(state: ViewState, show: ShowFinding, isAscii: boolean): readonly string[] {
  const { message, prompt } = state;
  return [
    state.pane === 'facets'
      ? spokenFacet(state.facetRows[state.facetCursor], show, isAscii)
      : spokenRow(state, show),
    ...(message === '' ? [] : [message]),
    ...(prompt === null ? [] : [`${promptLabel(prompt.kind)} ${prompt.text}`]),
  ].map((line) => shownText(line, isAscii));
}

function spokenRow(state: ViewState, show: ShowFinding): string {
  const { rows, cursor, decisions, today, marked, grouping } = state;
  const row = rows[cursor];
  if (row === undefined) return 'no finding';
  const at = `${cursor + 1} of ${rows.length}`;
  if (row.kind === 'group') {
    return `${at}: group ${show.groupName(row.name, grouping, row.members[0]!)}, ${quantity(row.members.length, 'finding')}`;
  }
  const { finding } = row;
  const shown = show(finding);
  const place = mainPlace(shown);
  const status = statusOf(decisions.get(finding.fingerprint), today);
  return [
    `${at}: ${finding.severity}`,
    shown.title,
    `${place?.url ?? place?.path ?? ''}${place?.startLine === undefined ? '' : ` line ${place.startLine}`}`,
    status === 'true' || status === 'false' ? `${status} positive` : status,
    ...(marked.has(finding.fingerprint) ? ['marked'] : []),
  ].join(', ');
}
