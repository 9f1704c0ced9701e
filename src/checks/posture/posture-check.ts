import type { Check, SiteFinding } from '../../model/check.ts';
import type { Observation } from '../../model/observation.ts';
import { weaknessFinding, type Weakness, type WeaknessKind } from './weakness.ts';

/** A site has a few; more are made to cost memory. */
const maxKinds = 1000;
const maxPlaces = 200;

interface Gathered {
  readonly first: Weakness;
  readonly places: Map<string, URL>;
}

/**
 * A check that is passed by what the crawl sees: each weakness of a host is one finding, with the pages that have it.
 *
 * Hosts that are not the site's own are left out: it has no page of theirs.
 *
 * @param kinds - all that it may find
 * @param begin - gives what is asked for the weaknesses of each observation
 */
export function postureCheck(
  id: string,
  kinds: readonly WeaknessKind[],
  begin: () => (observation: Observation) => Iterable<Weakness>,
): Check {
  return {
    id,
    rules: kinds.map(({ rule }) => rule),
    start() {
      const weaknesses = begin();
      const gathered = new Map<string, Gathered>();
      const hosts = new Set<string>();
      return {
        observe(observation) {
          if (observation.kind === 'page' || observation.kind === 'untrusted-connection') {
            hosts.add(observation.url.hostname);
          }
          for (const weakness of weaknesses(observation)) {
            gather(gathered, weakness);
          }
        },
        results: () =>
          [...gathered.values()].filter(({ first }) => hosts.has(first.url.hostname)).map(findingOf),
      };
    },
  };
}

function gather(gathered: Map<string, Gathered>, weakness: Weakness): void {
  const { kind, url, subject = '' } = weakness;
  const key = `${kind.rule}\0${url.host}\0${subject}`;
  let one = gathered.get(key);
  if (one === undefined && gathered.size < maxKinds) {
    one = { first: weakness, places: new Map() };
    gathered.set(key, one);
  }
  if (one !== undefined && one.places.size < maxPlaces) {
    one.places.set(url.href, url);
  }
}

function findingOf({ first, places }: Gathered): SiteFinding {
  const { kind, url, subject, evidence } = first;
  return weaknessFinding(kind, {
    identity: subject === undefined ? url.host : `${url.host} ${subject}`,
    evidence,
    places: [...places.values()].map((place) => ({ url: place })),
  });
}
