import type { Finding, Verification } from '../../model/finding.ts';
import type { LiveChecks } from '../../model/live-check.ts';
import { PinnedAddresses } from '../../network/pinned-addresses.ts';
import { pinnedAgent } from '../../network/pinned-agent.ts';
import { applyVerification } from './apply-verification.ts';
import { askAll } from './ask-all.ts';
import type { Network } from './network.ts';
import { planLines } from './plan-lines.ts';
import { planQuestions } from './plan.ts';

export interface LiveOptions {
  readonly checks: LiveChecks;
  /** Says who asks, with a contact. */
  readonly userAgent: string;
  /** Questions in all. Default: 500. */
  readonly limit?: number;
  /** Questions a second and host. Default: 2. */
  readonly rate?: number;
  /** Of one question. Default: 15 seconds. */
  readonly timeoutMs?: number;
  /** Whether only the plan is told and nobody is asked. Default: they are asked. */
  readonly isPlanOnly?: boolean;
  /** Is told the plan, before anybody is asked. */
  readonly announce: (lines: readonly string[]) => void;
  /** Default: that of this machine. */
  readonly network?: Network;
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
  {
    checks,
    userAgent,
    limit = 500,
    rate = 2,
    timeoutMs = 15_000,
    isPlanOnly = false,
    announce,
    network = {},
  }: LiveOptions,
  signal: AbortSignal,
): Promise<Verified> {
  const plan = planQuestions(findings, checks, limit);
  announce(planLines(plan));
  if (isPlanOnly) {
    return { findings, isComplete: true };
  }
  const results = new Map<string, Verification>(plan.others);
  // Whatever stands in a repository or page, nobody named it: no private address may be asked.
  const addresses = new PinnedAddresses(() => false, network.lookUp);
  const agent = pinnedAgent(addresses, {
    responseMs: timeoutMs,
    authorities: network.authorities,
    open: network.openWeb,
  });
  let answered = 0;
  try {
    await askAll(
      plan.questions,
      { ...network, agent, addresses, userAgent, rate, timeoutMs },
      ({ fingerprints }, verification) => {
        answered += 1;
        fingerprints.forEach((fingerprint) => results.set(fingerprint, verification));
      },
      signal,
    );
  } finally {
    await agent.destroy();
  }
  return {
    isComplete: answered === plan.questions.length,
    findings: findings.map((finding) => {
      const verification = results.get(finding.fingerprint);
      return verification === undefined ? finding : applyVerification(finding, verification);
    }),
  };
}
