import * as v from 'valibot';
import type { Finding, Occurrence, ReportedRule } from '../model/finding.ts';
import { Secret } from '../model/secret.ts';
import type { PlainReport } from './plain-report.ts';
import { checked } from './checked.ts';
import { ownFinding, ownHead, type OwnFinding, type OwnHead } from './own-schema.ts';
import { has } from './saved-report.ts';
import { withoutAbsent } from './without-absent.ts';

const name = 'leaksieve report';

export function isOwnReport(values: readonly unknown[]): boolean {
  const [first] = values;
  const isWhole = has(first, 'schemaVersion') && has(first, 'findings');
  return isWhole || (has(first, 'fingerprint') && has(first, 'occurrences'));
}

/**
 * Reads our own JSON report and JSON lines, of which the last tells of the scan: without it the scan did not end, or the
 * file was cut off.
 */
export function readOwnReport(
  values: readonly unknown[],
  file: string,
  ruleOf: (id: string) => ReportedRule | undefined,
): PlainReport {
  const head = values.find((value) => has(value, 'schemaVersion'));
  const entries = values.flatMap((value): readonly unknown[] =>
    has(value, 'fingerprint')
      ? [value]
      : has(value, 'findings') && Array.isArray(value.findings)
        ? value.findings
        : [],
  );
  const found = checked(v.array(ownFinding), entries, file, name);
  const findings = found.map(findingOf);
  const told = head === undefined ? cutOff(file) : checked(ownHead, head, file, name);
  const { repositories, ...covered } = told.coverage;
  return {
    ...withoutAbsent(told),
    sources:
      told.sources.length > 0
        ? told.sources.map(withoutAbsent)
        : [{ file, tool: 'leaksieve', ...(head === undefined ? {} : { version: told.tool.version }) }],
    coverage: {
      ...covered,
      skipped: told.coverage.skipped.map(withoutAbsent),
      leftOut: told.coverage.leftOut.map(withoutAbsent),
      checks: told.coverage.checks.map(withoutAbsent),
      ...(repositories === undefined ? {} : { repositories: repositories.map(withoutAbsent) }),
    },
    target: withoutAbsent(told.target),
    rulesHash: told.tool.rulesHash,
    findings,
    rules: found.flatMap(({ rule }) => ruleOf(rule) ?? []),
  };
}

function cutOff(file: string): OwnHead {
  const nothing = { refs: 0, commits: 0, blobs: 0, files: 0, pages: 0, scripts: 0, requests: 0, bytes: 0 };
  return {
    schemaVersion: 1,
    tool: { version: '', rulesHash: undefined },
    sources: [],
    target: { kind: 'report', name: file, head: undefined },
    startedAt: '',
    finishedAt: '',
    coverage: {
      complete: false,
      ...nothing,
      skipped: [{ what: file, reason: 'interrupted', count: 1, hint: 'the report has no end: scan again' }],
      leftOut: [],
      checks: [],
      suppressed: { baseline: 0, ignoreFile: 0, inline: 0, allowlist: 0 },
      staleIgnores: [],
    },
  };
}

function findingOf({
  secret,
  redacted,
  verification,
  occurrences,
  parts,
  evidence,
  ...rest
}: OwnFinding): Finding {
  const known = secret === undefined ? undefined : new Secret(secret, prefixOf(secret, redacted));
  const shown = known ?? (redacted === undefined ? undefined : Secret.ofRedacted(redacted));
  return {
    ...rest,
    verification: withoutAbsent(verification),
    ...(shown === undefined ? {} : { secret: shown }),
    ...(evidence === undefined ? {} : { evidence }),
    occurrences: occurrences.map(({ match, ...place }): Occurrence => ({
      ...withoutAbsent(place),
      snippet: '',
      match: match === undefined ? Secret.ofRedacted(redacted ?? '') : new Secret(match),
    })),
    parts: parts.map(({ redacted: shownPart, value, name, path, ...region }) => ({
      name,
      path,
      startLine: region.startLine ?? 1,
      startColumn: region.startColumn ?? 1,
      endLine: region.endLine ?? 1,
      endColumn: region.endColumn ?? 1,
      byteOffset: region.byteOffset ?? 0,
      byteLength: region.byteLength ?? 0,
      value: value === undefined ? Secret.ofRedacted(shownPart) : new Secret(value),
    })),
    isNew: true,
  };
}

/** The public start of a format, which the redacted form shows before its own four characters. */
function prefixOf(secret: string, redacted = ''): string {
  const [start = ''] = redacted.split(/…|\(\d+ characters\)$/);
  const prefix = redacted.includes('…') ? start.slice(0, -4) : start;
  return secret.startsWith(prefix) ? prefix : '';
}
