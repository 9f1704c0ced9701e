import type { Place } from '../../model/place.ts';
import type { Source } from '../../model/source.ts';
import type { GitLocation } from './git-process.ts';
import { blobId, messageId, objectChunks, type GitLimits } from './object-chunks.ts';

/** An object that was searched before. */
export interface KnownObject {
  readonly oid: string;
  /** Whether it is a commit, of which the message is read. */
  readonly isMessage: boolean;
  /** Where it stood then. */
  readonly places: readonly Place[];
}

/** Objects of a repository by their ids, to be searched again by themselves. @param name - as reports call the repository */
export function knownObjects(
  name: string,
  location: GitLocation,
  objects: readonly KnownObject[],
  limits: GitLimits,
): Source {
  const places = new Map(
    objects.map(({ oid, isMessage, places }) => [isMessage ? messageId(oid) : blobId(oid), places]),
  );
  const oids = objects.map(({ oid }) => oid);
  return {
    target: { kind: 'git', name },
    isSmall: true,
    chunks: (coverage, signal) => objectChunks(location, oids, limits, () => coverage, signal),
    locate: async (contentIds) => new Map([...places].filter(([contentId]) => contentIds.has(contentId))),
  };
}
