import { facets, type Facet } from './facets.ts';
import type { PageFinding } from './page-data.ts';

/** What the reader asked for. */
export interface Query {
  /** Words that a finding must all hold somewhere. */
  readonly text: string;
  /** Chosen values by the facet's name: within one any will do, and each must be met. */
  readonly chosen: ReadonlyMap<string, ReadonlySet<string>>;
  readonly order: Order;
}

export const orders = ['severity', 'rule', 'file', 'newest', 'oldest', 'most places'] as const;
type Order = (typeof orders)[number];

export interface FacetCount {
  readonly facet: Facet;
  /** Values with the number of findings that choosing them alone in this facet would leave. */
  readonly values: readonly (readonly [value: string, count: number])[];
}

export interface Selection {
  readonly findings: readonly PageFinding[];
  readonly counts: readonly FacetCount[];
}

interface Indexed {
  readonly finding: PageFinding;
  /** By the facet's position. */
  readonly values: readonly (readonly string[])[];
}

/** Prepares findings to be asked often: what is compared is made once. */
export function selector(findings: readonly PageFinding[]): (query: Query) => Selection {
  const indexed = findings.map((finding): Indexed => ({
    finding,
    values: facets.map(({ valuesOf }) => valuesOf(finding)),
  }));
  const texts = new Map<PageFinding, SearchedText>();
  const holds = (finding: PageFinding, words: readonly string[]): boolean => {
    const { text, ids } = texts.get(finding) ?? searchedText(finding);
    texts.set(finding, { text, ids });
    return words.every((word) => text.includes(word) || (word.length >= minIdLength && ids.includes(word)));
  };
  return ({ text, chosen, order }) => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const sought = words.length === 0 ? indexed : indexed.filter(({ finding }) => holds(finding, words));
    const wanted = facets.map(({ name }) => chosen.get(name) ?? new Set<string>());
    const missed = sought.map(({ values }) => missedFacets(values, wanted));
    const selected = sought.filter((_, at) => missed[at]!.length === 0).map(({ finding }) => finding);
    return {
      findings: ordered(selected, order),
      counts: facets.map((facet, index) => ({
        facet,
        values: countValues(
          facet,
          // Those that no other facet keeps out.
          sought
            .filter((_, at) => missed[at]!.every((other) => other === index))
            .map(({ values }) => values[index]!),
        ),
      })),
    };
  };
}

function missedFacets(
  values: readonly (readonly string[])[],
  wanted: readonly ReadonlySet<string>[],
): readonly number[] {
  return wanted.flatMap((set, index) =>
    set.size === 0 || values[index]!.some((value) => set.has(value)) ? [] : [index],
  );
}

function countValues({ order }: Facet, lists: readonly (readonly string[])[]): FacetCount['values'] {
  const counts = new Map<string, number>();
  for (const values of lists) {
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const rank = (value: string): number => (order.includes(value) ? order.indexOf(value) : order.length);
  return [...counts].sort(
    ([a, countA], [b, countB]) => rank(a) - rank(b) || countB - countA || compare(a, b),
  );
}

interface SearchedText {
  readonly text: string;
  readonly ids: string;
}

/** Fewer characters of a hash stand in every other one. */
const minIdLength = 6;

function searchedText(finding: PageFinding): SearchedText {
  const { rule, title, redacted, secret, evidence, severity, state, places, parts } = finding;
  const texts = [rule, title, severity, state, redacted, secret, evidence, ...parts.map(({ text }) => text)];
  for (const { path, url, author, snippet } of places) texts.push(path, url, author, snippet);
  const ids = [finding.fingerprint, ...places.map(({ commit }) => commit)];
  return { text: texts.join('\n').toLowerCase(), ids: ids.join('\n').toLowerCase() };
}

function ordered(findings: readonly PageFinding[], order: Order): readonly PageFinding[] {
  switch (order) {
    case 'severity':
      return findings;
    case 'rule':
      return findings.toSorted((a, b) => compare(a.rule, b.rule));
    case 'file':
      return findings.toSorted((a, b) => compare(a.places[0]?.path ?? '', b.places[0]?.path ?? ''));
    case 'newest':
      return byTime(findings, Math.max, -1);
    case 'oldest':
      return byTime(findings, Math.min, 1);
    case 'most places':
      return findings.toSorted((a, b) => b.places.length + b.morePlaces - a.places.length - a.morePlaces);
  }
}

/** Findings without a date come last. */
function byTime(
  findings: readonly PageFinding[],
  pick: (...times: number[]) => number,
  sign: 1 | -1,
): readonly PageFinding[] {
  const times = new Map(
    findings.map((finding) => {
      const dates = finding.places
        .map(({ date }) => Date.parse(date ?? ''))
        .filter((time) => !Number.isNaN(time));
      return [finding, dates.length === 0 ? Infinity : sign * dates.reduce((a, b) => pick(a, b))];
    }),
  );
  return findings.toSorted((a, b) => {
    const [timeA, timeB] = [times.get(a)!, times.get(b)!];
    return timeA === timeB ? 0 : timeA - timeB;
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
