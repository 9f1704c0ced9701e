import type { Finding, FindingPart, Occurrence, Verification } from '../model/finding.ts';
import type { Region } from '../model/region.ts';
import { isPublicPart } from '../model/public-part.ts';
import type { Scrubber } from './scrubber.ts';
import { shannonEntropy } from '../model/shannon-entropy.ts';
import type { KnownRegion, ShownFinding, ShownOccurrence, ShownPart } from './shown.ts';

/** Turns a finding into what may be shown of it. */
export function shownFinding(finding: Finding, scrubber: Scrubber, showSecrets: boolean): ShownFinding {
  const { fingerprint, kind, rule, severity, confidence, state, secret } = finding;
  return {
    fingerprint,
    kind,
    rule,
    title: scrubber.name(finding.title),
    severity,
    confidence,
    isNew: finding.isNew,
    redacted: secret?.redacted,
    secret: showSecrets && secret?.isKnown === true ? secret.reveal() : undefined,
    get entropy() {
      return shannonEntropy(secret?.reveal() ?? '');
    },
    state,
    verification: shownVerification(finding.verification, scrubber),
    evidence: finding.evidence === undefined ? undefined : scrubber.content(finding.evidence),
    occurrences: finding.occurrences.map((place) => shownOccurrence(place, finding, scrubber, showSecrets)),
    parts: finding.parts.map((part) => shownPart(part, scrubber, showSecrets)),
    remediation: finding.remediation.map((step) => scrubber.name(step)),
  };
}

/** What a provider says may hold what it was sent. */
function shownVerification(
  { state, by, checkedAt, owner, scopes, reason }: Verification,
  scrubber: Scrubber,
): Verification {
  return {
    state,
    ...(by === undefined ? {} : { by: scrubber.name(by) }),
    ...(checkedAt === undefined ? {} : { checkedAt }),
    ...(owner === undefined ? {} : { owner: scrubber.content(owner) }),
    ...(scopes === undefined ? {} : { scopes: scopes.map((scope) => scrubber.content(scope)) }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function shownOccurrence(
  place: Occurrence,
  { secret }: Finding,
  scrubber: Scrubber,
  showSecrets: boolean,
): ShownOccurrence {
  const match = place.match.reveal();
  const isSecretInMatch = secret !== undefined && secret.reveal() !== '' && match.includes(secret.reveal());
  return {
    ...knownRegion(place),
    path: scrubber.name(place.path),
    state: place.state,
    commit: place.commit,
    blob: place.blob,
    author: place.author === undefined ? undefined : scrubber.name(place.author),
    email: place.email === undefined ? undefined : scrubber.name(place.email),
    date: place.date,
    message: place.message === undefined ? undefined : scrubber.content(place.message),
    url: place.url === undefined ? undefined : scrubber.name(place.url),
    scriptHash: place.scriptHash,
    originalPath: place.originalPath === undefined ? undefined : scrubber.name(place.originalPath),
    decoded: place.decoded?.length === 0 ? undefined : place.decoded,
    snippet: scrubber.content(place.snippet),
    redactedMatch: isSecretInMatch
      ? scrubber.content(match.replaceAll(secret.reveal(), () => secret.redacted))
      : place.match.redacted,
    match: showSecrets && place.match.isKnown ? match : undefined,
  };
}

function shownPart(part: FindingPart, scrubber: Scrubber, showSecrets: boolean): ShownPart {
  const value = part.value.reveal();
  const isPublic = isPublicPart(part.name);
  return {
    ...regionOf(part),
    name: part.name,
    path: scrubber.name(part.path),
    redacted: isPublic && part.value.isKnown ? scrubber.name(value) : part.value.redacted,
    value: showSecrets && part.value.isKnown ? value : isPublic ? scrubber.name(value) : undefined,
  };
}

function knownRegion(region: Partial<Region>): KnownRegion {
  const { startLine, startColumn, endLine, endColumn, byteOffset, byteLength } = region;
  return { startLine, startColumn, endLine, endColumn, byteOffset, byteLength };
}

function regionOf(region: Region): Region {
  const { startLine, startColumn, endLine, endColumn, byteOffset, byteLength } = region;
  return { startLine, startColumn, endLine, endColumn, byteOffset, byteLength };
}
