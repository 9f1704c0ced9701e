import { isForShow } from '../model/file-role.ts';
import type { Sighting } from './sighting.ts';

/** The tag of rules whose matches are hashes of passwords. */
const hashTag = 'password-hash';

/**
 * Has a password's hash be of low confidence where files are there for show: it opens nothing by itself, and documentation
 * and tests make one up to show its form.
 */
export function withShownHash(sighting: Sighting): Sighting {
  const { candidate, rule, path } = sighting;
  return rule.tags.includes(hashTag) && isForShow(path)
    ? { ...sighting, candidate: { ...candidate, confidence: 'low' } }
    : sighting;
}
