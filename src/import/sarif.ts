import * as v from 'valibot';
import type { Skipped } from '../model/coverage.ts';
import { states } from '../model/place.ts';
import { confidences, severities, type Severity } from '../model/rule.ts';
import { checked, line, objectId, text } from './checked.ts';
import { isRedacted } from './gitleaks.ts';
import { has, type ForeignFinding, type ForeignReport } from './saved-report.ts';

const message = v.optional(v.object({ text }), {});
const rule = v.object({
  id: v.string(),
  shortDescription: message,
  help: message,
  properties: v.optional(v.object({ 'security-severity': text }), {}),
});
const result = v.object({
  ruleId: text,
  level: text,
  message,
  locations: v.optional(
    v.array(
      v.object({
        // kingfisher's.
        properties: v.optional(
          v.object({
            git_metadata: v.optional(v.object({ commit: v.optional(v.object({ id: objectId })) })),
          }),
          {},
        ),
        physicalLocation: v.optional(
          v.object({
            artifactLocation: v.optional(v.object({ uri: text }), {}),
            region: v.optional(
              v.object({
                startLine: line,
                endLine: line,
                startColumn: line,
                endColumn: line,
                snippet: message,
              }),
              { snippet: {} },
            ),
          }),
        ),
      }),
    ),
    [],
  ),
  partialFingerprints: v.optional(v.record(v.string(), v.string()), {}),
  properties: v.optional(
    v.object({
      commit: objectId,
      confidence: v.fallback(v.optional(v.picklist(confidences)), undefined),
      verification: v.fallback(v.optional(v.picklist(['live', 'dead', 'unknown', 'unverified'])), undefined),
      state: v.fallback(v.optional(v.picklist(states)), undefined),
    }),
    {},
  ),
});
const run = v.object({
  tool: v.object({
    driver: v.object({
      name: v.string(),
      version: text,
      semanticVersion: text,
      rules: v.optional(v.array(rule), []),
    }),
  }),
  invocations: v.optional(
    v.array(
      v.object({
        executionSuccessful: v.optional(v.boolean(), true),
        startTimeUtc: text,
        endTimeUtc: text,
        toolExecutionNotifications: v.optional(v.array(v.object({ message })), []),
      }),
    ),
    [],
  ),
  columnKind: text,
  results: v.optional(v.nullable(v.array(result))),
});
const log = v.object({ runs: v.pipe(v.array(run), v.minLength(1)) });

type Run = v.InferOutput<typeof run>;
type Rule = v.InferOutput<typeof rule>;
type Result = v.InferOutput<typeof result>;

export function isSarif([value, ...others]: readonly unknown[]): boolean {
  return others.length === 0 && has(value, 'runs') && has(value, 'version');
}

/** Reads SARIF 2.1.0, of any scanner: each run is a report of its own. */
export function readSarif([value]: readonly unknown[], file: string): readonly ForeignReport[] {
  return checked(log, value, file, 'SARIF report').runs.map((run): ForeignReport => {
    const { driver } = run.tool;
    const rules = new Map(driver.rules.map((one) => [one.id, one]));
    const failed = run.invocations.filter(({ executionSuccessful }) => !executionSuccessful);
    return {
      tool: driver.name,
      version: driver.semanticVersion ?? driver.version,
      // Absent results mean that there was no scan: section 3.14.23.
      isComplete:
        run.results === undefined || run.results === null
          ? false
          : run.invocations.length === 0
            ? null
            : failed.length === 0,
      skipped: failed.flatMap(({ toolExecutionNotifications }) =>
        toolExecutionNotifications.map((notification): Skipped => ({
          what: file,
          reason: 'unreadable',
          count: 1,
          hint: notification.message.text ?? 'the scan failed',
        })),
      ),
      startedAt: run.invocations[0]?.startTimeUtc,
      finishedAt: run.invocations[0]?.endTimeUtc,
      findings: (run.results ?? []).map((result) =>
        foreignFinding(result, rules.get(result.ruleId ?? ''), run),
      ),
    };
  });
}

function foreignFinding(result: Result, rule: Rule | undefined, { tool, columnKind }: Run): ForeignFinding {
  const { ruleId = 'unknown', level, locations, partialFingerprints: prints, properties } = result;
  const place = locations[0]?.physicalLocation;
  const snippet = place?.region.snippet.text;
  const isOurs = tool.driver.name === 'leaksieve';
  const hasColumns = columnKind === 'utf16CodeUnits';
  return {
    rule: ruleId.replace(/^(?:betterleaks|gitleaks)\./, ''),
    title: rule?.shortDescription.text,
    // Scanners of secrets put the secret there, others the line: in doubt it is hidden.
    ...(snippet === undefined
      ? {}
      : isOurs || isRedacted(snippet)
        ? { redacted: isOurs ? undefined : snippet }
        : { secret: snippet }),
    fingerprint: isOurs ? prints['leaksieveFingerprint/v1'] : undefined,
    identity: prints['fingerprint'],
    severity: severityOf(rule?.properties['security-severity'], level),
    confidence: isOurs ? properties.confidence : undefined,
    verification: isOurs ? properties.verification : undefined,
    place: {
      path: decoded(place?.artifactLocation.uri ?? ''),
      startLine: place?.region.startLine,
      endLine: place?.region.endLine,
      startColumn: hasColumns ? place?.region.startColumn : undefined,
      endColumn: hasColumns ? place?.region.endColumn : undefined,
      state: isOurs ? properties.state : undefined,
      // gitleaks' names.
      commit: properties.commit ?? prints['commitSha'] ?? locations[0]?.properties.git_metadata?.commit?.id,
      author: prints['author'],
      email: prints['email'],
      date: prints['date'],
      message: prints['commitMessage'],
    },
  };
}

/** By the bands of code scanning. Levels alone tell little: most scanners of secrets call everything an error. */
function severityOf(score: string | undefined, level: string | undefined): Severity | undefined {
  const number = Number(score);
  if (score !== undefined && number > 0) {
    return severities[number >= 9 ? 4 : number >= 7 ? 3 : number >= 4 ? 2 : number > 0.1 ? 1 : 0];
  }
  return level === 'note' ? 'low' : undefined;
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
