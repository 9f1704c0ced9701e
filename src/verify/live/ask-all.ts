import type { Verification } from '../../model/finding.ts';
import type { HostRate } from '../../network/host-rate.ts';
import type { PinnedAddresses } from '../../network/pinned-addresses.ts';
import { askHttp } from './ask-http.ts';
import { askSmtp } from './ask-smtp.ts';
import { judgeAnswer } from './judge-answer.ts';
import type { Network } from './network.ts';
import type { PlannedQuestion } from './plan.ts';
import type { WebAgents } from './web-agents.ts';

/** Hosts that are asked at the same time; each is asked one question at a time. */
const hostsAtOnce = 8;

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
      for (const planned of queue) {
        const judged = await askOnce(planned, asker, signal);
        if (signal.aborted) {
          return;
        }
        tell(planned, { by: planned.host, checkedAt: new Date().toISOString(), ...judged });
      }
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, work));
}

type Judged = Omit<Verification, 'by' | 'checkedAt'>;

async function askOnce(
  { question, check, host, secret }: PlannedQuestion,
  asker: Asker,
  signal: AbortSignal,
): Promise<Judged> {
  const { rate } = asker;
  if (rate.isClosed(host)) {
    return { state: 'unknown', reason: 'it refused too often to be asked again' };
  }
  const url = question.kind === 'http' ? question.url : new URL(`https://${question.host}/`);
  const pin = await asker.addresses.pin(url);
  // Behind a proxy, which looks names up itself, those of the world may be unknown. Mail servers are asked directly.
  const isProxied = question.kind === 'http' && (asker.proxyFor?.(url) ?? null) !== null;
  if (pin.kind === 'forbidden' || (pin.kind === 'unknown' && !isProxied)) {
    return nobody(pin.kind);
  }
  try {
    await rate.turn(host, signal);
  } catch {
    return { state: 'unknown', reason: 'the scan was stopped' };
  }
  if (question.kind === 'smtp') {
    const { timeoutMs, authorities, openMail } = asker;
    return pin.kind === 'address'
      ? askSmtp(question, { address: pin.address, timeoutMs, authorities, open: openMail }, signal)
      : nobody(pin.kind);
  }
  const startedAt = performance.now();
  const answer = await askHttp(question, asker, signal);
  if ('reason' in answer) {
    return { state: 'unknown', reason: answer.reason };
  }
  if (answer.status === 429 || answer.status === 503) {
    rate.slowDown(host, answer.headers.get('retry-after'));
  } else {
    rate.accepted(host, performance.now() - startedAt);
  }
  return judgeAnswer(check, answer, secret.reveal());
}

function nobody(pin: 'forbidden' | 'unknown'): Judged {
  return {
    state: 'unknown',
    reason: pin === 'forbidden' ? 'its name leads to no public address' : 'its name does not resolve',
  };
}
