import { matchesPattern } from '../model/pattern.ts';
import type { Allowlist } from '../model/rule.ts';
import type { Sighting } from './sighting.ts';

/** Whether one of the allowlists accepts the sighting. */
export function isAllowed(sighting: Sighting, allowlists: readonly Allowlist[]): boolean {
  return allowlists.some((allowlist) => isAccepted(sighting, allowlist));
}

/** Criteria that an allowlist does not name take no part: with AND all of the others must hold, with OR one. */
function isAccepted(sighting: Sighting, allowlist: Allowlist): boolean {
  const { candidate, rule, place, path } = sighting;
  if (
    allowlist.targetRules.length > 0 &&
    ![rule.id, ...rule.aliases].some((id) => allowlist.targetRules.includes(id))
  ) {
    return false;
  }
  const commit = place.commit?.id.toLowerCase();
  const secret = candidate.secret.reveal();
  const target = { secret, match: candidate.match.reveal(), line: candidate.lines.reveal() }[
    allowlist.regexTarget
  ];
  const lower = secret.toLowerCase();
  const criteria: boolean[] = [];
  if (allowlist.commits.length > 0) {
    criteria.push(commit !== undefined && allowlist.commits.includes(commit));
  }
  if (allowlist.paths.length > 0) {
    criteria.push(allowlist.paths.some((pattern) => matchesPattern(pattern, path)));
  }
  if (allowlist.regexes.length > 0) {
    criteria.push(allowlist.regexes.some((pattern) => matchesPattern(pattern, target)));
  }
  if (allowlist.stopwords.length > 0) {
    criteria.push(allowlist.stopwords.some((word) => lower.includes(word)));
  }
  return allowlist.condition === 'and' ? criteria.every(Boolean) : criteria.some(Boolean);
}
