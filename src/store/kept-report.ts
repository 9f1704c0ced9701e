import * as v from 'valibot';
import { verificationStates } from '../model/finding.ts';
import { states } from '../model/place.ts';
import { ScanError } from '../model/scan-error.ts';

const optionalText = v.optional(v.string());
const skipped = v.object({
  what: v.string(),
  reason: v.string(),
  count: v.number(),
  hint: optionalText,
});
const occurrence = v.looseObject({
  path: v.string(),
  state: v.picklist(states),
  commit: optionalText,
  blob: optionalText,
  url: optionalText,
});
/** What a provider said of a secret, as in the JSON report. */
export const keptVerification = v.looseObject({
  state: v.picklist(verificationStates),
  checkedAt: optionalText,
});
const finding = v.looseObject({
  fingerprint: v.string(),
  kind: v.string(),
  rule: v.string(),
  title: v.string(),
  severity: v.string(),
  confidence: v.string(),
  state: v.picklist(states),
  verification: keptVerification,
  secret: v.optional(v.undefined()),
  match: v.optional(v.undefined()),
  occurrences: v.array(occurrence),
});
const report = v.looseObject({
  schemaVersion: v.literal(1),
  tool: v.looseObject({ rulesHash: optionalText }),
  startedAt: v.string(),
  finishedAt: v.string(),
  coverage: v.looseObject({ complete: v.boolean(), skipped: v.array(skipped) }),
  findings: v.array(finding),
});

/** As much of a JSON report as the store knows by name; the rest is kept as it is. */
export type KeptReport = v.InferOutput<typeof report>;
export type KeptFinding = v.InferOutput<typeof finding>;

/**
 * Checks a JSON report that is to be kept.
 *
 * @param value - parsed
 * @throws ScanError when it is none of this version, or was made with --show-secrets: no secret is ever kept
 */
export function readKeptReport(value: unknown): KeptReport {
  const read = v.safeParse(report, value);
  if (!read.success) {
    const where = v.getDotPath(read.issues[0]) ?? '';
    throw new ScanError(
      'UNREADABLE',
      `the report cannot be kept: ${where} is not as in a redacted report of this version`,
    );
  }
  return read.output;
}
