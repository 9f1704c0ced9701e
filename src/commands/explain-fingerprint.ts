import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { ScanError } from '../model/scan-error.ts';

export interface ReportedFinding {
  readonly kind: string;
  readonly rule: string;
  readonly title: string;
  readonly severity: string;
  /** Of findings about websites: what proves it. */
  readonly evidence: string;
  readonly remediation: readonly string[];
  readonly redacted: string;
  readonly state: string;
  /** One line each. */
  readonly places: readonly string[];
}

const reportSchema = v.object({
  findings: v.array(
    v.object({
      fingerprint: v.string(),
      kind: v.string(),
      rule: v.string(),
      title: v.string(),
      severity: v.string(),
      evidence: v.optional(v.string(), ''),
      remediation: v.array(v.string()),
      redacted: v.optional(v.string(), ''),
      state: v.string(),
      occurrences: v.array(
        v.object({ path: v.string(), startLine: v.optional(v.number()), commit: v.optional(v.string()) }),
      ),
    }),
  ),
});

/**
 * The finding with this fingerprint in a JSON report: a fingerprint alone tells nothing of its secret.
 *
 * @throws ScanError when there is no such report, or no such finding in it
 */
export function explainFingerprint(fingerprint: string, file: string): ReportedFinding {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new ScanError(
      'USAGE',
      `${file} is no JSON report: make one with "leaksieve scan . -o ${file}", or name it with --report`,
      { cause },
    );
  }
  const report = v.safeParse(reportSchema, json);
  const found = report.success
    ? report.output.findings.find((finding) => finding.fingerprint === fingerprint)
    : undefined;
  if (found === undefined) {
    throw new ScanError('USAGE', `${file} has no finding ${fingerprint}`);
  }
  const places = found.occurrences.map(
    ({ path, startLine, commit }) =>
      `${JSON.stringify(path)}${startLine === undefined ? '' : `:${startLine}`}${commit === undefined ? '' : ` (commit ${commit.slice(0, 10)})`}`,
  );
  return { ...found, places };
}
