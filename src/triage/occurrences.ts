import type { Occurrence } from '../model/finding.ts';
import type { MessageOf } from './commit-message.ts';
import type { Sighting } from './sighting.ts';
import type { SnippetOf } from './snippet.ts';

/** What may be shown of the texts that a secret was found in. */
export interface ShownTexts {
  readonly snippetOf: SnippetOf;
  readonly messageOf: MessageOf;
}

/**
 * The places of one secret that a person needs: for each path the oldest version that has it, and the current one.
 *
 * A file that is changed five hundred times holds its secret in five hundred blobs; that is one place, not five hundred.
 * Takes sightings oldest first.
 */
export function occurrencesOf(sightings: readonly Sighting[], texts: ShownTexts): Occurrence[] {
  const kept: Sighting[] = [];
  for (const versions of Map.groupBy(sightings, ({ path }) => path).values()) {
    const [first] = versions;
    const current = versions.findLast(({ place }) => place.state === 'in-tree' || place.state === 'staged');
    kept.push(
      ...versions.filter((sighting) => sighting.place === first!.place || sighting.place === current?.place),
    );
  }
  const rank = new Map(sightings.map((sighting, index) => [sighting, index]));
  const inOrder = kept.sort((a, b) => rank.get(a)! - rank.get(b)!);
  return withoutRepeats(inOrder).map((sighting) => occurrence(sighting, texts));
}

/** Without second ways to find the same text, and without working files where the committed ones have it at the same place. */
function withoutRepeats(sightings: readonly Sighting[]): Sighting[] {
  const seen = new Map<string, Sighting[]>();
  return sightings.filter((sighting) => {
    const { path, candidate, place } = sighting;
    const key = `${candidate.region.byteOffset} ${candidate.region.byteLength} ${path}`;
    const before = seen.get(key) ?? [];
    const isRepeat = before.some(
      (other) => other.place === place || (place.blob === undefined && other.place.state === 'in-tree'),
    );
    seen.set(key, isRepeat ? before : [...before, sighting]);
    return !isRepeat;
  });
}

function occurrence({ candidate, place, path }: Sighting, { snippetOf, messageOf }: ShownTexts): Occurrence {
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
          message: messageOf(commit),
        }),
    ...(place.blob === undefined ? {} : { blob: place.blob }),
    ...(place.url === undefined ? {} : { url: place.url }),
    ...(place.scriptHash === undefined ? {} : { scriptHash: place.scriptHash }),
    ...(place.originalPath === undefined ? {} : { originalPath: place.originalPath }),
    ...(candidate.decoded.length === 0 ? {} : { decoded: candidate.decoded }),
    snippet: snippetOf(candidate),
    match: candidate.match,
  };
}
