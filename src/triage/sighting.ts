import type { Candidate } from '../model/candidate.ts';
import type { Place } from '../model/place.ts';
import type { Rule } from '../model/rule.ts';

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
