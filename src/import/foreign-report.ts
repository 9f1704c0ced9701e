import { Coverage, type CoverageSummary } from '../model/coverage.ts';
import type { Finding, Occurrence, ReportedRule } from '../model/finding.ts';
import { Secret } from '../model/secret.ts';
import type { PlainReport } from './plain-report.ts';
import { rfc3339 } from './rfc3339.ts';
import type { ForeignFinding, ForeignPlace, ForeignReport } from './saved-report.ts';
import { withoutAbsent } from './without-absent.ts';

/** What is ours of another scanner's finding. */
export interface Recognised {
  /** Absent when none of ours is about it. */
  readonly rule?: ReportedRule;
  /** Knows the public start of its format. */
  readonly secret: Secret;
}

/** How findings of other scanners become ours. */
export interface ImportOptions {
  /** Finds our rule by the other's name of it, or by the secret itself. */
  readonly recognise: (rule: string, secret: string) => Recognised;
  /** As the scan makes them; without a secret, of what names the finding instead. */
  readonly fingerprintOf: (rule: string, secret: Secret | null, identity: string) => string;
  readonly ruleOf: (id: string) => ReportedRule | undefined;
}

/** Turns another scanner's report into one of ours. What it lacks stays empty. */
export function foreignReport(report: ForeignReport, file: string, options: ImportOptions): PlainReport {
  const { tool, version, startedAt = '', finishedAt = '' } = report;
  const pairs = report.findings.map((finding) => foreignFinding(finding, options));
  return {
    sources: [{ file, tool, ...(version === undefined ? {} : { version }) }],
    target: { kind: 'report', name: file },
    startedAt: rfc3339(startedAt) ?? '',
    finishedAt: rfc3339(finishedAt) ?? '',
    coverage: coverageOf(report, file),
    findings: pairs.map(({ finding }) => finding),
    rules: pairs.map(({ rule }) => rule),
  };
}

function coverageOf({ tool, isComplete, skipped }: ForeignReport, file: string): CoverageSummary {
  const untold = {
    what: file,
    reason: 'not-told',
    count: 1,
    hint: `a report of ${tool} does not tell what its scan left out`,
  };
  const unfinished = {
    what: file,
    reason: 'unreadable',
    count: 1,
    hint: `${tool} did not finish its scan: scan again`,
  };
  return {
    ...new Coverage().summary(),
    complete: isComplete !== false,
    skipped: isComplete === false && skipped.length === 0 ? [unfinished] : skipped,
    leftOut: isComplete === null ? [untold] : [],
  };
}

function foreignFinding(
  found: ForeignFinding,
  { recognise, fingerprintOf }: ImportOptions,
): { readonly finding: Finding; readonly rule: ReportedRule } {
  const { place } = found;
  const known = recognise(found.rule, found.secret ?? '');
  const rule = known.rule ?? ruleFrom(found);
  const identity = found.identity ?? [place.commit, place.path, place.startLine].join('\0');
  const secret =
    found.secret === undefined ? Secret.ofRedacted(found.redacted ?? '(not told)') : known.secret;
  const occurrence = occurrenceOf(found, secret);
  const finding: Finding = {
    fingerprint:
      ownFingerprint(found) ?? fingerprintOf(rule.id, found.secret === undefined ? null : secret, identity),
    kind: 'secret',
    rule: rule.id,
    title: rule.title,
    severity: rule.severity,
    confidence: found.confidence ?? rule.confidence,
    secret,
    state: occurrence.state,
    verification: { state: found.verification ?? 'unverified' },
    occurrences: [occurrence],
    parts: [],
    remediation: rule.remediation,
    isNew: true,
  };
  return { finding, rule };
}

/** A fingerprint of ours; what has spaces in it is none. */
function ownFingerprint({ fingerprint }: ForeignFinding): string | undefined {
  return fingerprint !== undefined && /^\S+$/.test(fingerprint) ? fingerprint : undefined;
}

/** What the other scanner tells of its rule. Its severity is what ours give to rules without one. */
function ruleFrom({ rule, title, severity, confidence }: ForeignFinding): ReportedRule {
  return {
    id: rule || 'unknown',
    title: (title ?? rule) || 'Unknown rule',
    description: '',
    severity: severity ?? 'high',
    confidence: confidence ?? 'medium',
    tags: [],
    remediation: [],
    references: [],
  };
}

function occurrenceOf({ match, place }: ForeignFinding, secret: Secret): Occurrence {
  const { date, commit, state, path, ...rest } = place;
  return {
    path: path.replace(/^(?:\.\/)+/, '').normalize('NFC'),
    ...withoutAbsent<Omit<ForeignPlace, 'date' | 'commit' | 'state' | 'path'>>(rest),
    ...withoutAbsent({ date: rfc3339(date ?? ''), commit: objectId(commit) }),
    // A place in a commit is in the history at least; what is not in one is in the directory that was scanned.
    state: state ?? (commit === undefined ? (place.url === undefined ? 'in-tree' : 'live') : 'history'),
    snippet: '',
    match: match === undefined ? secret : new Secret(match),
  };
}

function objectId(text: string | undefined): string | undefined {
  return text !== undefined && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : undefined;
}
