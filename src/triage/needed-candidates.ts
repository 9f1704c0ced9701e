import type { Candidate } from '../model/candidate.ts';
import type { RuleSet } from '../model/rule.ts';

/** Without the settings that no candidate has use for: looking up where they stand would take time for nothing. */
export function neededCandidates(candidates: readonly Candidate[], ruleSet: RuleSet): readonly Candidate[] {
  const found = new Set(candidates.map(({ ruleId }) => ruleId));
  const idle = new Set(
    ruleSet.rules
      // The rest of a rule is read when it is asked for: of those that found nothing, nothing is.
      .filter(({ id }) => found.has(id))
      .filter(({ skipReport, completes }) => skipReport && !completes?.rules.some((id) => found.has(id)))
      .map(({ id }) => id),
  );
  return idle.size === 0 ? candidates : candidates.filter(({ ruleId }) => !idle.has(ruleId));
}
