import pLimit from 'p-limit';
import type { Finding, Verification } from '../../model/finding.ts';
import type { LiveChecks } from '../../model/live-check.ts';
import { HostRate } from '../../network/host-rate.ts';
import { PinnedAddresses } from '../../network/pinned-addresses.ts';
import { applyVerification } from './apply-verification.ts';
import { askAll } from './ask-all.ts';
import type { Network } from './network.ts';
import { planLines } from './plan-lines.ts';
import { planQuestions, type Plan } from './plan.ts';
import { webAgents } from './web-agents.ts';

export interface LiveOptions {
  readonly checks: LiveChecks;
  /** Says who asks, with a contact. */
  readonly userAgent: string;
  /** Questions of the session in all. Default: 500. */
  readonly limit?: number;
  /** Default: one of its own. */
  readonly session?: LiveSession;
  /** Of one question. Default: 15 seconds. */
  readonly timeoutMs?: number;
  /** Whether only the plan is told and nobody is asked. Default: they are asked. */
  readonly isPlanOnly?: boolean;
  /** Is told the plan, before anybody is asked. */
  readonly announce: (lines: readonly string[]) => void;
  /** Default: that of this machine. */
  readonly network?: Network;
}

/** What verifications of one run share: nobody is asked twice, and limits hold for all of them together. */
export class LiveSession {
  readonly rate: HostRate;
  /** By key of the question. */
  readonly answers = new Map<string, Verification>();
  asked = 0;
  /** Runs one after the other. */
  readonly inTurn = pLimit(1);

  /** @param rate - questions a second and host */
  constructor(rate = 2) {
    this.rate = new HostRate(rate);
  }
}

/** Findings with what their providers said, and whether all were asked that should have been. */
export interface Verified {
  readonly findings: readonly Finding[];
  readonly isComplete: boolean;
}

/**
 * Asks providers whether secrets work: one question for each, at public addresses alone, and told before.
 *
 * What is not answered clearly stays unknown. When the signal aborts, what was answered until then counts.
 *
 * @param findings - the most important first
 */
export async function verifyLive(
  findings: readonly Finding[],
  options: LiveOptions,
  signal: AbortSignal,
): Promise<Verified> {
  const { session = new LiveSession() } = options;
  return session.inTurn(() => verifyInTurn(findings, options, session, signal));
}

async function verifyInTurn(
  findings: readonly Finding[],
  { checks, limit = 500, isPlanOnly = false, announce, ...asking }: LiveOptions,
  session: LiveSession,
  signal: AbortSignal,
): Promise<Verified> {
  const plan = planQuestions(findings, checks, Math.max(0, limit - session.asked), session.answers);
  announce(planLines(plan, asking.network?.proxyFor));
  if (isPlanOnly) {
    return { findings, isComplete: true };
  }
  session.asked += plan.questions.length;
  const results = new Map<string, Verification>(plan.others);
  let answered = 0;
  await askPlanned(plan, asking, session, signal, ({ key, fingerprints }, verification) => {
    answered += 1;
    session.answers.set(key, verification);
    fingerprints.forEach((fingerprint) => results.set(fingerprint, verification));
  });
  return {
    isComplete: answered === plan.questions.length,
    findings: findings.map((finding) => {
      const verification = results.get(finding.fingerprint);
      return verification === undefined ? finding : applyVerification(finding, verification);
    }),
  };
}

async function askPlanned(
  { questions }: Plan,
  { userAgent, timeoutMs = 15_000, network = {} }: Pick<LiveOptions, 'userAgent' | 'timeoutMs' | 'network'>,
  { rate }: LiveSession,
  signal: AbortSignal,
  tell: Parameters<typeof askAll>[2],
): Promise<void> {
  // Whatever stands in a repository or page, nobody named it: no private address may be asked.
  const addresses = new PinnedAddresses(() => false, network.lookUp);
  const { agentFor, close } = webAgents(addresses, network, timeoutMs);
  try {
    await askAll(questions, { ...network, agentFor, addresses, userAgent, rate, timeoutMs }, tell, signal);
  } finally {
    await close();
  }
}
