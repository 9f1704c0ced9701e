import { element } from './element.ts';
import { findingDetail, position } from './finding-detail.ts';
import type { PageData, PageFinding } from './page-data.ts';

/** A finding as one line that opens. What is inside is made when it is first opened. */
export function findingRow(finding: PageFinding, data: PageData): HTMLDetailsElement {
  const { fingerprint, severity, title, rule, state, verification } = finding;
  const [place] = finding.places;
  const count = finding.places.length + finding.morePlaces;
  const row = element(
    'details',
    { id: fingerprint, class: 'finding' },
    element(
      'summary',
      {},
      element('span', { class: `severity ${severity}` }, severity),
      element('span', { class: 'title' }, title, ' ', element('code', {}, rule)),
      element('code', { class: 'secret' }, finding.secret ?? finding.redacted ?? ''),
      element(
        'span',
        { class: 'place' },
        place === undefined ? '' : `${place.url ?? place.path}${position(place)}`,
        count > 1 ? ` and ${count - 1} more` : '',
      ),
      element(
        'span',
        { class: 'state' },
        verification === 'live' && state !== 'live' ? `${state}, works` : state,
      ),
    ),
  );
  row.addEventListener('toggle', () => fill(row, finding, data));
  return row;
}

/** Opens a finding at once; the event that would fill it comes later. */
export function openRow(row: HTMLDetailsElement, finding: PageFinding, data: PageData): void {
  row.open = true;
  fill(row, finding, data);
}

function fill(row: HTMLDetailsElement, finding: PageFinding, data: PageData): void {
  if (row.open && row.childElementCount === 1) {
    row.append(element('div', { class: 'detail' }, ...findingDetail(finding, data)));
  }
}
