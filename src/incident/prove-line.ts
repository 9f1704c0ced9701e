import type { CoverageSummary } from '../model/coverage.ts';
import type { PlaybookLine, SourceKind } from '../model/playbook.ts';
import { severities, type Severity } from '../model/rule.ts';
import type { ShownFinding } from '../report/shown.ts';
import { checkGaps } from './check-gaps.ts';
import { matchesRule } from './matches-rule.ts';
import type { PasswordFault } from './password-faults.ts';

/** What scans found out. */
export interface IncidentFacts {
  readonly coverage: CoverageSummary;
  readonly findings: readonly ShownFinding[];
  /** What the user named to be scanned. */
  readonly given: ReadonlySet<SourceKind>;
  readonly passwordFaults: readonly PasswordFault[];
  /** Findings below do not fail a line. */
  readonly failsFrom: Severity;
}

/** What scans say of one line. */
export interface LineProof {
  /** Findings that fail it whatever anybody says. */
  readonly present: readonly ShownFinding[];
  /** Secrets of the past: whether they are still valid, their provider alone knows. */
  readonly leaked: readonly ShownFinding[];
  /** Findings that are not severe enough to fail it. */
  readonly advice: readonly ShownFinding[];
  /** Words for what is wrong besides. */
  readonly faults: readonly string[];
  /** Words for what nobody had scanned, which no word of a person stands for. */
  readonly missing: readonly string[];
  /** Words for what else could not be proved. */
  readonly gaps: readonly string[];
}

const howToGive: Readonly<Record<SourceKind, string>> = {
  repository: 'no repository was given: --repo PATH',
  site: 'no website was given: --site URL',
  'mail-domain': 'no domain that sends mail was given: --mail-domain DOMAIN',
};

/**
 * Holds what scans found against a line.
 *
 * @param others - the other lines: what they name is not for the line about all the rest
 */
export function proveLine(
  line: PlaybookLine,
  others: readonly PlaybookLine[],
  facts: IncidentFacts,
): LineProof {
  const named = others.flatMap(({ rules }) => rules).filter((glob) => glob !== '*');
  const isOfLine = (finding: ShownFinding): boolean =>
    line.rules.some((glob) =>
      glob === '*' ? !named.some((other) => matchesRule(other, finding)) : matchesRule(glob, finding),
    );
  const own = facts.findings.filter(isOfLine);
  const failing = own.filter((finding) => isSevere(finding, facts.failsFrom));
  const missing = line.needs.filter((kind) => !facts.given.has(kind));
  return {
    present: failing.filter((finding) => !isPast(finding)),
    leaked: failing.filter(isPast),
    advice: own.filter((finding) => !isSevere(finding, facts.failsFrom)),
    faults: line.judgesPasswords ? facts.passwordFaults.map(({ text }) => text) : [],
    missing: [
      ...missing.map((kind) => howToGive[kind]),
      ...(line.rules.includes('*') && facts.given.size === 0 ? ['nothing was given to be scanned'] : []),
    ],
    gaps: checkGaps(line, facts),
  };
}

function isSevere({ severity }: ShownFinding, least: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(least);
}

function isPast({ kind, state, verification }: ShownFinding): boolean {
  return (
    kind === 'secret' && (state === 'history' || state === 'unreachable') && verification.state !== 'live'
  );
}
