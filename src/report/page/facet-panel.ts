import { button, element } from './element.ts';
import type { FacetCount } from './selection.ts';

/** Values of a facet shown before the reader asks for more, and then: the search finds the rest. */
const firstValues = 6;
const maxValues = 200;

/** What the panel shows, and what it tells of. */
export interface FacetPanelOptions {
  readonly chosen: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names of facets that show more than their first values. */
  readonly opened: ReadonlySet<string>;
  readonly onChoose: (facet: string, value: string, isChosen: boolean) => void;
  readonly onOpen: (facet: string) => void;
}

/** The facets with their counts. One whose only value nobody chose says nothing and is left out. */
export function facetPanel(counts: readonly FacetCount[], options: FacetPanelOptions): readonly Node[] {
  return counts
    .filter(({ facet, values }) => values.length > 1 || options.chosen.has(facet.name))
    .map((count) => fieldset(count, options));
}

function fieldset({ facet: { name }, values }: FacetCount, options: FacetPanelOptions): Node {
  const picked = options.chosen.get(name) ?? new Set();
  const limit = options.opened.has(name) ? maxValues : firstValues;
  const shown = values.filter(([value], at) => at < limit || picked.has(value));
  const gone = [...picked].filter((value) => !values.some(([known]) => known === value));
  const box = element('fieldset', {}, element('legend', {}, name));
  for (const [value, count] of [...shown, ...gone.map((value) => [value, 0] as const)]) {
    box.append(choice(name, value, count, picked.has(value), options));
  }
  const rest = values.length - shown.length;
  if (rest > 0) {
    box.append(
      limit === firstValues
        ? button(`${rest} more`, () => options.onOpen(name), { id: `more ${name}` })
        : element('p', {}, `${rest} more: search for them`),
    );
  }
  return box;
}

function choice(
  facet: string,
  value: string,
  count: number,
  isChosen: boolean,
  { onChoose }: FacetPanelOptions,
): Node {
  const box = element('input', { type: 'checkbox', id: `${facet} ${value}` });
  box.checked = isChosen;
  box.addEventListener('change', () => onChoose(facet, value, box.checked));
  return element(
    'label',
    {},
    box,
    element('span', { class: 'value' }, value),
    element('span', { class: 'count' }, String(count)),
  );
}
