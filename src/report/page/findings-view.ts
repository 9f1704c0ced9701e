import { button, element } from './element.ts';
import { facetPanel } from './facet-panel.ts';
import { findingRow, openRow } from './finding-row.ts';
import type { PageData } from './page-data.ts';
import { orders, selector, type Query, type Selection } from './selection.ts';

/** Rows on a page: more would make each change slow to draw. */
const pageSize = 100;

/** The list of findings with its search, facets, order and pages. */
export interface FindingsView {
  /** Opens a finding and brings it into sight, whatever is chosen. */
  show(fingerprint: string): void;
  /** Puts all findings that are selected on one page, opened, as paper needs them. */
  showAll(): void;
  /** Draws one page again. */
  draw(): void;
}

/** Builds the view into an element. */
export function findingsView(box: HTMLElement, data: PageData): FindingsView {
  const select = selector(data.findings);
  const opened = new Set<string>();
  let chosen: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  let selection: Selection;
  let page = 0;

  const search = element('input', {
    type: 'search',
    placeholder: 'Search',
    'aria-label': 'Search',
    id: 'search',
  });
  const order = element(
    'select',
    { 'aria-label': 'Order' },
    ...orders.map((name) => element('option', { value: name }, name)),
  );
  const status = element('span', { role: 'status' });
  const clear = button('Show all findings', () => ask({ text: '', chosen: new Map() }));
  const panel = element('div', { class: 'choices' });
  // Open where there is room for it.
  const facets = element('details', { class: 'facets' }, element('summary', {}, 'Filter'), panel);
  facets.open = matchMedia('(min-width: 60rem)').matches;
  const list = element('div', { class: 'list' });
  const pager = element('nav', { 'aria-label': 'Pages' });
  search.addEventListener('input', () => ask({}));
  order.addEventListener('change', () => ask({}));
  box.replaceChildren(
    element('div', { class: 'tools' }, search, element('label', {}, 'Order ', order), status, clear),
    facets,
    element('div', { class: 'results' }, list, pager),
  );

  function ask(change: Partial<Pick<Query, 'text' | 'chosen'>>): void {
    search.value = change.text ?? search.value;
    chosen = change.chosen ?? chosen;
    const query = {
      text: search.value,
      chosen,
      order: orders.find((name) => name === order.value) ?? 'severity',
    };
    selection = select(query);
    page = 0;
    drawFacets();
    draw();
  }

  function drawFacets(): void {
    const focused = document.activeElement?.id ?? '';
    const onChoose = (facet: string, value: string, isChosen: boolean): void => {
      const values = new Set(chosen.get(facet));
      if (isChosen) values.add(value);
      else values.delete(value);
      const others = [...chosen].filter(([name]) => name !== facet);
      ask({ chosen: new Map(values.size === 0 ? others : [...others, [facet, values]]) });
    };
    const onOpen = (facet: string): void => {
      opened.add(facet);
      drawFacets();
    };
    panel.replaceChildren(...facetPanel(selection.counts, { chosen, opened, onChoose, onOpen }));
    if (focused !== '') document.getElementById(focused)?.focus();
  }

  function draw(): void {
    const { findings } = selection;
    const shown = findings.slice(page * pageSize, (page + 1) * pageSize);
    list.replaceChildren(...shown.map((finding) => findingRow(finding, data)));
    const isNarrowed = search.value.trim() !== '' || chosen.size > 0;
    clear.hidden = !isNarrowed;
    status.textContent = isNarrowed
      ? `${findings.length} of ${data.findings.length} findings`
      : `${findings.length} findings`;
    if (findings.length === 0) {
      list.append(
        element(
          'p',
          {},
          data.findings.length === 0
            ? 'There is no finding.'
            : 'Nothing fits. Show all findings, or search for less.',
        ),
      );
    }
    drawPager(Math.ceil(findings.length / pageSize));
  }

  function drawPager(pages: number): void {
    const turn = (to: number): void => {
      page = to;
      draw();
      box.scrollIntoView();
    };
    const previous = button('Previous', () => turn(page - 1));
    const next = button('Next', () => turn(page + 1));
    previous.disabled = page === 0;
    next.disabled = page >= pages - 1;
    pager.replaceChildren(previous, ` Page ${page + 1} of ${pages} `, next);
    pager.hidden = pages < 2;
  }

  ask({});
  return {
    show(fingerprint) {
      const isFinding = (finding: { readonly fingerprint: string }): boolean =>
        finding.fingerprint === fingerprint;
      if (!data.findings.some(isFinding)) return;
      if (!selection.findings.some(isFinding)) ask({ text: '', chosen: new Map() });
      const at = selection.findings.findIndex(isFinding);
      page = Math.floor(at / pageSize);
      draw();
      const row = list.children[at % pageSize];
      if (row instanceof HTMLDetailsElement) {
        openRow(row, selection.findings[at]!, data);
        row.querySelector('summary')?.focus();
        row.scrollIntoView();
      }
    },
    showAll() {
      const rows = selection.findings.map((finding) => {
        const row = findingRow(finding, data);
        openRow(row, finding, data);
        return row;
      });
      list.replaceChildren(...rows);
    },
    draw,
  };
}
