import path from 'node:path';
import { openFleet } from '../../../src/commands/fleet/open-fleet.ts';
import { makeDue } from '../../../src/fleet/change-targets.ts';
import { measure } from '../measure.ts';
import { askStore } from './ask-store.ts';
import { statusOf, type FleetOptions } from './workers.ts';

/** What a night took: all workers until nothing waits. */
export interface Night {
  readonly wallMs: number;
  /** Of the workers and of the processes that scan; null without GNU time. */
  readonly cpuMs: number | null;
  /** Time that the database took for the statements of the queue, and for all others. */
  readonly queueMs: number;
  readonly storeMs: number;
  /** Targets by how their scans ended. */
  readonly outcomes: Readonly<Record<string, number>>;
}

const launcher = path.resolve(import.meta.dirname, '../../../bin/leaksieve.js');
const timeoutMs = 6 * 3_600_000;

/** Has so many workers scan all that is due. */
export async function night(fleet: FleetOptions, workers: number, interrupt: AbortSignal): Promise<Night> {
  await askStore(fleet.store, 'create extension if not exists pg_stat_statements');
  await askStore(fleet.store, 'select pg_stat_statements_reset()');
  const command = ['env', `HOME=${fleet.dir}`, `TMPDIR=${fleet.dir}`, `LEAKSIEVE_STORE=${fleet.store}`];
  const worker = [process.execPath, launcher, 'fleet', 'worker', '--drain', '--quiet', '--poll', '1'];
  const startedAt = performance.now();
  const ends = await Promise.all(
    Array.from({ length: workers }, () =>
      measure([...command, ...worker], { cwd: fleet.dir, timeoutMs, interrupt }),
    ),
  );
  const wallMs = performance.now() - startedAt;
  const failed = ends.find(({ end }) => end !== 0);
  if (failed !== undefined) {
    throw new Error(`a worker ended with ${failed.end}`);
  }
  const cpu = ends.map(({ cpuMs }) => cpuMs);
  return {
    wallMs,
    cpuMs: cpu.includes(null) ? null : cpu.reduce<number>((sum, ms) => sum + (ms ?? 0), 0),
    ...(await databaseTime(fleet.store)),
    outcomes: outcomesOf(fleet),
  };
}

/** Has all targets wait again, as a schedule does. */
export async function makeAllDue(place: string): Promise<void> {
  const store = await openFleet(place, {
    onError: (error) => {
      throw error;
    },
  });
  try {
    const now = new Date().toISOString();
    await store.db.transaction().execute(async (tx) => {
      await makeDue(tx, 'all', now);
      await store.queueDue(tx, now);
    });
  } finally {
    await store.close();
  }
}

async function databaseTime(store: string): Promise<{ readonly queueMs: number; readonly storeMs: number }> {
  const [row] = await askStore(
    store,
    `select coalesce(sum(total_exec_time + total_plan_time) filter (where query ilike '%pgboss%'), 0)::float8 as queue,
       coalesce(sum(total_exec_time + total_plan_time) filter (where query not ilike '%pgboss%'), 0)::float8 as rest
     from pg_stat_statements`,
  );
  return { queueMs: Number(row?.['queue']), storeMs: Number(row?.['rest']) };
}

function outcomesOf(fleet: FleetOptions): Readonly<Record<string, number>> {
  const outcomes: Record<string, number> = {};
  for (const kind of statusOf(fleet).kinds) {
    for (const name of ['scanned', 'unchanged', 'incomplete', 'failed', 'waiting'] as const) {
      outcomes[name] = (outcomes[name] ?? 0) + kind[name];
    }
  }
  return outcomes;
}
