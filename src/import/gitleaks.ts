import * as v from 'valibot';
import { checked, line, objectId, text } from './checked.ts';
import { has, type ForeignReport } from './saved-report.ts';

/** Facts: https://github.com/gitleaks/gitleaks/blob/master/report/finding.go */
const report = v.nullable(
  v.array(
    v.object({
      RuleID: v.string(),
      Description: text,
      File: v.string(),
      Secret: v.string(),
      Match: text,
      StartLine: line,
      EndLine: line,
      Commit: objectId,
      Author: text,
      Email: text,
      Date: text,
      Message: text,
      Fingerprint: text,
    }),
  ),
);

/** A JSON array; gitleaks writes `null` or an empty one when it found nothing. */
export function isGitleaks([value, ...others]: readonly unknown[]): boolean {
  return (
    others.length === 0 &&
    (value === null || (Array.isArray(value) && (value.length === 0 || has(value[0], 'RuleID'))))
  );
}

/** Reads gitleaks' JSON report, and that of betterleaks before version 2. */
export function readGitleaks([value]: readonly unknown[], file: string): ForeignReport {
  const findings = checked(report, value, file, 'gitleaks report') ?? [];
  return {
    tool: 'gitleaks',
    isComplete: null,
    skipped: [],
    findings: findings.map((finding) => ({
      rule: finding.RuleID,
      title: finding.Description,
      ...(isRedacted(finding.Secret)
        ? { redacted: finding.Secret }
        : { secret: finding.Secret, match: finding.Match }),
      identity: finding.Fingerprint,
      place: {
        path: finding.File,
        startLine: finding.StartLine,
        endLine: finding.EndLine,
        commit: finding.Commit,
        author: finding.Author,
        email: finding.Email,
        date: finding.Date,
        message: finding.Message,
      },
    })),
  };
}

/** With `--redact` gitleaks and betterleaks write `REDACTED`, or a part and three dots; kingfisher a hash in brackets; we dots or a length. */
export function isRedacted(secret: string): boolean {
  return /^(?:\[?REDACTED(?::[0-9a-f]+\])?|.*(?:\.\.\.|….{0,2})|.*\(\d+ characters\))$/s.test(secret);
}
