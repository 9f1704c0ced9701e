import type { Candidate } from '../model/candidate.ts';
import { isForShow } from '../model/file-role.ts';
import { isCounted } from '../model/is-counted.ts';
import { identityOf, type Sighting } from './sighting.ts';

/**
 * Says of values that count up that they look made up, which is next to certain where files are there for show: what
 * documentation shows is no secret in the source that the documentation was made from, either.
 *
 * Rules that keep placeholders judge nothing of the kind.
 */
export function withMadeUp(sightings: readonly Sighting[]): readonly Sighting[] {
  const madeUp = new Set(sightings.filter(isMadeUp));
  if (madeUp.size === 0) {
    return sightings;
  }
  const shown = new Set(
    [...madeUp].filter(({ path }) => isForShow(path)).map(({ candidate }) => identityOf(candidate)),
  );
  return sightings.map((sighting) => {
    if (!madeUp.has(sighting)) {
      return sighting;
    }
    const told: Candidate = {
      evidence: 'the value looks made up: it counts up or follows rows of keys',
      ...sighting.candidate,
    };
    return { ...sighting, candidate: shown.has(identityOf(told)) ? { ...told, confidence: 'low' } : told };
  });
}

function isMadeUp({ candidate, rule }: Sighting): boolean {
  return rule.dropsPlaceholders && rule.pattern !== null && isCounted(candidate.secret.reveal());
}
