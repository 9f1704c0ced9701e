import { availableParallelism, tmpdir } from 'node:os';
import * as v from 'valibot';
import { storeOrDefault } from '../../config/store-option.ts';
import { workerSettings, type WorkerFlags, type WorkerSettings } from '../../config/worker-settings.ts';
import { embeddedWork } from '../../fleet/embedded-work.ts';
import { lasting } from '../../fleet/lasting.ts';
import { queuedWork } from '../../fleet/queued-work.ts';
import { runWorker, type ScanTarget } from '../../fleet/run-worker.ts';
import type { FleetTarget } from '../../fleet/work.ts';
import { ScanProcess, ScanProcessEnded } from '../../fleet/scan-process.ts';
import { takeTurn } from '../../fleet/turns.ts';
import { ScanError } from '../../model/scan-error.ts';
import { escapeControls } from '../../report/escape.ts';
import { holdAlone } from './hold-alone.ts';
import { keepQueue } from '../../fleet/keep-queue.ts';
import { openFleet, type FleetStore } from './open-fleet.ts';
import { recordedAnswer } from './record-answer.ts';
import { scanAnswer, type ScanJob } from './scan-job.ts';
import type { StoreFlags } from '../../config/fleet-flags.ts';
import { wordsOf } from './stored-words.ts';
import { workFolder, type WorkFolder } from './work-folder.ts';

/** Scans what the fleet has to be scanned, until it is told to end. */
export async function runFleetWorker(flags: WorkerFlags & StoreFlags): Promise<number> {
  const settings = workerSettings(flags);
  const place = storeOrDefault(flags.store, process.env);
  const stop = new AbortController();
  const onStop = (): void => stop.abort();
  process.once('SIGTERM', onStop).once('SIGINT', onStop);
  const store = await openFleet(place, {
    supervises: true,
    superviseSeconds: settings.superviseSeconds,
    onError: tellFault,
  });
  const alone = store.boss === null ? holdAlone(place) : null;
  const folder = workFolder(flags.workFolder ?? tmpdir());
  const processes: ScanProcess[] = [];
  const keeping = store.boss === null ? null : keepQueue(store.boss, store.db, stop.signal);
  try {
    await lasting(() => store.claimKey(), stop.signal);
    const source =
      store.boss === null
        ? embeddedWork(store.db, settings.kinds)
        : queuedWork(store.boss, store.db, settings.kinds, stop.signal);
    const scan = scanInProcess(store, settings, folder, processes);
    await runWorker(source, scan, { ...settings, onEnd: settings.isQuiet ? () => {} : tell }, stop.signal);
    return stop.signal.aborted && store.boss === null ? 130 : 0;
  } finally {
    stop.abort();
    await keeping;
    processes.forEach((one) => one.close());
    folder.remove();
    alone?.release();
    await store.close();
  }
}

const question = v.object({ key: v.pipe(v.string(), v.maxLength(500)), intervalMs: v.number() });

function scanInProcess(
  store: FleetStore,
  { maxBytes, timeoutMs, concurrency }: WorkerSettings,
  folder: WorkFolder,
  processes: ScanProcess[],
): ScanTarget {
  const jobs = Math.max(1, Math.floor(availableParallelism() / concurrency));
  return async (target, slot, signal) => {
    const one = (processes[slot] ??= new ScanProcess({
      file: process.argv[1] ?? '',
      args: ['fleet', 'scan-jobs'],
      maxBytes,
      timeoutMs,
      env: () => ({ ...withoutStore(process.env), TMPDIR: folder.fresh(slot) }),
      async onQuestion(asked) {
        const { key, intervalMs } = v.parse(question, asked);
        return store.boss === null ? 0 : takeTurn(store.db, key, intervalMs);
      },
    }));
    const { kind, name, scannedState } = target;
    const job: ScanJob = { kind, name, scannedState, words: [...wordsOf(target.settings)], jobs };
    try {
      return recordedAnswer(store, target, v.parse(scanAnswer, await one.run(job, signal)));
    } catch (error) {
      if (error instanceof ScanProcessEnded || error instanceof ScanError) {
        return { kind: 'failed', reason: error.message, isFinal: false };
      }
      if (error instanceof SyntaxError || error instanceof v.ValiError) {
        return { kind: 'failed', reason: 'its process gave no answer that can be read', isFinal: false };
      }
      throw error;
    }
  };
}

/** What scans strangers' content gets no way to the store. */
function withoutStore(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(
    ([name]) => !/^(?:LEAKSIEVE_STORE|PG[A-Z]|DATABASE_URL)/.test(name),
  );
  return Object.fromEntries(kept);
}

function tell({ kind, name }: FleetTarget, word: string, reason: string | null): void {
  const line = `${word}: ${kind} ${name}${reason === null ? '' : ` (${reason})`}`;
  console.error(`leaksieve: ${escapeControls(line)}`);
}

/** What goes wrong in the background is tried again, and people should know. */
function tellFault({ message }: Error): void {
  console.error(`leaksieve: the queue: ${escapeControls(message)}`);
}
