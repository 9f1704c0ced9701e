import * as v from 'valibot';
import { states } from '../model/place.ts';
import { confidences, severities } from '../model/rule.ts';
import { line, text } from './checked.ts';

const count = v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);
const optionalCount = v.fallback(v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))), undefined);
const entry = v.object({ what: v.string(), reason: v.string(), count, hint: text });

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
  startedAt: v.string(),
  finishedAt: v.string(),
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
          id: v.string(),
          target: v.string(),
          state: v.picklist(['checked', 'blocked', 'errored', 'skipped']),
          reason: text,
        }),
      ),
      [],
    ),
    suppressed: v.object({ baseline: count, ignoreFile: count, inline: count, allowlist: count }),
    staleIgnores: v.optional(v.array(v.string()), []),
  }),
});

const occurrence = v.object({
  path: v.string(),
  state: v.picklist(states),
  ...region,
  commit: text,
  blob: text,
  author: text,
  date: text,
  url: text,
  scriptHash: text,
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
  rule: v.string(),
  title: v.string(),
  severity: v.picklist(severities),
  confidence: v.picklist(confidences),
  redacted: text,
  secret: text,
  state: v.picklist(states),
  verification: v.object({ state: v.picklist(['unverified', 'live', 'dead', 'unknown', 'not-checkable']) }),
  evidence: text,
  occurrences: v.pipe(v.array(occurrence), v.minLength(1)),
  parts: v.optional(
    v.array(v.object({ name: v.string(), redacted: v.string(), value: text, path: v.string(), ...region })),
    [],
  ),
  remediation: v.array(v.string()),
});

export type OwnHead = v.InferOutput<typeof ownHead>;
export type OwnFinding = v.InferOutput<typeof ownFinding>;
