import { createHash } from 'node:crypto';
import type { Finding, Verification } from '../../model/finding.ts';
import type { LiveCheck, LiveChecks } from '../../model/live-check.ts';
import type { Secret } from '../../model/secret.ts';
import { namedValues } from './named-values.ts';
import { questionOf, type Question } from './question.ts';

/** One question, for all findings that it answers. */
export interface PlannedQuestion {
  readonly check: LiveCheck;
  readonly question: Question;
  readonly secret: Secret;
  /** With the port, where it is not that of HTTPS. */
  readonly host: string;
  /** Names the question without telling it. */
  readonly key: string;
  readonly fingerprints: string[];
}

export interface Plan {
  /** Never more than the limit. */
  readonly questions: readonly PlannedQuestion[];
  /** By fingerprint: why a finding is in no question, or what was answered before. */
  readonly others: ReadonlyMap<string, Verification>;
  /** Questions that the limit leaves out. */
  readonly leftOut: number;
}

/**
 * Who is asked about which findings: the same secret with the same parts is asked about once.
 *
 * @param findings - the most important first: the limit leaves out the others
 * @param answered - by key, what is not asked again
 */
export function planQuestions(
  findings: readonly Finding[],
  checks: LiveChecks,
  limit: number,
  answered: ReadonlyMap<string, Verification> = new Map(),
): Plan {
  const byKey = new Map<string, PlannedQuestion>();
  const others = new Map<string, Verification>();
  const beyond = new Set<string>();
  for (const finding of findings) {
    const { fingerprint, secret } = finding;
    if (secret === undefined || !isOpen(finding, secret)) {
      continue;
    }
    const found = findQuestion(finding, checks);
    if ('state' in found) {
      others.set(fingerprint, found);
      continue;
    }
    const key = keyOf(found.question);
    const before = answered.get(key);
    const known = byKey.get(key);
    if (before !== undefined) {
      others.set(fingerprint, before);
    } else if (known !== undefined) {
      known.fingerprints.push(fingerprint);
    } else if (byKey.size < limit) {
      byKey.set(key, { ...found, secret, key, fingerprints: [fingerprint] });
    } else {
      beyond.add(key);
      others.set(fingerprint, { state: 'unverified', reason: 'beyond --verify-limit' });
    }
  }
  return { questions: [...byKey.values()], others, leftOut: beyond.size };
}

/** What was proved already, or is known in its redacted form alone, is not asked about. */
function isOpen({ kind, verification }: Finding, secret: Secret): boolean {
  return kind === 'secret' && secret.isKnown && secret.reveal() !== '' && verification.state === 'unverified';
}

function findQuestion(
  finding: Finding,
  { checks, never }: LiveChecks,
): Pick<PlannedQuestion, 'check' | 'question' | 'host'> | Verification {
  let reason =
    never.find(({ rules }) => rules.includes(finding.rule))?.reason ?? 'nobody is known who could tell';
  for (const check of checks.filter(({ rules }) => rules.includes(finding.rule))) {
    const values = namedValues(check, finding);
    if ('missing' in values) {
      reason = `no ${values.missing} stands beside it`;
      continue;
    }
    const question = questionOf(check, values);
    if (question !== null) {
      const host = question.kind === 'http' ? question.url.host : `${question.host}:${question.port}`;
      return { check, question, host };
    }
    reason = 'what stands beside it fits into no request';
  }
  return { state: 'not-checkable', reason };
}

function keyOf(question: Question): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('base64');
}
