import type { Candidate } from '../model/candidate.ts';
import { isCounted } from '../model/is-counted.ts';
import { isForShow } from './file-role.ts';
import type { Sighting } from './sighting.ts';

/**
 * Says of a value that counts up that it looks made up, which is next to certain where files are there for show.
 *
 * Rules that keep placeholders judge nothing of the kind.
 */
export function withMadeUp(sighting: Sighting): Sighting {
  const { candidate, rule, path } = sighting;
  if (!rule.dropsPlaceholders || rule.pattern === null || !isCounted(candidate.secret.reveal())) {
    return sighting;
  }
  const told: Candidate = {
    evidence: 'the value looks made up: it counts up or follows rows of keys',
    ...candidate,
  };
  return { ...sighting, candidate: isForShow(path) ? { ...told, confidence: 'low' } : told };
}
