import * as v from 'valibot';
import type { Skipped } from '../model/coverage.ts';
import { checked, line, objectId, text } from './checked.ts';
import { isRedacted } from './gitleaks.ts';
import { has, type ForeignFinding, type ForeignReport } from './saved-report.ts';

/** As kingfisher 2.14 writes it. */
const finding = v.object({
  rule: v.object({ id: v.string(), description: text, name: text }),
  finding: v.object({
    snippet: v.string(),
    fingerprint: text,
    confidence: v.fallback(v.optional(v.picklist(['low', 'medium', 'high'])), undefined),
    validation: v.optional(v.object({ outcome: text, status: text }), {}),
    line,
    path: v.string(),
    git_metadata: v.optional(
      v.object({
        commit: v.optional(
          v.object({
            id: objectId,
            date: text,
            author: v.optional(v.object({ name: text, email: text }), {}),
          }),
        ),
      }),
    ),
  }),
});
const audit = v.object({
  started_at: text,
  completed_at: text,
  repositories: v.optional(
    v.array(
      v.object({
        repository: v.optional(v.string(), 'a repository'),
        fetch: v.optional(v.object({ status: text }), {}),
        scan: v.optional(v.object({ status: text }), {}),
        git: v.optional(v.object({ shallow: v.optional(v.boolean(), false) })),
      }),
    ),
    [],
  ),
});
const summary = v.object({
  kingfisher: v.optional(v.object({ version_used: text }), {}),
});
const report = v.object({
  findings: v.array(finding),
  audit: v.optional(audit),
  metadata: v.optional(v.object({ kingfisher_version: text })),
});

export function isKingfisher([value]: readonly unknown[]): boolean {
  if (has(value, 'rule') && has(value, 'finding')) return true;
  if (has(value, 'audit') || has(value, 'kingfisher')) return true;
  return has(value, 'findings') && Array.isArray(value.findings) && has(value.findings[0], 'finding');
}

/** Reads kingfisher's JSON report and its JSON lines, of which the last two tell of the scan. */
export function readKingfisher(values: readonly unknown[], file: string): ForeignReport {
  const check = <Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> =>
    checked(schema, value, file, 'kingfisher report');
  const [first] = values;
  const isWhole = values.length === 1 && has(first, 'findings') && Array.isArray(first.findings);
  const whole = isWhole ? check(report, first) : undefined;
  const lines = isWhole ? [] : values;
  const audited =
    whole?.audit ??
    lines.filter((value) => has(value, 'audit')).map(({ audit: value }) => check(audit, value))[0];
  const version =
    whole?.metadata?.kingfisher_version ??
    lines
      .filter((value) => has(value, 'kingfisher'))
      .map((value) => check(summary, value).kingfisher.version_used)[0];
  const findings =
    whole?.findings ?? lines.filter((value) => has(value, 'rule')).map((value) => check(finding, value));
  const skipped = audited === undefined ? [] : notScanned(audited);
  return {
    tool: 'kingfisher',
    version,
    isComplete: audited === undefined ? null : skipped.length === 0,
    skipped,
    startedAt: audited?.started_at,
    finishedAt: audited?.completed_at,
    findings: findings.map(foreignFinding),
  };
}

function notScanned({ repositories }: v.InferOutput<typeof audit>): readonly Skipped[] {
  return repositories.flatMap(({ repository, fetch, scan, git }): Skipped[] => {
    if (git?.shallow === true) {
      return [
        {
          what: repository,
          reason: 'shallow-clone',
          count: 1,
          hint: 'git fetch --unshallow, and scan again',
        },
      ];
    }
    const isDone =
      scan.status === 'completed' && (fetch.status === undefined || !/fail|partial/.test(fetch.status));
    return isDone
      ? []
      : [
          {
            what: repository,
            reason: 'unreadable',
            count: 1,
            hint: 'kingfisher did not finish its scan: scan again',
          },
        ];
  });
}

const verifications: ReadonlyMap<string | undefined, 'live' | 'dead'> = new Map([
  ['active credential', 'live'],
  ['inactive credential', 'dead'],
]);

function foreignFinding({ rule, finding }: Found): ForeignFinding {
  const { snippet, path, validation, git_metadata } = finding;
  return {
    // Rules that it took over from others keep their names behind the other's.
    rule: rule.id.replace(/^(?:betterleaks|gitleaks)\./, ''),
    title: rule.description ?? rule.name,
    confidence: finding.confidence,
    verification: verifications.get(validation.status?.toLowerCase()),
    ...(isRedacted(snippet) ? { redacted: snippet } : { secret: snippet }),
    identity: finding.fingerprint,
    place: {
      path,
      startLine: finding.line,
      endLine: finding.line === undefined ? undefined : finding.line + lineBreaks(snippet),
      commit: git_metadata?.commit?.id,
      author: git_metadata?.commit?.author.name,
      email: git_metadata?.commit?.author.email,
      date: git_metadata?.commit?.date,
    },
  };
}

function lineBreaks(snippet: string): number {
  return snippet.split('\n').length - 1;
}

type Found = v.InferOutput<typeof finding>;
