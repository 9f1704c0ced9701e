import { setTimeout as sleep } from 'node:timers/promises';
import { ScanError } from '../model/scan-error.ts';
import { nothingSearched, type Searched } from '../model/searched.ts';
import type { FindingChanges } from '../store/finding-life.ts';
import { RoomWatch } from './room-watch.ts';
import type { FleetTransaction, TargetOutcome } from './tables.ts';
import {
  outcomeOf,
  type CheckedTarget,
  type Claim,
  type ClaimedChecks,
  type FleetTarget,
  type Job,
  type JobEnd,
  type WorkSource,
} from './work.ts';

/** How many findings each answer was given of, such as `live`. */
type AnswerCounts = Readonly<Record<string, number>>;

/** What came of a job. */
export type ScanAnswer =
  | {
      readonly kind: 'ended';
      readonly end: JobEnd;
      readonly searched: Searched;
      /** What providers said, where they were asked between scans. */
      readonly answers?: AnswerCounts;
      /** @returns what became of the target's findings; null: nothing was said of them */
      write(tx: FleetTransaction): Promise<FindingChanges | null>;
    }
  /** @see Claim.fail */
  | { readonly kind: 'failed'; readonly reason: string; readonly isFinal: boolean }
  /**
   * This machine cannot scan it now, such as for want of room on its disk; another may. `hasBegun`: it found so when it
   * tried, which counts as a failure: nobody may have so much.
   */
  | { readonly kind: 'unable'; readonly reason: string; readonly hasBegun: boolean };

/** Does a job; what goes wrong is in the answer. */
export type DoJob = (job: Job, slot: number, signal: AbortSignal) => Promise<ScanAnswer>;

/** Holds repositories against what their last scans saw. */
export interface DoChecks {
  readonly check: (
    targets: readonly FleetTarget[],
    slot: number,
    signal: AbortSignal,
  ) => Promise<readonly CheckedTarget[]>;
  /** Writes more of one that has not changed. */
  readonly write: (tx: FleetTransaction, target: FleetTarget) => Promise<void>;
}

/** A job that a worker has done. */
export interface WorkedJob extends Job {
  readonly slot: number;
  /** What it came to; `failed`: it was given up, `retrying`: it failed, and is tried again. */
  readonly outcome: TargetOutcome | 'verified' | 'retrying' | 'lost' | 'handed-back';
  readonly reason: string | null;
  readonly searched: Searched;
  readonly changes: FindingChanges | null;
  readonly answers: AnswerCounts;
}

export interface WorkerOptions {
  /** Jobs done at once. */
  readonly concurrency: number;
  /** Whether it ends when nothing is left to do. */
  readonly drains: boolean;
  /** Before one that drains gives up where its machine has room for nothing; others wait for room as long as it takes. */
  readonly roomWaitMs: number;
  /** Before it looks for work again where there was none. */
  readonly pollMs: number;
  readonly onStart: (job: Job, slot: number) => void;
  readonly onEnd: (worked: WorkedJob) => void;
}

/** Before a machine that could not do a job takes another. */
const unableMs = 15_000;

/**
 * Does what there is to do until the signal aborts, which hands back what is being done.
 *
 * @throws ScanError when it drains and there is no room on the disk for too long: what waits is left as it is
 */
export async function runWorker(
  source: WorkSource,
  doJob: DoJob,
  doChecks: DoChecks,
  options: WorkerOptions,
  signal: AbortSignal,
): Promise<void> {
  const room = new RoomWatch(options.drains ? options.roomWaitMs : Infinity);
  const slot = async (number: number): Promise<void> => {
    while (!signal.aborted && room.givenUp === null) {
      // What has changed is known first of all, so that it goes before what has not.
      const checks = await source.claimChecks();
      if (checks !== null) {
        if (await workOnChecks(checks, number, doChecks, options, signal)) {
          room.found();
        }
        continue;
      }
      const claim = await source.claim();
      if (claim !== null) {
        const answer = await workOn(claim, number, doJob, options, signal);
        if (answer.kind !== 'unable') {
          room.found();
          continue;
        }
        if (!answer.hasBegun) {
          room.lacked(answer.reason);
        }
        // Else it would take one target after the other, faster than those that can scan them.
        await pause(Math.min(unableMs, options.roomWaitMs), signal);
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
  if (room.givenUp !== null && !signal.aborted) {
    throw new ScanError(
      'DISK_FULL',
      `${room.givenUp}. It was full for ${Math.round(options.roomWaitMs / 1000)} s: what waits is left to workers that have room`,
    );
  }
}

/** @returns whether some are done with that */
async function workOnChecks(
  checks: ClaimedChecks,
  slot: number,
  { check, write }: DoChecks,
  { onEnd }: WorkerOptions,
  signal: AbortSignal,
): Promise<boolean> {
  const { targets, lost } = checks;
  const checked = await check(targets, slot, AbortSignal.any([signal, lost]));
  if (signal.aborted && !lost.aborted) {
    await checks.handBack();
  } else if (!lost.aborted && (await checks.settle(checked, write))) {
    const done = checked.filter(({ change }) => change === 'unchanged');
    for (const { target, reason } of done) {
      const outcome = outcomeOf('unchanged', reason);
      const nothing = { searched: nothingSearched, changes: null, answers: {} };
      onEnd({ task: 'scan', target, slot, outcome, reason, ...nothing });
    }
    return done.length > 0;
  }
  return false;
}

async function workOn(
  claim: Claim,
  slot: number,
  doJob: DoJob,
  { onStart, onEnd }: WorkerOptions,
  signal: AbortSignal,
): Promise<ScanAnswer> {
  const { task, target, lost } = claim;
  onStart(claim, slot);
  const answer = await doJob({ task, target }, slot, AbortSignal.any([signal, lost]));
  const tell = (worked: Pick<WorkedJob, 'outcome' | 'reason'> & Partial<WorkedJob>): void =>
    onEnd({ task, target, slot, searched: nothingSearched, changes: null, answers: {}, ...worked });
  if (lost.aborted) {
    tell(lostEnd);
  } else if (signal.aborted) {
    await claim.handBack(null);
    tell({ outcome: 'handed-back', reason: null });
  } else if (answer.kind === 'ended') {
    const { searched, end, answers = {} } = answer;
    let changes: FindingChanges | null = null;
    const isWritten = await claim.finish(end, async (tx) => {
      changes = await answer.write(tx);
    });
    tell(isWritten ? { outcome: end.outcome, reason: end.reason, searched, changes, answers } : lostEnd);
  } else if (answer.kind === 'unable' && !answer.hasBegun) {
    await claim.handBack(answer.reason);
    tell({ outcome: 'handed-back', reason: answer.reason });
  } else {
    const isGivenUp = await claim.fail(answer.reason, answer.kind === 'failed' && answer.isFinal);
    tell({ outcome: isGivenUp ? 'failed' : 'retrying', reason: answer.reason });
  }
  return answer;
}

const lostEnd = { outcome: 'lost', reason: 'another worker has it' } as const;

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {});
}
