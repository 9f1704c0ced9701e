import * as v from 'valibot';
import { verificationStates } from '../model/finding.ts';
import { states } from '../model/place.ts';
import { confidences, severities } from '../model/rule.ts';
import { address, line, objectId, text, time } from './checked.ts';

const count = v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);
const optionalCount = v.fallback(v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))), undefined);
const reason = v.fallback(v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*$/)), 'unknown');
const entry = v.object({
  what: v.string(),
  reason,
  count: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  hint: text,
});

const region = {
  startLine: line,
  startColumn: line,
  endLine: line,
  endColumn: line,
  byteOffset: optionalCount,
  byteLength: optionalCount,
};

/** All of a report but its findings, as report.schema.json has it; what older versions lack is optional. */
export const ownHead = v.object({
  schemaVersion: v.literal(1),
  tool: v.object({ version: v.string(), rulesHash: text }),
  sources: v.optional(v.array(v.object({ file: v.string(), tool: v.string(), version: text })), []),
  target: v.object({
    kind: v.picklist(['git', 'dir', 'stdin', 'site', 'github', 'report']),
    name: v.string(),
    head: text,
  }),
  startedAt: v.fallback(v.pipe(v.string(), v.isoTimestamp()), ''),
  finishedAt: v.fallback(v.pipe(v.string(), v.isoTimestamp()), ''),
  coverage: v.object({
    complete: v.boolean(),
    refs: count,
    commits: count,
    blobs: count,
    files: count,
    pages: count,
    scripts: count,
    requests: count,
    bytes: count,
    skipped: v.array(entry),
    leftOut: v.optional(v.array(entry), []),
    checks: v.optional(
      v.array(
        v.object({
          id: v.pipe(v.string(), v.minLength(1)),
          target: v.string(),
          state: v.picklist(['checked', 'blocked', 'errored', 'skipped']),
          reason: text,
        }),
      ),
      [],
    ),
    repositories: v.optional(
      v.array(
        v.object({
          name: v.pipe(v.string(), v.minLength(1)),
          state: v.picklist(['scanned', 'unchanged', 'failed']),
          complete: v.boolean(),
          refs: count,
          commits: count,
          blobs: count,
          bytes: count,
          reason: text,
        }),
      ),
    ),
    suppressed: v.object({ baseline: count, ignoreFile: count, inline: count, allowlist: count }),
    staleIgnores: v.optional(v.array(v.string()), []),
  }),
});

const occurrence = v.object({
  path: v.string(),
  state: v.picklist(states),
  ...region,
  commit: objectId,
  blob: objectId,
  author: text,
  date: time,
  url: address,
  scriptHash: v.fallback(v.optional(v.pipe(v.string(), v.startsWith('sha256-'))), undefined),
  originalPath: text,
  decoded: v.optional(
    v.array(
      v.picklist([
        'archive',
        'base64',
        'base64url',
        'concatenation',
        'entity',
        'gzip',
        'hex',
        'percent',
        'unicode',
        'utf-16',
      ]),
    ),
  ),
  match: text,
});

/** A finding of a report. */
export const ownFinding = v.object({
  fingerprint: v.pipe(v.string(), v.regex(/^\S+$/)),
  kind: v.picklist(['secret', 'exposure', 'script', 'component', 'posture']),
  rule: v.pipe(v.string(), v.minLength(1)),
  title: v.pipe(v.string(), v.minLength(1)),
  severity: v.picklist(severities),
  confidence: v.picklist(confidences),
  redacted: text,
  secret: text,
  state: v.picklist(states),
  verification: v.object({
    state: v.picklist(verificationStates),
    by: text,
    checkedAt: time,
    owner: text,
    scopes: v.optional(v.array(v.string())),
    reason: text,
  }),
  evidence: text,
  occurrences: v.pipe(v.array(occurrence), v.minLength(1)),
  parts: v.optional(
    v.array(
      v.object({
        name: v.pipe(v.string(), v.minLength(1)),
        redacted: v.string(),
        value: text,
        path: v.string(),
        ...region,
      }),
    ),
    [],
  ),
  remediation: v.array(v.pipe(v.string(), v.minLength(1))),
});

export type OwnHead = v.InferOutput<typeof ownHead>;
export type OwnFinding = v.InferOutput<typeof ownFinding>;
