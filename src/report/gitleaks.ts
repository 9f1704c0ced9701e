import type { ReportedRule } from '../model/finding.ts';
import { jsonTextEscaping } from './json-text.ts';
import type { ShownFinding, ShownOccurrence, ShownReport } from './shown.ts';

/** What Go's encoding/json escapes besides what JSON must: https://pkg.go.dev/encoding/json#Marshal */
const escapedByGo = /[<>&]/g;

/** Decodings that gitleaks has, and so the only ones its tags can name. */
const gitleaksDecodings: ReadonlySet<string> = new Set(['base64', 'hex', 'percent', 'unicode']);

/** Writes gitleaks' JSON array, one entry for each place, keys in its order. `Secret` and `Match` are redacted unless secrets are shown. */
export function* writeGitleaks(report: ShownReport): Generator<string> {
  yield '[';
  let separator = '\n ';
  for (const finding of report.findings) {
    for (const place of finding.occurrences) {
      const entry = entryOf(finding, place, report.rules.get(finding.rule));
      yield separator + jsonTextEscaping(entry, 1, escapedByGo).replaceAll('\n', '\n ');
      separator = ',\n ';
    }
  }
  yield report.findingCount === 0 ? ']\n' : '\n]\n';
}

function entryOf(finding: ShownFinding, place: ShownOccurrence, rule: ReportedRule | undefined): unknown {
  return {
    RuleID: finding.rule,
    Description: rule?.description ?? finding.title,
    StartLine: place.startLine ?? 0,
    EndLine: place.endLine ?? place.startLine ?? 0,
    StartColumn: place.startColumn ?? 0,
    // gitleaks' end column is that of the last character.
    EndColumn: place.endColumn === undefined ? 0 : Math.max(place.endColumn - 1, 1),
    Match:
      finding.redacted === undefined ? `file detected: ${place.path}` : (place.match ?? place.redactedMatch),
    Secret: finding.secret ?? finding.redacted ?? '',
    File: place.path,
    SymlinkFile: '',
    Commit: place.commit ?? '',
    Entropy: shortestFloat32(finding.entropy),
    Author: place.author ?? '',
    Email: place.email ?? '',
    Date: utcSeconds(place.date),
    Message: place.message ?? '',
    Tags: [...(rule?.tags ?? []), ...decodingTags(place)],
    Fingerprint: [
      ...(place.commit === undefined ? [] : [place.commit]),
      place.path,
      finding.rule,
      place.startLine ?? 0,
    ].join(':'),
  };
}

function decodingTags({ decoded = [] }: ShownOccurrence): readonly string[] {
  const kinds = decoded.filter((kind) => gitleaksDecodings.has(kind));
  if (kinds.length === 0) return [];
  return [...new Set(kinds.map((kind) => `decoded:${kind}`)), `decode-depth:${kinds.length}`];
}

/** Go prints a float32 with the fewest digits that tell it from its neighbours. */
function shortestFloat32(value: number): number {
  for (let digits = 1; digits < 9; digits += 1) {
    const candidate = Number(value.toPrecision(digits));
    if (Math.fround(candidate) === Math.fround(value)) return candidate;
  }
  return Number(value.toPrecision(9));
}

function utcSeconds(date: string | undefined): string {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? '' : new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
