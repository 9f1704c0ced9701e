import type { Candidate } from '../model/candidate.ts';
import type { Place } from '../model/place.ts';
import { confidences, type Confidence, type Rule } from '../model/rule.ts';

/** A candidate at one of the places where its content is. */
export interface Sighting {
  readonly candidate: Candidate;
  readonly rule: Rule;
  readonly place: Place;
  /** The place's path, with the archive members that lead to the text: `backup.zip!config/.env`. */
  readonly path: string;
}

/** Names the text that a sighting's candidate was found in. */
export function contentOf({ provenance }: Candidate): string {
  return [provenance.contentId, ...provenance.members].join('\0');
}

/** Names what a candidate says: this rule, this secret. */
export function identityOf({ ruleId, secret }: Candidate): string {
  return `${ruleId}\0${secret.reveal()}`;
}

/** Names the finding that a sighting belongs to. A rule about paths alone finds files, which have no secret. */
export function findingKeyOf({ candidate, rule, path }: Sighting): string {
  return rule.pattern === null ? `${rule.id}\0\0${path}` : identityOf(candidate);
}

/** How sure the rules are at the place where they are surest. */
export function confidenceOf(sightings: readonly Sighting[]): Confidence {
  const found = new Set(sightings.map(({ candidate }) => candidate.confidence));
  return confidences.findLast((level) => found.has(level))!;
}
