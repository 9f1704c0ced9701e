import type { Suppression } from '../model/coverage.ts';
import { gitleaksBaseline } from './gitleaks-baseline.ts';
import type { Policy } from './policy.ts';
import type { Sighting } from './sighting.ts';

/** What ignore file and baseline say of findings. */
export interface KnownFindings {
  /** Why the finding is left out; null: it is new. */
  reasonFor(fingerprint: string, sightings: readonly Sighting[]): Suppression | null;
  /** Whether an entry may be about a finding of the rule, so that its fingerprint is worth its cost. */
  isAboutRule(ruleId: string): boolean;
  /** Entries of the ignore file that were about none of the findings asked for. */
  unusedIgnores(): readonly string[];
}

/** Prepares the question whether a finding is ignored or was known before today. */
export function knownFindings({ ignores, baseline, today }: Policy): KnownFindings {
  const ignoresOf = Map.groupBy(ignores, ({ fingerprint }) => fingerprint);
  const ignoredRules = new Set(ignores.map(({ rule }) => rule));
  const inBaseline = new Set(baseline?.entries.map(({ fingerprint }) => fingerprint));
  const isInGitleaksBaseline = gitleaksBaseline(baseline?.gitleaks ?? []);
  const matched = new Set<string>();
  return {
    reasonFor(fingerprint, sightings) {
      matched.add(fingerprint);
      if (ignoresOf.get(fingerprint)?.some(({ until }) => until === null || until >= today) === true) {
        return 'ignoreFile';
      }
      return inBaseline.has(fingerprint) || isInGitleaksBaseline(sightings) ? 'baseline' : null;
    },
    isAboutRule: (ruleId) => ignoredRules.has(ruleId),
    unusedIgnores: () =>
      ignores
        .filter(({ fingerprint }) => !matched.has(fingerprint))
        .map(({ fingerprint, rule }) => `${fingerprint} ${rule}`),
  };
}
