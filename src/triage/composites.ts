import { severities } from '../model/rule.ts';
import { type NeighbouringPart, partFinder } from './neighbouring-parts.ts';
import { findingKeyOf, type Sighting } from './sighting.ts';

/** The sightings of one finding, with what other files say of it. */
export interface Composite {
  readonly group: readonly Sighting[];
  readonly neighbours: readonly NeighbouringPart[];
}

/**
 * Joins findings with their parts in neighbouring files.
 *
 * What became a part of a finding, as a key id of its secret, is no finding of its own, unless it stands elsewhere too
 * or is the graver one.
 */
export function composites(
  groups: readonly (readonly Sighting[])[],
  sightings: readonly Sighting[],
): readonly Composite[] {
  const partsOf = partFinder(sightings);
  const joined = groups.map((group) => ({ group, neighbours: partsOf(group) }));
  const takenFrom = new Map<string, string>();
  for (const { group, neighbours } of joined) {
    for (const { sighting } of neighbours) {
      const isGraver =
        severities.indexOf(sighting.rule.severity) > severities.indexOf(group[0]!.rule.severity);
      if (!isGraver) takenFrom.set(findingKeyOf(sighting), sighting.path);
    }
  }
  return joined.filter(({ group }) => {
    const path = takenFrom.get(findingKeyOf(group[0]!));
    return path === undefined || group.some((sighting) => sighting.path !== path);
  });
}
