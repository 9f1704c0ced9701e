import { setTimeout as sleep } from 'node:timers/promises';
import type { Verification } from '../../model/finding.ts';
import type { HostRate } from '../../network/host-rate.ts';
import type { PinnedAddresses } from '../../network/pinned-addresses.ts';
import { askHttp } from './ask-http.ts';
import { askSmtp } from './ask-smtp.ts';
import { judgeAnswer } from './judge-answer.ts';
import type { Network } from './network.ts';
import type { PlannedQuestion } from './plan.ts';
import { sharedAnswers, type ClaimedQuestion } from './shared-answers.ts';
import type { WebAgents } from './web-agents.ts';

/** Hosts that are asked at the same time; each is asked one question at a time. */
const hostsAtOnce = 8;
/** Before it is looked again whether another process has an answer. */
const othersMs = 500;

export interface Asker extends Network, Pick<WebAgents, 'agentFor'> {
  readonly addresses: PinnedAddresses;
  readonly userAgent: string;
  readonly rate: HostRate;
  /** Of one question. */
  readonly timeoutMs: number;
}

/** Asks each question once, and tells each answer when it comes. Stops when the signal aborts; never throws. */
export async function askAll(
  questions: readonly PlannedQuestion[],
  asker: Asker,
  tell: (asked: PlannedQuestion, verification: Verification) => void,
  signal: AbortSignal,
): Promise<void> {
  const queues = [...Map.groupBy(questions, ({ host }) => host).values()];
  const work = async (): Promise<void> => {
    for (let queue = queues.shift(); queue !== undefined; queue = queues.shift()) {
      await askHost(queue, asker, tell, signal);
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, work));
}

/** What others are asking just now comes last. */
async function askHost(
  queue: readonly PlannedQuestion[],
  asker: Asker,
  tell: Parameters<typeof askAll>[2],
  signal: AbortSignal,
): Promise<void> {
  for (let left = queue; left.length > 0;) {
    const claimedByOthers: PlannedQuestion[] = [];
    for (const planned of left) {
      const verification = await askShared(planned, asker, signal);
      if (signal.aborted) {
        return;
      }
      if (verification === null) {
        claimedByOthers.push(planned);
      } else {
        tell(planned, verification);
      }
    }
    if (claimedByOthers.length === left.length) {
      await sleep(othersMs, undefined, { signal }).catch(() => {});
    }
    left = claimedByOthers;
  }
}

/** @returns null: another asks it */
async function askShared(
  planned: PlannedQuestion,
  asker: Asker,
  signal: AbortSignal,
): Promise<Verification | null> {
  const shared = sharedAnswers();
  const claim = async (): Promise<ClaimedQuestion> => shared?.claim(planned.key) ?? { kind: 'ask' };
  const first = await claim();
  // The turn may have taken longer than a claim holds.
  const claimed = first.kind === 'ask' ? await askOnce(planned, asker, claim, signal) : first;
  if (claimed.kind === 'wait') {
    return null;
  }
  if (claimed.kind === 'answered') {
    return claimed.verification;
  }
  const verification = { by: planned.host, checkedAt: new Date().toISOString(), ...claimed.judged };
  if (!signal.aborted) {
    await shared?.tell(planned.key, verification);
  }
  return verification;
}

type Judged = Omit<Verification, 'by' | 'checkedAt'>;
type Asked = { readonly kind: 'asked'; readonly judged: Judged } | Exclude<ClaimedQuestion, { kind: 'ask' }>;

function asked(judged: Judged): Asked {
  return { kind: 'asked', judged };
}

async function askOnce(
  { question, check, host, secret }: PlannedQuestion,
  asker: Asker,
  claim: () => Promise<ClaimedQuestion>,
  signal: AbortSignal,
): Promise<Asked> {
  const { rate } = asker;
  if (rate.isClosed(host)) {
    return asked({ state: 'unknown', reason: 'it refused too often to be asked again' });
  }
  const url = question.kind === 'http' ? question.url : new URL(`https://${question.host}/`);
  const pin = await asker.addresses.pin(url);
  // Behind a proxy, which looks names up itself, those of the world may be unknown. Mail servers are asked directly.
  const isProxied = question.kind === 'http' && (asker.proxyFor?.(url) ?? null) !== null;
  if (pin.kind === 'forbidden' || (pin.kind === 'unknown' && !isProxied)) {
    return asked(nobody(pin.kind));
  }
  try {
    await rate.turn(host, signal);
  } catch {
    return asked({ state: 'unknown', reason: 'the scan was stopped' });
  }
  const still = await claim();
  if (still.kind !== 'ask') {
    return still;
  }
  if (question.kind === 'smtp') {
    const { timeoutMs, authorities, openMail } = asker;
    return asked(
      pin.kind === 'address'
        ? await askSmtp(question, { address: pin.address, timeoutMs, authorities, open: openMail }, signal)
        : nobody(pin.kind),
    );
  }
  const startedAt = performance.now();
  const answer = await askHttp(question, asker, signal);
  if ('reason' in answer) {
    return asked({ state: 'unknown', reason: answer.reason });
  }
  if (answer.status === 429 || answer.status === 503) {
    rate.slowDown(host, answer.headers.get('retry-after'));
  } else {
    rate.accepted(host, performance.now() - startedAt);
  }
  return asked(judgeAnswer(check, answer, secret.reveal()));
}

function nobody(pin: 'forbidden' | 'unknown'): Judged {
  return {
    state: 'unknown',
    reason: pin === 'forbidden' ? 'its name leads to no public address' : 'its name does not resolve',
  };
}
