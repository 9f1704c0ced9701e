import type { ShownFinding, ShownOccurrence, ShownPart } from './shown.ts';

/** A finding in the words and the order of the JSON report; what is undefined is left out when it is written. */
export function jsonFinding(finding: ShownFinding): unknown {
  return {
    fingerprint: finding.fingerprint,
    kind: finding.kind,
    rule: finding.rule,
    title: finding.title,
    severity: finding.severity,
    confidence: finding.confidence,
    redacted: finding.redacted,
    secret: finding.secret,
    match: finding.occurrences[0]?.match,
    state: finding.state,
    verification: finding.verification,
    evidence: finding.evidence,
    occurrences: finding.occurrences.map(jsonOccurrence),
    parts: finding.parts.length === 0 ? undefined : finding.parts.map(jsonPart),
    remediation: finding.remediation,
  };
}

function jsonOccurrence(place: ShownOccurrence): unknown {
  return {
    path: place.path,
    startLine: place.startLine,
    startColumn: place.startColumn,
    endLine: place.endLine,
    endColumn: place.endColumn,
    byteOffset: place.byteOffset,
    byteLength: place.byteLength,
    commit: place.commit,
    blob: place.blob,
    author: place.author,
    date: place.date,
    url: place.url,
    scriptHash: place.scriptHash,
    originalPath: place.originalPath,
    state: place.state,
    decoded: place.decoded,
    match: place.match,
  };
}

function jsonPart(part: ShownPart): unknown {
  return {
    name: part.name,
    redacted: part.redacted,
    value: part.value,
    path: part.path,
    startLine: part.startLine,
    startColumn: part.startColumn,
    endLine: part.endLine,
    endColumn: part.endColumn,
    byteOffset: part.byteOffset,
    byteLength: part.byteLength,
  };
}
