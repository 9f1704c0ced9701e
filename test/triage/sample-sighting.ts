import type { Candidate } from '../../src/model/candidate.ts';
import type { CommitInfo, Place } from '../../src/model/place.ts';
import type { Region } from '../../src/model/region.ts';
import type { Rule } from '../../src/model/rule.ts';
import { Secret } from '../../src/model/secret.ts';
import type { Policy } from '../../src/triage/policy.ts';
import type { Sighting } from '../../src/triage/sighting.ts';
import { sampleHex, sampleRule } from '../helpers/sample-report.ts';

/** Text that looks random and that every name gives anew. */
export function sampleSecret(name: string): string {
  return `key-${sampleHex(name)}`;
}

/** A rule that searches in content. */
export function contentRule(changes: Partial<Rule> = {}): Rule {
  return sampleRule({ pattern: { source: 'key-\\w+', flags: '', maxLength: 100 }, ...changes });
}

/** A stretch of the first line, or of the line given. */
export function regionAt(byteOffset: number, byteLength: number, line = 1): Region {
  return {
    startLine: line,
    startColumn: byteOffset + 1,
    endLine: line,
    endColumn: byteOffset + byteLength + 1,
    byteOffset,
    byteLength,
  };
}

/** A candidate in the file `a`, whose line is the secret alone. */
export function sampleCandidate(secret: string, changes: Partial<Candidate> = {}): Candidate {
  return {
    ruleId: 'brevo-api-key',
    secret: new Secret(secret),
    match: new Secret(secret),
    confidence: 'high',
    provenance: { contentId: 'file:a', members: [] },
    region: regionAt(0, Buffer.byteLength(secret)),
    decoded: [],
    parts: [],
    lines: new Secret(secret),
    marks: [],
    ...changes,
  };
}

/** A commit whose id is 40 times one digit. */
export function sampleCommit(digit: string, message = 'Change'): CommitInfo {
  return {
    id: digit.repeat(40),
    author: 'Ann Example',
    email: 'ann@example.org',
    date: '2024-05-06T07:08:09+02:00',
    message,
  };
}

export interface SightingChanges {
  readonly rule?: Partial<Rule>;
  readonly candidate?: Partial<Candidate>;
  readonly place?: Partial<Place>;
}

/** The candidate at its place in the working tree. */
export function sampleSighting(secret: string, changes: SightingChanges = {}): Sighting {
  const rule = contentRule(changes.rule);
  const place: Place = { path: 'a', state: 'in-tree', ...changes.place };
  const candidate = sampleCandidate(secret, { ruleId: rule.id, ...changes.candidate });
  return { candidate, rule, place, path: [place.path, ...candidate.provenance.members].join('!') };
}

/** A policy that accepts nothing. */
export function samplePolicy(changes: Partial<Policy> = {}): Policy {
  return {
    allowlists: [],
    ignores: [],
    gitleaksIgnores: [],
    baseline: null,
    minSeverity: 'info',
    minConfidence: 'low',
    today: '2026-03-01',
    fingerprintKey: undefined,
    isWholeScan: true,
    ...changes,
  };
}
