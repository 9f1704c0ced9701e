import { compareText } from '../../model/compare-text.ts';
import type { Finding } from '../../model/finding.ts';
import { severities } from '../../model/rule.ts';
import type { Status } from '../decisions/decision.ts';
import { fileRole } from '../../model/file-role.ts';
import { hostOf } from './host.ts';

/** By what a list is narrowed. `place`: the host of a website, else what the file is for. */
const facetNames = ['severity', 'status', 'state', 'place', 'rule'] as const;
export type FacetName = (typeof facetNames)[number];

/** Chosen values: within a facet any will do, and each facet must be met. Facets without a chosen value are absent. */
export type Chosen = ReadonlyMap<FacetName, ReadonlySet<string>>;

/** A line of the panel. */
export type FacetRow =
  | { readonly kind: 'facet'; readonly facet: FacetName }
  | {
      readonly kind: 'value';
      readonly facet: FacetName;
      readonly value: string;
      /** Findings that choosing it alone in its facet would leave. */
      readonly count: number;
      readonly isChosen: boolean;
    };

const fixedOrder: Readonly<Partial<Record<FacetName, readonly string[]>>> = {
  severity: severities.toReversed(),
  status: ['new', 'true', 'false', 'ignored'],
};

const places = new WeakMap<Finding, readonly string[]>();

function valuesOf(finding: Finding, status: Status, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'severity':
      return [finding.severity];
    case 'status':
      return [status];
    case 'state':
      return [finding.state];
    case 'rule':
      return [finding.rule];
    case 'place': {
      const known =
        places.get(finding) ?? Array.from(new Set(finding.occurrences.map((place) => placeOf(place))));
      places.set(finding, known);
      return known;
    }
  }
}

function placeOf({ url, path }: Finding['occurrences'][number]): string {
  return hostOf(url) ?? fileRole(path);
}

/** Which facets keep a finding out. */
function missed(finding: Finding, status: Status, chosen: Chosen): readonly FacetName[] {
  const names: FacetName[] = [];
  for (const [facet, wanted] of chosen) {
    if (!valuesOf(finding, status, facet).some((value) => wanted.has(value))) names.push(facet);
  }
  return names;
}

export function fits(finding: Finding, status: Status, chosen: Chosen): boolean {
  return missed(finding, status, chosen).length === 0;
}

/** The choice with a value added, or taken away. */
export function toggled(chosen: Chosen, facet: FacetName, value: string): Chosen {
  const values = new Set(chosen.get(facet));
  if (!values.delete(value)) values.add(value);
  const next = new Map(chosen);
  if (values.size === 0) next.delete(facet);
  else next.set(facet, values);
  return next;
}

/** All facets with the values of some findings. */
export function facetRows(
  findings: readonly Finding[],
  statusOf: (finding: Finding) => Status,
  chosen: Chosen,
): readonly FacetRow[] {
  const counts = new Map(facetNames.map((facet) => [facet, new Map<string, number>()]));
  for (const finding of findings) {
    const status = statusOf(finding);
    const out = missed(finding, status, chosen);
    if (out.length > 1) continue;
    for (const [facet, values] of counts) {
      // What another facet keeps out would not be left.
      if (out.length === 1 && out[0] !== facet) continue;
      for (const value of valuesOf(finding, status, facet)) values.set(value, (values.get(value) ?? 0) + 1);
    }
  }
  return [...counts].flatMap(([facet, values]): readonly FacetRow[] => {
    const wanted = chosen.get(facet) ?? new Set();
    for (const value of wanted) values.set(value, values.get(value) ?? 0);
    const order = fixedOrder[facet] ?? [];
    const sorted = [...values].sort(
      ([a, ofA], [b, ofB]) => order.indexOf(a) - order.indexOf(b) || ofB - ofA || compareText(a, b),
    );
    return [
      { kind: 'facet', facet },
      ...sorted.map(([value, count]): FacetRow => ({
        kind: 'value',
        facet,
        value,
        count,
        isChosen: wanted.has(value),
      })),
    ];
  });
}
