import type { WorkerSettings } from '../../config/worker-settings.ts';
import type { RunningScan } from '../../fleet/running-scans.ts';
import type { WorkedTarget, WorkerOptions } from '../../fleet/run-worker.ts';
import type { FleetTarget } from '../../fleet/work.ts';
import { nothingSearched, type Searched } from '../../model/searched.ts';
import type { Log } from '../../telemetry/open-log.ts';
import { version } from '../../version.ts';
import type { FleetStore } from './open-fleet.ts';
import { runningTeller } from './running-teller.ts';
import { showTelemetry } from './show-telemetry.ts';

/** What a worker is told to do, so that others see it: in its log, its metrics and the status of the fleet. */
export interface WorkerTelemetry extends Pick<WorkerOptions, 'onStart' | 'onEnd'> {
  onProgress(slot: number, searched: Searched): void;
  close(): Promise<void>;
}

/** @throws ScanError when it cannot listen where it is told to */
export async function openWorkerTelemetry(
  store: FleetStore,
  { listen, concurrency }: Pick<WorkerSettings, 'listen' | 'concurrency'>,
  log: Log,
): Promise<WorkerTelemetry> {
  log({ event: 'started', version, concurrency });
  const onFault = (error: unknown): void =>
    log({ event: 'database-error', reason: error instanceof Error ? error.message : 'unknown reason' });
  const shown = listen === null ? null : await showTelemetry(listen, store, onFault);
  if (shown !== null) {
    log({ event: 'listening', address: shown.server.address });
  }
  const metrics = shown?.metrics;
  const running = new Map<number, RunningScan>();
  const teller = runningTeller(store.db, running, onFault);
  return {
    onStart(target, slot) {
      log({ event: 'scan-started', target: named(target), slot });
      metrics?.scanStarted(target.kind, slot);
      const startedAt = new Date().toISOString();
      running.set(slot, { ...nothingSearched, slot, targetId: target.id, startedAt });
    },
    onProgress(slot, searched) {
      const scan = running.get(slot);
      if (scan !== undefined) {
        running.set(slot, { ...scan, ...searched });
        metrics?.scanProgress(slot, searched);
      }
    },
    onEnd({ target, slot, outcome, reason, searched, changes }) {
      const startedAt = running.get(slot)?.startedAt ?? new Date().toISOString();
      running.delete(slot);
      const seconds = Math.max(0, (Date.now() - Date.parse(startedAt)) / 1000);
      const counts = countsOf(changes);
      const { fresh, back } = counts;
      log({ event: 'scan-ended', target: named(target), slot, outcome, reason, seconds, fresh, back });
      metrics?.scanEnded(target.kind, slot, outcome, seconds, searched);
      for (const [change, count] of Object.entries(counts)) {
        metrics?.findingsChanged(change, count);
      }
    },
    async close() {
      await shown?.server.close();
      await teller.end();
    },
  };
}

function named({ kind, name }: FleetTarget): Pick<FleetTarget, 'kind' | 'name'> {
  return { kind, name };
}

function countsOf(
  changes: WorkedTarget['changes'],
): Readonly<Record<keyof NonNullable<WorkedTarget['changes']>, number>> {
  return {
    fresh: changes?.fresh.length ?? 0,
    back: changes?.back.length ?? 0,
    fixed: changes?.fixed.length ?? 0,
    gone: changes?.gone.length ?? 0,
    rotated: changes?.rotated.length ?? 0,
  };
}
