import type { PageFinding, PagePlace } from './page-data.ts';

/** One way to narrow the list: the values that a finding has of it. */
export interface Facet {
  readonly name: string;
  /** Values that come first, in this order; the others follow by how many findings have them. */
  readonly order: readonly string[];
  readonly valuesOf: (finding: PageFinding) => readonly string[];
}

export const facets: readonly Facet[] = [
  facet('severity', ({ severity }) => [severity], ['critical', 'high', 'medium', 'low', 'info']),
  facet('confidence', ({ confidence }) => [confidence], ['high', 'medium', 'low']),
  facet('state', ({ places }) => places.map(({ state }) => state)),
  facet('verification', ({ verification }) => [verification]),
  facet('rule', ({ rule }) => [rule]),
  facet('kind of place', ({ places }) => places.map(kindOfPlace)),
  facet('file', ({ places }) => places.filter(({ url }) => url === undefined).map(({ path }) => path)),
  facet('host', ({ places }) => places.map(({ url }) => hostOf(url))),
  facet('commit author', ({ places }) => places.map(({ author }) => author ?? '')),
];

function facet(
  name: string,
  valuesOf: (finding: PageFinding) => readonly string[],
  order: readonly string[] = [],
): Facet {
  return {
    name,
    order,
    valuesOf: (finding) => [...new Set(valuesOf(finding))].filter((value) => value !== ''),
  };
}

function kindOfPlace({ path, url, decoded }: PagePlace): string {
  if (url !== undefined) return 'website';
  if (path === 'COMMIT_MESSAGE') return 'commit message';
  if (path === 'TAG_MESSAGE') return 'tag message';
  return decoded?.includes('archive') === true ? 'archive' : 'file';
}

function hostOf(url: string | undefined): string {
  return url !== undefined && URL.canParse(url) ? new URL(url).host : '';
}
