import type { Candidate } from '../model/candidate.ts';
import type { RuleSet } from '../model/rule.ts';

/** Without the settings that no candidate has use for: looking up where they stand would take time for nothing. */
export function neededCandidates(candidates: readonly Candidate[], ruleSet: RuleSet): readonly Candidate[] {
  const found = new Set(candidates.map(({ ruleId }) => ruleId));
  const idle = new Set(
    ruleSet.rules
      .filter(({ id, skipReport }) => skipReport && found.has(id))
      .filter(({ completes }) => completes?.rules.some((id) => found.has(id)) !== true)
      .map(({ id }) => id),
  );
  return idle.size === 0 ? candidates : candidates.filter(({ ruleId }) => !idle.has(ruleId));
}
