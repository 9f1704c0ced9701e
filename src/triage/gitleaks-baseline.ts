import { shannonEntropy } from '../model/shannon-entropy.ts';
import type { GitleaksFinding } from './gitleaks-report.ts';
import type { Sighting } from './sighting.ts';

/** gitleaks rounds to a 32-bit float. */
const entropyTolerance = 0.001;

/**
 * Prepares the question whether a gitleaks report knows one of the sightings of a secret.
 *
 * It may call a secret in the same file by the name of another rule: its generic rule is wider than ours.
 */
export function gitleaksBaseline(
  findings: readonly GitleaksFinding[],
): (sightings: readonly Sighting[]) => boolean {
  const bySecret = Map.groupBy(findings, ({ Secret }) => Secret);
  const byPlace = Map.groupBy(findings.filter(isRedacted), ({ File, StartLine }) => `${StartLine} ${File}`);
  return (sightings) =>
    sightings.some((sighting) => {
      const { candidate, path } = sighting;
      const same = bySecret.get(candidate.secret.reveal()) ?? [];
      const redacted = byPlace.get(`${candidate.region.startLine} ${path}`) ?? [];
      return (
        same.some((known) => known.File === path || isSameRule(known, sighting)) ||
        redacted.some((known) => isSameRule(known, sighting) && fits(known, sighting))
      );
    });
}

function isSameRule({ RuleID }: GitleaksFinding, { rule }: Sighting): boolean {
  return RuleID === rule.id || rule.aliases.includes(RuleID);
}

/** gitleaks redacts as `REDACTED` or, in part, with three dots at the end; our reports in its format as everywhere. */
function isRedacted({ Secret }: GitleaksFinding): boolean {
  return /^REDACTED$|…|\.\.\.$|^\(\d+ characters\)$/.test(Secret);
}

/** Whether a redacted secret at the same place may be this one, and not another that has taken its place. */
function fits({ Secret, Commit, Entropy }: GitleaksFinding, { candidate, place }: Sighting): boolean {
  const secret = candidate.secret.reveal();
  const isShownPart =
    Secret === 'REDACTED' ||
    Secret === candidate.secret.redacted ||
    (Secret.endsWith('...') && secret.startsWith(Secret.slice(0, -3)));
  const isSameCommit = Commit === '' || place.commit === undefined || Commit === place.commit.id;
  const isSameEntropy = !Entropy || Math.abs(Entropy - shannonEntropy(secret)) < entropyTolerance;
  return isShownPart && isSameCommit && isSameEntropy;
}
