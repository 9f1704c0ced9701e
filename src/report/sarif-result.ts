import type { ReportingDescriptor, Result } from 'sarif';
import type { State } from '../model/place.ts';
import { escapeControls } from './escape.ts';
import { excerpt } from './excerpt.ts';
import { lineHash } from './line-hash.ts';
import { placesByExposure } from './main-place.ts';
import { artifactLocation } from './sarif-uri.ts';
import { sarifLevels } from './sarif-rule.ts';
import type { ShownFinding, ShownOccurrence, ShownReport } from './shown.ts';

const maxSnippet = 1000;

const whereWords: Readonly<Record<State, string>> = {
  'in-tree': 'in the tree',
  staged: 'staged',
  live: 'live',
  history: 'still in the history',
  unreachable: 'still in unreachable objects',
};

/** One result for each place, at most so many a finding and so many in all. */
export function* sarifResults(
  report: ShownReport,
  rules: ReadonlyMap<string, ReportingDescriptor>,
  maxPerFinding: number,
  max: number,
): Generator<Result> {
  const ruleIndexes = new Map([...rules.keys()].map((id, index) => [id, index]));
  const counts = new LineCounts();
  let written = 0;
  for (const finding of report.findings) {
    const { occurrences } = finding;
    const places =
      occurrences.length > maxPerFinding
        ? placesByExposure(occurrences).slice(0, maxPerFinding)
        : occurrences;
    for (const place of places) {
      if (written === max) return;
      written += 1;
      yield result(finding, place, ruleIndexes.get(finding.rule) ?? -1, counts);
    }
  }
}

function result(
  finding: ShownFinding,
  place: ShownOccurrence,
  ruleIndex: number,
  counts: LineCounts,
): Result {
  const { startLine, startColumn, endLine, endColumn } = place;
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: sarifLevels[finding.severity],
    message: { text: message(finding, place) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactLocation(place.path),
          region: { startLine, startColumn, endLine, endColumn, snippet: { text: snippet(finding, place) } },
        },
      },
    ],
    partialFingerprints: {
      primaryLocationLineHash: counts.hashOf(place),
      'leaksieveFingerprint/v1': finding.fingerprint,
    },
    properties: {
      confidence: finding.confidence,
      state: place.state,
      verification: finding.verification.state,
      ...(place.commit === undefined ? {} : { commit: place.commit }),
    },
  };
}

/** Code scanning closes an alert when the line is gone from HEAD, although the history still leaks: the message must say so. */
function message(finding: ShownFinding, place: ShownOccurrence): string {
  const title = escapeControls(finding.title);
  const what = finding.redacted === undefined ? title : `${title}: ${escapeControls(finding.redacted)}`;
  const since = place.commit === undefined ? '' : ` since commit ${place.commit.slice(0, 7)}`;
  const where = whereWords[place.state];
  const advice =
    finding.kind !== 'secret'
      ? ''
      : place.url === undefined
        ? ' Revoke and replace it: removing the line leaves it in the history.'
        : ' Revoke and replace it: whoever visited the site may have it.';
  return escapeMessage(`${what} (${where}${since}).${advice}`);
}

/** Braces and brackets are placeholders and links in a message: SARIF 2.1.0, sections 3.11.5 and 3.11.6. */
function escapeMessage(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replace(/[\\[\]]/g, String.raw`\$&`);
}

function snippet(finding: ShownFinding, place: ShownOccurrence): string {
  return escapeControls(excerpt(place.snippet, finding.redacted ?? '', maxSnippet).text);
}

/** Counts equal lines of one version of a file, since the count is part of code scanning's hash. Lines without a finding are not counted. */
class LineCounts {
  readonly #linesByHash = new Map<string, number[]>();

  hashOf(place: ShownOccurrence): string {
    const hash = lineHash(place.snippet);
    const key = [hash, place.path, place.blob ?? place.commit].join('\0');
    const lines = this.#linesByHash.get(key) ?? [];
    const line = place.startLine ?? 0;
    if (!lines.includes(line)) lines.push(line);
    this.#linesByHash.set(key, lines);
    return `${hash}:${lines.indexOf(line) + 1}`;
  }
}
