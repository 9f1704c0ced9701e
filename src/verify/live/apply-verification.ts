import type { Finding, Verification } from '../../model/finding.ts';
import { severities, type Severity } from '../../model/rule.ts';

/**
 * A finding with what came of asking. One that works is a step graver and certain; one that does not is at most low.
 *
 * What is `info` is meant to be public, and stays so.
 */
export function applyVerification(finding: Finding, verification: Verification): Finding {
  const { severity } = finding;
  switch (verification.state) {
    case 'live':
      return {
        ...finding,
        severity: severity === 'info' ? severity : graver(severity),
        confidence: 'high',
        verification,
        evidence: withEvidence(finding, liveText(verification)),
      };
    case 'dead':
      return {
        ...finding,
        severity: severity === 'info' ? severity : 'low',
        verification,
        evidence: withEvidence(finding, `${verification.by ?? 'its provider'} refuses it`),
      };
    default:
      return { ...finding, verification };
  }
}

function graver(severity: Severity): Severity {
  return severities[Math.min(severities.indexOf(severity) + 1, severities.length - 1)]!;
}

function liveText({ by, owner, scopes }: Verification): string {
  return [
    `${by ?? 'its provider'} accepts it`,
    ...(owner === undefined ? [] : [`it belongs to ${owner}`]),
    ...(scopes === undefined ? [] : [`it may ${scopes.join(', ')}`]),
  ].join('; ');
}

function withEvidence({ evidence }: Finding, text: string): string {
  return evidence === undefined ? text : `${evidence}; ${text}`;
}
