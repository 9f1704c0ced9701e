import { setTimeout as sleep } from 'node:timers/promises';
import { nothingSearched, type Searched } from '../model/searched.ts';
import type { FindingChanges } from '../store/record-findings.ts';
import type { FleetTransaction, TargetOutcome } from './tables.ts';
import type { Claim, FleetTarget, ScanEnd, WorkSource } from './work.ts';

/** What came of a scan. */
export type ScanAnswer =
  | {
      readonly kind: 'ended';
      readonly end: ScanEnd;
      readonly searched: Searched;
      /** @returns what became of the target's findings; null: nothing was said of them */
      write(tx: FleetTransaction): Promise<FindingChanges | null>;
    }
  /** @see Claim.fail */
  | { readonly kind: 'failed'; readonly reason: string; readonly isFinal: boolean }
  /** This machine cannot scan it now, such as for want of room on its disk; another may. */
  | { readonly kind: 'unable'; readonly reason: string };

/** Scans a target; what goes wrong is in the answer. */
export type ScanTarget = (target: FleetTarget, slot: number, signal: AbortSignal) => Promise<ScanAnswer>;

/** What a worker did with a target. */
export interface WorkedTarget {
  readonly target: FleetTarget;
  readonly slot: number;
  /** What the scan came to; `failed`: it was given up, `retrying`: it failed, and is tried again. */
  readonly outcome: TargetOutcome | 'retrying' | 'lost' | 'handed-back';
  readonly reason: string | null;
  readonly searched: Searched;
  readonly changes: FindingChanges | null;
}

export interface WorkerOptions {
  /** Targets scanned at once. */
  readonly concurrency: number;
  /** Whether it ends when nothing is left to do. */
  readonly drains: boolean;
  /** Before it looks for work again where there was none. */
  readonly pollMs: number;
  readonly onStart: (target: FleetTarget, slot: number) => void;
  readonly onEnd: (worked: WorkedTarget) => void;
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
  { onStart, onEnd }: WorkerOptions,
  signal: AbortSignal,
): Promise<void> {
  const { target, lost } = claim;
  onStart(target, slot);
  const answer = await scan(target, slot, AbortSignal.any([signal, lost]));
  const tell = (worked: Pick<WorkedTarget, 'outcome' | 'reason'> & Partial<WorkedTarget>): void =>
    onEnd({ target, slot, searched: nothingSearched, changes: null, ...worked });
  if (lost.aborted) {
    tell(lostEnd);
  } else if (signal.aborted) {
    await claim.handBack();
    tell({ outcome: 'handed-back', reason: null });
  } else if (answer.kind === 'ended') {
    const { searched, end } = answer;
    let changes: FindingChanges | null = null;
    const isWritten = await claim.finish(end, async (tx) => {
      changes = await answer.write(tx);
    });
    tell(isWritten ? { outcome: end.outcome, reason: end.reason, searched, changes } : lostEnd);
  } else if (answer.kind === 'failed') {
    const isGivenUp = await claim.fail(answer.reason, answer.isFinal);
    tell({ outcome: isGivenUp ? 'failed' : 'retrying', reason: answer.reason });
  } else {
    await claim.handBack();
    tell({ outcome: 'handed-back', reason: answer.reason });
    await pause(unableMs, signal);
  }
}

const lostEnd = { outcome: 'lost', reason: 'another worker has it' } as const;

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {});
}
