import type { WorkerSettings } from '../../config/worker-settings.ts';
import type { RunningScan } from '../../fleet/running-scans.ts';
import type { WorkedJob, WorkerOptions } from '../../fleet/run-worker.ts';
import type { FleetTarget, Job } from '../../fleet/work.ts';
import { nothingSearched, type Searched } from '../../model/searched.ts';
import type { Log } from '../../telemetry/open-log.ts';
import { version } from '../../version.ts';
import type { FleetStore } from './open-fleet.ts';
import { runningTeller } from './running-teller.ts';
import { showTelemetry } from './show-telemetry.ts';

/** Characters of a plan that the log has: hosts of mail servers may be many. */
const maxPlan = 2000;

/** What a worker is told to do, so that others see it: in its log, its metrics and the status of the fleet. */
export interface WorkerTelemetry extends Pick<WorkerOptions, 'onStart' | 'onEnd'> {
  onProgress(slot: number, searched: Searched): void;
  /** Told whom a job is about to ask about secrets. */
  onPlan(slot: number, lines: readonly string[]): void;
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
  const targets = new Map<number, FleetTarget>();
  const teller = runningTeller(store.db, running, onFault);
  return {
    onStart(job, slot) {
      const { target } = job;
      log({ event: 'scan-started', target: named(target), slot });
      metrics?.scanStarted(workKindOf(job), slot);
      targets.set(slot, target);
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
    onPlan(slot, lines) {
      const target = targets.get(slot);
      // Where nobody is asked, nobody is listed below the first line.
      if (target !== undefined && lines[0]?.endsWith(':') === true) {
        const text = lines.map((line) => line.trim().replaceAll(/ +/g, ' ')).join('; ');
        const plan = text.length <= maxPlan ? text : `${text.slice(0, maxPlan).toWellFormed()}…`;
        log({ event: 'verification-planned', target: named(target), slot, plan });
      }
    },
    onEnd(worked) {
      const { task, target, slot, outcome, reason, searched, changes, answers } = worked;
      const startedAt = running.get(slot)?.startedAt ?? new Date().toISOString();
      running.delete(slot);
      const seconds = Math.max(0, (Date.now() - Date.parse(startedAt)) / 1000);
      const counts = countsOf(changes);
      const { fresh, back, rotated } = counts;
      const ended = { target: named(target), slot, outcome, reason, seconds };
      log(
        task === 'verify'
          ? { event: 'verification-ended', ...ended, answers, rotated, back }
          : { event: 'scan-ended', ...ended, fresh, back },
      );
      metrics?.scanEnded(workKindOf(worked), slot, outcome, seconds, searched);
      for (const [answer, count] of Object.entries(answers)) {
        metrics?.verified(answer, count);
      }
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

function workKindOf({ task, target }: Job): string {
  return task === 'verify' ? task : target.kind;
}

function countsOf(
  changes: WorkedJob['changes'],
): Readonly<Record<keyof NonNullable<WorkedJob['changes']>, number>> {
  return {
    fresh: changes?.fresh.length ?? 0,
    back: changes?.back.length ?? 0,
    fixed: changes?.fixed.length ?? 0,
    gone: changes?.gone.length ?? 0,
    rotated: changes?.rotated.length ?? 0,
  };
}
