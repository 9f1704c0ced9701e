import type { CommitInfo } from '../model/place.ts';
import { encodingOf } from './encoding.ts';
import { redacted } from './redaction.ts';
import type { Sighting } from './sighting.ts';

/** The message of a commit, as it may be shown. */
export type MessageOf = (commit: CommitInfo) => string;

/** Makes messages in which every secret that the scan found there is redacted, those that the team accepts too. */
export function messages(sightings: readonly Sighting[]): MessageOf {
  const found = Map.groupBy(
    sightings.filter(({ path }) => path === 'COMMIT_MESSAGE'),
    ({ place }) => place.commit?.id,
  );
  return ({ id, message }) => {
    const candidates = (found.get(id) ?? []).map(({ candidate }) => candidate);
    return candidates.some((candidate) => encodingOf(candidate) !== null)
      ? '(left out, since it holds an encoded secret)'
      : redacted(
          message,
          candidates.map(({ secret }) => secret),
        );
  };
}
