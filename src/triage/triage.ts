import type { Candidate } from '../model/candidate.ts';
import type { SiteFinding } from '../model/check.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { RuleSet } from '../model/rule.ts';
import { composites } from './composites.ts';
import { messages } from './commit-message.ts';
import { findingOf } from './finding.ts';
import { byImportance } from './finding-order.ts';
import { fingerprinter } from './fingerprint.ts';
import { knownFindings } from './known-findings.ts';
import { withoutOverlaps } from './overlap.ts';
import { withMadeUp } from './made-up.ts';
import { isOwnEntry } from './own-entries.ts';
import { isWanted, type Policy } from './policy.ts';
import { groupedBySecret } from './secret-group.ts';
import { withShownHash } from './shown-hash.ts';
import { siteFindings } from './site-finding.ts';
import { confidenceOf } from './sighting.ts';
import { sightings } from './sightings.ts';
import { snippets } from './snippet.ts';
import { judgePlaces, leftOut } from './suppression.ts';

/** Turns candidates into findings: one a secret, with its places, and those of checks; less what the team accepts. */
export function triage(
  candidates: readonly Candidate[],
  checked: readonly SiteFinding[],
  places: ReadonlyMap<string, readonly Place[]>,
  ruleSet: RuleSet,
  policy: Policy,
  coverage: Coverage,
): Finding[] {
  const ruleIds = new Set(ruleSet.rules.map(({ id }) => id));
  const all = sightings(candidates, places, ruleSet).filter(
    (one) => !isOwnEntry(one, (id) => ruleIds.has(id)),
  );
  const seen = withMadeUp(all).map(withShownHash);
  const judged = judgePlaces(withoutOverlaps(seen.filter(({ rule }) => !rule.skipReport)), policy);
  const fingerprintOf = fingerprinter(policy.fingerprintKey);
  for (const [{ rule, candidate, path }, reason] of leftOut(judged, policy)) {
    const secret = rule.pattern === null ? null : candidate.secret;
    coverage.suppress(reason, () => fingerprintOf(rule.id, secret, path));
  }
  const known = knownFindings(policy);
  const texts = { snippetOf: snippets(candidates), messageOf: messages(seen) };
  const findings: Finding[] = [];
  for (const { group, neighbours } of composites(groupedBySecret(judged.kept), seen)) {
    const { rule, candidate, path } = group[0]!;
    const isReported = isWanted({ severity: rule.severity, confidence: confidenceOf(group) }, policy);
    if (isReported || known.isAboutRule(rule.id)) {
      const fingerprint = fingerprintOf(rule.id, rule.pattern === null ? null : candidate.secret, path);
      const reason = known.reasonFor(fingerprint, group);
      if (reason === null && isReported) {
        findings.push(findingOf(group, neighbours, fingerprint, texts));
      } else if (reason !== null && isReported) {
        coverage.suppress(reason, () => fingerprint);
      }
    }
  }
  for (const finding of siteFindings(checked, fingerprintOf)) {
    const reason = isWanted(finding, policy) ? known.reasonFor(finding.fingerprint, []) : null;
    if (reason !== null) {
      coverage.suppress(reason, () => finding.fingerprint);
    } else if (isWanted(finding, policy)) {
      findings.push(finding);
    }
  }
  if (policy.isWholeScan && coverage.isComplete) {
    coverage.staleIgnores = [...known.unusedIgnores(), ...judged.unusedIgnores];
  }
  return findings.sort(byImportance);
}
