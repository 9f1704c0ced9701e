import type { Playbook } from '../model/playbook.ts';
import type { ShownFinding, ShownOccurrence, ShownReport } from '../report/shown.ts';
import type { Answer } from './answer.ts';
import type { JudgedLine } from './judge-line.ts';
import { countStates } from './judge-playbook.ts';

/** A file that other files rest on. */
export interface NamedFile {
  readonly file: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
}

/** What evidence is made of. */
export interface IncidentEnd {
  readonly playbook: Playbook;
  /** In the order of the work. */
  readonly lines: readonly JudgedLine[];
  /** The scan, with secrets redacted. */
  readonly report: ShownReport;
  readonly targets: {
    readonly repositories: readonly string[];
    readonly sites: readonly string[];
    readonly mailDomains: readonly string[];
  };
  /** RFC 3339, UTC. */
  readonly writtenAt: string;
  /** The JSON report of the scan. */
  readonly reportFile: NamedFile;
  /** The evidence that was continued; null: it is the first. */
  readonly resumed: NamedFile | null;
}

const maxPlaces = 20;

/** The evidence as data: what the Markdown says, and what a later run continues from. */
export function evidenceOf(end: IncidentEnd): unknown {
  const { playbook, lines, report, targets, writtenAt, reportFile, resumed } = end;
  const { complete, skipped, checks, suppressed } = report.coverage;
  return {
    schemaVersion: 1,
    kind: 'incident-evidence',
    tool: report.tool,
    playbook: playbook.id,
    title: playbook.title.en,
    writtenAt,
    scannedAt: report.startedAt,
    targets,
    report: reportFile,
    ...(resumed === null ? {} : { continues: resumed }),
    complete,
    skipped,
    suppressed,
    checks: Object.fromEntries(
      (['checked', 'blocked', 'errored', 'skipped'] as const).map((state) => [
        state,
        checks.filter((check) => check.state === state).length,
      ]),
    ),
    counts: countStates(lines),
    lines: lines.map(lineOf),
  };
}

function lineOf({ line, state, reasons, findings, advice, answer }: JudgedLine): unknown {
  return {
    id: line.id,
    stage: line.stage,
    title: line.title.en,
    guide: line.guide,
    state,
    reasons,
    proof: { needs: line.needs, rules: line.rules, checks: line.checks, passwords: line.judgesPasswords },
    ...(line.question === null ? {} : { question: line.question }),
    findings: findings.map(findingOf),
    advice: advice.map(findingOf),
    ...(answer === null ? {} : { answer: answerOf(answer) }),
    steps: line.steps,
  };
}

function answerOf({ verdict, by, at, note, about }: Answer): unknown {
  return { verdict, by, at, note, about };
}

function findingOf(finding: ShownFinding): unknown {
  const { fingerprint, rule, title, severity, state, redacted, evidence, verification, occurrences } =
    finding;
  return {
    fingerprint,
    rule,
    title,
    severity,
    state,
    verification: verification.state,
    redacted,
    evidence,
    first: firstSeen(occurrences),
    places: occurrences.slice(0, maxPlaces).map(placeOf),
    placeCount: occurrences.length,
  };
}

/** Since when a secret has stood open, by what was scanned. */
export function firstSeen(occurrences: readonly ShownOccurrence[]): {
  readonly date: string;
  readonly commit: string | undefined;
  readonly author: string | undefined;
} | null {
  const first = occurrences
    .filter(({ date }) => date !== undefined)
    .toSorted((a, b) => Date.parse(a.date ?? '') - Date.parse(b.date ?? ''))[0];
  return first?.date === undefined ? null : { date: first.date, commit: first.commit, author: first.author };
}

function placeOf({ path, startLine, commit, date, state }: ShownOccurrence): unknown {
  return { path, startLine, commit, date, state };
}
