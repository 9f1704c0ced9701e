import * as v from 'valibot';
import { checked, line, objectId, text } from './checked.ts';
import { isRedacted } from './gitleaks.ts';
import { has, type ForeignFinding, type ForeignReport } from './saved-report.ts';

/** As betterleaks 2.0.0 writes it. */
const finding = v.object({
  rule_id: v.string(),
  description: text,
  confidence: v.fallback(v.optional(v.picklist(['low', 'medium', 'high'])), undefined),
  match: v.object({ full: text, value: v.string(), fingerprint: text }),
  attributes: v.optional(
    v.object({
      'git.author_email': text,
      'git.author_name': text,
      'git.date': text,
      'git.message': text,
      'git.sha': objectId,
    }),
    {},
  ),
  location: v.object({ path: v.string(), start_line: line, end_line: line }),
});
const scan = v.object({
  state: v.string(),
  started: text,
  finished: text,
  betterleaks_version: text,
});
const report = v.object({ findings: v.nullable(v.array(finding)), scan: v.optional(scan) });
const jsonLine = v.object({ finding: v.optional(finding), scan: v.optional(scan) });

export function isBetterleaks([value]: readonly unknown[]): boolean {
  return (
    has(value, 'schema_version') && (has(value, 'findings') || has(value, 'finding') || has(value, 'scan'))
  );
}

/** Reads the JSON report of betterleaks 2 and its JSON lines, of which the last tells of the scan. */
export function readBetterleaks(values: readonly unknown[], file: string): ForeignReport {
  const isWhole = values.length === 1 && has(values[0], 'findings');
  const lines = isWhole ? [] : values.map((value) => checked(jsonLine, value, file, 'betterleaks report'));
  const whole = isWhole ? checked(report, values[0], file, 'betterleaks report') : undefined;
  const told = whole?.scan ?? lines.find(({ scan }) => scan !== undefined)?.scan;
  const findings = whole?.findings ?? lines.flatMap(({ finding }) => finding ?? []);
  const isComplete = told?.state === 'complete';
  return {
    tool: 'betterleaks',
    version: told?.betterleaks_version,
    isComplete,
    skipped: isComplete
      ? []
      : [
          {
            what: file,
            reason: told === undefined ? 'interrupted' : 'unreadable',
            count: 1,
            hint: hint(told?.state),
          },
        ],
    startedAt: told?.started,
    finishedAt: told?.finished,
    findings: findings.map(foreignFinding),
  };
}

function hint(state: string | undefined): string {
  return state === undefined
    ? 'the report ends before the scan did: scan again with betterleaks'
    : 'betterleaks did not finish its scan: scan again with betterleaks';
}

function foreignFinding({
  rule_id,
  description,
  confidence,
  match,
  attributes,
  location,
}: v.InferOutput<typeof finding>): ForeignFinding {
  return {
    rule: rule_id,
    title: description,
    confidence,
    ...(isRedacted(match.value) ? { redacted: match.value } : { secret: match.value, match: match.full }),
    identity: match.fingerprint,
    place: {
      path: location.path,
      startLine: location.start_line,
      endLine: location.end_line,
      commit: attributes['git.sha'],
      author: attributes['git.author_name'],
      email: attributes['git.author_email'],
      date: attributes['git.date'],
      message: attributes['git.message'],
    },
  };
}
