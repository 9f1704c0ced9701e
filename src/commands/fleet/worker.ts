import { availableParallelism, tmpdir } from 'node:os';
import * as v from 'valibot';
import { storeOrDefault } from '../../config/store-option.ts';
import { workerSettings, type WorkerFlags, type WorkerSettings } from '../../config/worker-settings.ts';
import { embeddedWork } from '../../fleet/embedded-work.ts';
import { lasting } from '../../fleet/lasting.ts';
import { queuedWork } from '../../fleet/queued-work.ts';
import { openLog } from '../../telemetry/open-log.ts';
import { runWorker, type ScanTarget } from '../../fleet/run-worker.ts';
import { ScanProcess, ScanProcessEnded } from '../../fleet/scan-process.ts';
import { postponeTurns, takeTurn } from '../../fleet/turns.ts';
import { ScanError } from '../../model/scan-error.ts';
import { readMemory } from '../../store/target-memory.ts';
import { holdAlone } from './hold-alone.ts';
import { keepQueue } from '../../fleet/keep-queue.ts';
import { keepTelling } from './keep-telling.ts';
import { openFleet, type FleetStore } from './open-fleet.ts';
import { recordedAnswer } from './record-answer.ts';
import { scanAnswer, type ScanJob } from './scan-job.ts';
import type { StoreFlags } from '../../config/fleet-flags.ts';
import { wordsOf } from './stored-words.ts';
import { withClosing } from './with-closing.ts';
import { workFolder, type WorkFolder } from './work-folder.ts';
import { openWorkerTelemetry, type WorkerTelemetry } from './worker-telemetry.ts';

/** Scans what the fleet has to be scanned, until it is told to end. */
export async function runFleetWorker(flags: WorkerFlags & StoreFlags): Promise<number> {
  const settings = workerSettings(flags);
  const place = storeOrDefault(flags.store, process.env);
  const stop = new AbortController();
  const log = openLog(settings.logFormat, settings.logLevel, process.stderr);
  const onStop = (signal: NodeJS.Signals): void => {
    log({ event: 'stopping', signal });
    stop.abort();
  };
  process.once('SIGTERM', onStop).once('SIGINT', onStop);
  const processes: ScanProcess[] = [];
  return withClosing(async (closeLater) => {
    closeLater(() => log({ event: 'stopped' }));
    const store = await openFleet(place, {
      supervises: true,
      superviseSeconds: settings.superviseSeconds,
      onError: ({ message }) => log({ event: 'database-error', reason: message }),
    });
    closeLater(() => store.close());
    if (store.boss === null) {
      const alone = holdAlone(place);
      closeLater(() => alone.release());
    }
    const telemetry = await openWorkerTelemetry(store, settings, log);
    closeLater(() => telemetry.close());
    const folder = workFolder(flags.workFolder ?? tmpdir());
    closeLater(() => folder.remove());
    closeLater(() => processes.forEach((one) => one.close()));
    const keeping = store.boss === null ? null : keepQueue(store.boss, store.db, stop.signal);
    closeLater(() => {
      stop.abort();
      return keeping;
    });
    await lasting(() => store.claimKey(), stop.signal);
    const telling = keepTelling(store.db, stop.signal, log);
    closeLater(() => {
      stop.abort();
      return telling;
    });
    const source =
      store.boss === null
        ? embeddedWork(store.db, settings.kinds)
        : queuedWork(store.boss, store.db, settings.kinds, stop.signal);
    const scan = scanInProcess(store, settings, folder, telemetry, processes);
    await runWorker(source, scan, { ...settings, ...telemetry }, stop.signal);
    return stop.signal.aborted && store.boss === null ? 130 : 0;
  });
}

const key = v.pipe(v.string(), v.maxLength(500));
/** A scan wants its turn, or has been asked to wait by whoever it asked. */
const question = v.union([
  v.object({ key, intervalMs: v.number() }),
  v.object({ key, forMs: v.pipe(v.number(), v.maxValue(24 * 3_600_000)) }),
]);
const searched = v.object({ bytes: v.number(), objects: v.number() });

function scanInProcess(
  store: FleetStore,
  { maxBytes, timeoutMs, concurrency }: WorkerSettings,
  folder: WorkFolder,
  telemetry: WorkerTelemetry,
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
        const told = v.parse(question, asked);
        if (store.boss === null) {
          return 0;
        }
        return 'forMs' in told
          ? postponeTurns(store.db, told.key, told.forMs)
          : takeTurn(store.db, told.key, told.intervalMs);
      },
      onProgress: (progress) => telemetry.onProgress(slot, v.parse(searched, progress)),
    }));
    const { kind, name, scannedState } = target;
    // Where the store cannot tell just now, all is searched.
    const memory = await readMemory(store.db, target.id).catch(() => null);
    const job: ScanJob = { kind, name, scannedState, memory, words: [...wordsOf(target.settings)], jobs };
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
