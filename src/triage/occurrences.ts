import type { Occurrence } from '../model/finding.ts';
import type { Secret } from '../model/secret.ts';
import type { Sighting } from './sighting.ts';
import { snippetOf } from './snippet.ts';

/**
 * The places of one secret that a person needs: for each path the oldest version that has it, and the current one.
 *
 * A file that is changed five hundred times holds its secret in five hundred blobs; that is one place, not five hundred.
 * Takes sightings oldest first.
 */
export function occurrencesOf(
  sightings: readonly Sighting[],
  secretsOf: (sighting: Sighting) => readonly Secret[],
): Occurrence[] {
  const kept: Sighting[] = [];
  for (const versions of Map.groupBy(sightings, ({ path }) => path).values()) {
    const [first] = versions;
    const current = versions.findLast(({ place }) => place.state === 'in-tree' || place.state === 'staged');
    kept.push(
      ...versions.filter((sighting) => sighting.place === first!.place || sighting.place === current?.place),
    );
  }
  const order = new Map(sightings.map((sighting, index) => [sighting, index]));
  const inOrder = kept.sort((a, b) => order.get(a)! - order.get(b)!);
  return inOrder
    .filter((sighting, index) => !repeats(sighting, inOrder.slice(0, index)))
    .map((sighting) => occurrence(sighting, secretsOf(sighting)));
}

/** A working file says nothing new where the committed one has the secret at the same place. */
function repeats({ path, candidate, place }: Sighting, before: readonly Sighting[]): boolean {
  return before.some((other) => {
    const isSamePlace =
      other.path === path &&
      other.candidate.region.byteOffset === candidate.region.byteOffset &&
      other.candidate.region.byteLength === candidate.region.byteLength;
    return (
      isSamePlace && (other.place === place || (place.blob === undefined && other.place.state === 'in-tree'))
    );
  });
}

function occurrence({ candidate, place, path }: Sighting, secretsOfContent: readonly Secret[]): Occurrence {
  const { commit } = place;
  return {
    path,
    ...candidate.region,
    state: place.state,
    ...(commit === undefined
      ? {}
      : {
          commit: commit.id,
          author: commit.author,
          email: commit.email,
          date: commit.date,
          message: commit.message,
        }),
    ...(place.blob === undefined ? {} : { blob: place.blob }),
    ...(candidate.decoded.length === 0 ? {} : { decoded: candidate.decoded }),
    snippet: snippetOf(candidate, secretsOfContent),
    match: candidate.match,
  };
}
