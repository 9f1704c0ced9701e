import { availableParallelism } from 'node:os';
import * as v from 'valibot';
import type { WorkerSettings } from '../../config/worker-settings.ts';
import { lasting } from '../../fleet/lasting.ts';
import type { DoChecks, DoJob } from '../../fleet/run-worker.ts';
import { ScanProcess, ScanProcessEnded } from '../../fleet/scan-process.ts';
import type { FleetTarget, Job } from '../../fleet/work.ts';
import { once } from '../../model/once.ts';
import { ScanError } from '../../model/scan-error.ts';
import { today } from '../../model/today.ts';
import { findingsToVerify } from '../../store/findings-to-verify.ts';
import { readMemory } from '../../store/target-memory.ts';
import { answerQuestions } from './answer-questions.ts';
import { answersSince } from './answers-since.ts';
import { fullDisk, isFullDisk } from './full-disk.ts';
import type { FleetStore } from './open-fleet.ts';
import { recordedAnswer, verifyAgain } from './record-answer.ts';
import { checkAnswer, scanAnswer, type CheckJob, type ScanJob } from './scan-job.ts';
import { wordsOf } from './stored-words.ts';
import { verificationNeed } from './verification-need.ts';
import type { WorkFolder } from './work-folder.ts';
import type { WorkerTelemetry } from './worker-telemetry.ts';

const progress = v.union([
  v.object({ bytes: v.number(), objects: v.number() }),
  v.object({ plan: v.array(v.string()) }),
]);

/** Has each job done, and repositories checked, by the process of its slot, which knows nothing of the store. @param processes - filled with those that were started */
export function jobsInProcess(
  store: FleetStore,
  { maxBytes, timeoutMs, concurrency }: WorkerSettings,
  folder: WorkFolder,
  telemetry: WorkerTelemetry,
  processes: ScanProcess[],
): { readonly doJob: DoJob; readonly doChecks: DoChecks } {
  const jobs = Math.max(1, Math.floor(availableParallelism() / concurrency));
  const answer = answerQuestions(store);
  /** Of each slot: since when answers of providers count for its job. */
  const since: (() => Promise<string>)[] = [];
  const processOf = (slot: number): ScanProcess =>
    (processes[slot] ??= new ScanProcess({
      file: process.argv[1] ?? '',
      args: ['fleet', 'scan-jobs'],
      maxBytes,
      timeoutMs,
      env: () => ({ ...withoutStore(process.env), TMPDIR: folder.fresh(slot) }),
      onQuestion: (asked) => answer(asked, slot, since[slot] ?? (async () => new Date().toISOString())),
      onProgress(received) {
        const { success, output: told } = v.safeParse(progress, received);
        // Whoever has taken over a scan must not end the worker by a word of another form.
        if (success) {
          return 'plan' in told ? telemetry.onPlan(slot, told.plan) : telemetry.onProgress(slot, told);
        }
      },
    }));
  const doJob: DoJob = async (job, slot, signal) => {
    const { kind, name, scannedState, settings } = job.target;
    since[slot] = once(() => lasting(() => answersSince(store.db, job), signal));
    const given = { kind, name, scannedState, words: [...wordsOf(settings)], jobs };
    try {
      const asked = { ...given, ...(await recalled(store, job, signal)) } satisfies ScanJob;
      const told = await processOf(slot).run(asked, signal);
      return recordedAnswer(store, job.target, v.parse(scanAnswer, told));
    } catch (error) {
      if (error instanceof ScanProcessEnded || error instanceof ScanError) {
        return { kind: 'failed', reason: error.message, isFinal: false };
      }
      if (signal.aborted) {
        return { kind: 'failed', reason: 'it was stopped', isFinal: false };
      }
      if (isFullDisk(error)) {
        return { kind: 'unable', reason: fullDisk(folder.dir), hasBegun: false };
      }
      if (error instanceof SyntaxError || error instanceof v.ValiError) {
        return { kind: 'failed', reason: 'its process gave no answer that can be read', isFinal: false };
      }
      throw error;
    }
  };
  const check: DoChecks['check'] = async (targets, slot, signal) => {
    try {
      const { checked } = v.parse(checkAnswer, await processOf(slot).run(checkJobOf(targets), signal));
      return targets.map((target, number) => ({ target, ...(checked[number] ?? untold) }));
    } catch {
      // Scans, which they get one by one, say what is wrong.
      return targets.map((target) => ({ target, ...untold }));
    }
  };
  return { doJob, doChecks: { check, write: (tx, target) => verifyAgain(store, tx, target) } };
}

const untold = { change: 'changed', reason: null } as const;

function checkJobOf(targets: readonly FleetTarget[]): CheckJob {
  return {
    kind: 'check',
    targets: targets.map(({ name, settings, scannedState }) => ({
      name,
      words: [...wordsOf(settings)],
      scannedState: scannedState ?? '',
    })),
  };
}

/** What the store knows of a target that a job needs. */
async function recalled(
  { db }: FleetStore,
  { task, target }: Job,
  signal: AbortSignal,
): Promise<Pick<ScanJob, 'memory' | 'verify'>> {
  if (task === 'scan') {
    // Where the store cannot tell just now, all is searched.
    return { memory: await readMemory(db, target.id).catch(() => null), verify: null };
  }
  const need = await verificationNeed(target, new Date());
  const due =
    need === null ? [] : await lasting(() => findingsToVerify(db, target.id, need, today()), signal);
  return { memory: null, verify: due.map(({ places, ...one }) => ({ ...one, places: [...places] })) };
}

/** What scans strangers' content gets no way to the store. */
function withoutStore(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(
    ([name]) => !/^(?:LEAKSIEVE_STORE|PG[A-Z]|DATABASE_URL)/.test(name),
  );
  return Object.fromEntries(kept);
}
