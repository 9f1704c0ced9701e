import type { Candidate } from '../model/candidate.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Finding } from '../model/finding.ts';
import { states, type Place } from '../model/place.ts';
import { confidences, severities, type RuleSet } from '../model/rule.ts';
import type { Secret } from '../model/secret.ts';
import { isAllowed } from './allowlist.ts';
import { isInGitleaksBaseline } from './baseline.ts';
import { fingerprinter } from './fingerprint.ts';
import { isIgnoredBy } from './gitleaks-ignore.ts';
import { isIgnoredInline } from './inline-mark.ts';
import { occurrencesOf } from './occurrences.ts';
import { withoutOverlaps } from './overlap.ts';
import type { Policy } from './policy.ts';
import { groupedBySecret } from './secret-group.ts';
import { contentOf, type Sighting } from './sighting.ts';
import { sightings } from './sightings.ts';

/** Turns candidates into findings: one a secret, with its places, less what the team accepts. */
export function triage(
  candidates: readonly Candidate[],
  places: ReadonlyMap<string, readonly Place[]>,
  ruleSet: RuleSet,
  policy: Policy,
  coverage: Coverage,
): Finding[] {
  const fingerprintOf = fingerprinter(policy.fingerprintKey);
  const secretsByContent = Map.groupBy(candidates, contentOf);
  const secretsOf = ({ candidate }: Sighting): readonly Secret[] =>
    (secretsByContent.get(contentOf(candidate)) ?? []).map(({ secret }) => secret);
  const matchedIgnores = new Set<string>();

  const kept = withoutOverlaps(sightings(candidates, places, ruleSet)).filter((sighting) => {
    if (isAllowed(sighting, [...policy.allowlists, ...sighting.rule.allowlists])) {
      coverage.suppress('allowlist');
      return false;
    }
    if (isIgnoredInline(sighting, policy.today)) {
      coverage.suppress('inline');
      return false;
    }
    if (policy.gitleaksIgnores.some((entry) => isIgnoredBy(entry, sighting))) {
      coverage.suppress('ignoreFile');
      return false;
    }
    if (policy.baseline !== null && isInGitleaksBaseline(sighting, policy.baseline)) {
      coverage.suppress('baseline');
      return false;
    }
    return true;
  });

  const findings = groupedBySecret(kept).flatMap((group): Finding[] => {
    const finding = findingOf(group, fingerprintOf, secretsOf);
    if (!isWanted(finding, policy)) {
      return [];
    }
    const ignore = policy.ignores.find((entry) => entry.fingerprint === finding.fingerprint);
    if (ignore !== undefined) {
      matchedIgnores.add(ignore.fingerprint);
      if (ignore.until === null || ignore.until >= policy.today) {
        coverage.suppress('ignoreFile');
        return [];
      }
    }
    if (policy.baseline?.fingerprints.has(finding.fingerprint) === true) {
      coverage.suppress('baseline');
      return [];
    }
    return [finding];
  });
  coverage.staleIgnores = policy.ignores
    .filter(({ fingerprint }) => !matchedIgnores.has(fingerprint))
    .map(({ fingerprint, rule }) => `${fingerprint} ${rule}`);
  return findings.sort(byImportance);
}

function findingOf(
  group: readonly Sighting[],
  fingerprintOf: ReturnType<typeof fingerprinter>,
  secretsOf: (sighting: Sighting) => readonly Secret[],
): Finding {
  const [lead] = group;
  const { rule, candidate, path } = lead!;
  const occurrences = occurrencesOf(group, secretsOf);
  const state = states.findLast((state) => group.some(({ place }) => place.state === state))!;
  const confidence = confidences.findLast((level) =>
    group.some((sighting) => sighting.candidate.confidence === level),
  )!;
  const withParts = group.find((sighting) => sighting.candidate.parts.length > 0);
  return {
    fingerprint: fingerprintOf(rule.id, rule.pattern === null ? null : candidate.secret, path),
    kind: 'secret',
    rule: rule.id,
    title: rule.title,
    severity: rule.severity,
    confidence,
    secret: candidate.secret,
    state,
    verification: { state: 'unverified' },
    occurrences,
    parts: (withParts?.candidate.parts ?? []).map((part) => ({
      ...part.region,
      name: part.name,
      value: part.value,
      path: withParts!.path,
    })),
    remediation: rule.remediation,
    isNew: true,
  };
}

function isWanted({ severity, confidence }: Finding, policy: Policy): boolean {
  return (
    severities.indexOf(severity) >= severities.indexOf(policy.minSeverity) &&
    confidences.indexOf(confidence) >= confidences.indexOf(policy.minConfidence)
  );
}

/** By severity, then rule, then path; fingerprints decide the rest, so that two runs agree. */
function byImportance(a: Finding, b: Finding): number {
  return (
    severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
    compare(a.rule, b.rule) ||
    compare(a.occurrences[0]!.path, b.occurrences[0]!.path) ||
    a.occurrences[0]!.byteOffset - b.occurrences[0]!.byteOffset ||
    compare(a.fingerprint, b.fingerprint)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
