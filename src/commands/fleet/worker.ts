import { tmpdir } from 'node:os';
import { storeOrDefault } from '../../config/store-option.ts';
import { workerSettings, type WorkerFlags } from '../../config/worker-settings.ts';
import { embeddedWork } from '../../fleet/embedded-work.ts';
import { lasting } from '../../fleet/lasting.ts';
import { queuedWork } from '../../fleet/queued-work.ts';
import { openLog } from '../../telemetry/open-log.ts';
import { runWorker } from '../../fleet/run-worker.ts';
import type { ScanProcess } from '../../fleet/scan-process.ts';
import { holdAlone } from './hold-alone.ts';
import { keepQueue } from '../../fleet/keep-queue.ts';
import { keepTelling } from './keep-telling.ts';
import { jobsInProcess } from './jobs-in-process.ts';
import { openFleet } from './open-fleet.ts';
import type { StoreFlags } from '../../config/fleet-flags.ts';
import { withClosing } from './with-closing.ts';
import { workFolder } from './work-folder.ts';
import { openWorkerTelemetry } from './worker-telemetry.ts';

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
    const { doJob, doChecks } = jobsInProcess(store, settings, folder, telemetry, processes);
    await runWorker(source, doJob, doChecks, { ...settings, ...telemetry }, stop.signal);
    return stop.signal.aborted && store.boss === null ? 130 : 0;
  });
}
