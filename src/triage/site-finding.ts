import type { SiteFinding } from '../model/check.ts';
import type { Finding, Occurrence } from '../model/finding.ts';
import { Secret } from '../model/secret.ts';
import type { Fingerprinter } from './fingerprint.ts';

const atStart = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1, byteOffset: 0, byteLength: 0 };

/** Makes findings of what checks found: those of one rule about the same are one, with all their places. */
export function siteFindings(
  found: readonly SiteFinding[],
  fingerprintOf: Fingerprinter,
): readonly Finding[] {
  const groups = Map.groupBy(found, ({ rule, identity }) => fingerprintOf(rule, null, identity));
  return Array.from(groups, ([fingerprint, group]) => {
    const { kind, rule, title, severity, confidence, evidence, remediation, verification } = group[0]!;
    return {
      fingerprint,
      kind,
      rule,
      title,
      severity,
      confidence,
      state: 'live',
      verification: verification ?? { state: 'not-checkable' },
      evidence,
      occurrences: occurrencesOf(group),
      parts: [],
      remediation,
      isNew: true,
    };
  });
}

function occurrencesOf(group: readonly SiteFinding[]): readonly Occurrence[] {
  const occurrences = new Map<string, Occurrence>();
  for (const { url, region = atStart, scriptHash, originalPath } of group.flatMap(({ places }) => places)) {
    const uri = url.href;
    occurrences.set(`${uri}\0${originalPath ?? ''}\0${scriptHash ?? ''}\0${region.byteOffset}`, {
      ...region,
      path: originalPath === undefined ? uri : `${uri}!${originalPath}`,
      url: uri,
      state: 'live',
      ...(scriptHash === undefined ? {} : { scriptHash }),
      ...(originalPath === undefined ? {} : { originalPath }),
      snippet: '',
      match: new Secret(''),
    });
  }
  return [...occurrences.values()];
}
