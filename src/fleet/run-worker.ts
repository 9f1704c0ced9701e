import { setTimeout as sleep } from 'node:timers/promises';
import type { FleetTransaction } from './tables.ts';
import type { Claim, FleetTarget, ScanEnd, WorkSource } from './work.ts';

/** What came of a scan. */
export type ScanAnswer =
  | { readonly kind: 'ended'; readonly end: ScanEnd; write(tx: FleetTransaction): Promise<void> }
  /** @see Claim.fail */
  | { readonly kind: 'failed'; readonly reason: string; readonly isFinal: boolean }
  /** This machine cannot scan it now, such as for want of room on its disk; another may. */
  | { readonly kind: 'unable'; readonly reason: string };

/** Scans a target; what goes wrong is in the answer. */
export type ScanTarget = (target: FleetTarget, slot: number, signal: AbortSignal) => Promise<ScanAnswer>;

export interface WorkerOptions {
  /** Targets scanned at once. */
  readonly concurrency: number;
  /** Whether it ends when nothing is left to do. */
  readonly drains: boolean;
  /** Before it looks for work again where there was none. */
  readonly pollMs: number;
  /** Told what it did with a target. */
  readonly onEnd: (target: FleetTarget, word: string, reason: string | null) => void;
}

/** Before a machine that could not scan a target takes another. */
const unableMs = 15_000;

/** Scans what there is until the signal aborts, which hands back what is being scanned. */
export async function runWorker(
  source: WorkSource,
  scan: ScanTarget,
  options: WorkerOptions,
  signal: AbortSignal,
): Promise<void> {
  const slot = async (number: number): Promise<void> => {
    while (!signal.aborted) {
      const claim = await source.claim();
      if (claim !== null) {
        await workOn(claim, number, scan, options, signal);
      } else if (options.drains && (await source.isDrained())) {
        return;
      } else {
        await pause(options.pollMs, signal);
      }
    }
  };
  const slots = Array.from({ length: options.concurrency }, (_, number) => slot(number));
  const ends = await Promise.allSettled(slots);
  const failure = ends.find((end) => end.status === 'rejected');
  if (failure !== undefined && !signal.aborted) {
    throw failure.reason;
  }
}

async function workOn(
  claim: Claim,
  slot: number,
  scan: ScanTarget,
  { onEnd }: WorkerOptions,
  signal: AbortSignal,
): Promise<void> {
  const { target, lost } = claim;
  const answer = await scan(target, slot, AbortSignal.any([signal, lost]));
  if (lost.aborted) {
    onEnd(target, 'lost', 'another worker has it');
  } else if (signal.aborted) {
    await claim.handBack();
    onEnd(target, 'handed back', null);
  } else if (answer.kind === 'ended') {
    const isWritten = await claim.finish(answer.end, (tx) => answer.write(tx));
    onEnd(target, isWritten ? answer.end.outcome : 'lost', answer.end.reason);
  } else if (answer.kind === 'failed') {
    await claim.fail(answer.reason, answer.isFinal);
    onEnd(target, 'failed', answer.reason);
  } else {
    await claim.handBack();
    onEnd(target, 'handed back', answer.reason);
    await pause(unableMs, signal);
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {});
}
