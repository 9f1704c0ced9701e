import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { PostgresServer } from '../../helpers/postgres/server.ts';
import { startWorker, type FleetOptions, type WorkerProcess } from './workers.ts';

/** What happened to a fleet. */
export interface ChaosCounts {
  kills: number;
  restarts: number;
  cuts: number;
  lapses: number;
}

export interface ChaosOptions extends FleetOptions {
  readonly workers: number;
  readonly workerArgs: readonly string[];
  readonly server: PostgresServer;
  /** Between two mishaps. */
  readonly everyMs: number;
  /** After so many there are no more. */
  readonly mishaps: number;
  readonly signal: AbortSignal;
}

/**
 * Runs workers until nothing waits, while they are killed, the database is restarted, connections are cut, and workers
 * seem dead that are not.
 */
export async function runWithChaos(options: ChaosOptions): Promise<ChaosCounts> {
  const { workers: count, workerArgs, server, everyMs, mishaps, signal } = options;
  const counts: ChaosCounts = { kills: 0, restarts: 0, cuts: 0, lapses: 0 };
  const start = (): WorkerProcess => startWorker(options, workerArgs);
  const workers = Array.from({ length: count }, start);
  try {
    for (let round = 0; !signal.aborted; round += 1) {
      await sleep(everyMs, undefined, { signal }).catch(() => {});
      if (round < mishaps) {
        switch (round % 4) {
          case 0:
          case 2: {
            const at = round % count;
            workers[at]!.child.kill('SIGKILL');
            await workers[at]!.ended;
            workers[at] = start();
            counts.kills += 1;
            break;
          }
          case 1:
            await ask(
              options.store,
              'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
            );
            counts.cuts += 1;
            break;
          case 3:
            await server.kill();
            await server.start();
            counts.restarts += 1;
        }
        // Time passes: workers that were not heard of for long are taken for dead, also those that live, and back-off is over.
        await ask(
          options.store,
          "update pgboss.job set heartbeat_on = now() - interval '1 hour' where state = 'active'",
        );
        counts.lapses += 1;
      } else {
        await ask(
          options.store,
          "update pgboss.job set heartbeat_on = now() - interval '1 hour' where state = 'active' and heartbeat_on < now() - interval '20 seconds'",
        );
      }
      await ask(options.store, "update pgboss.job set start_after = now() where state = 'retry'");
      const [row] = await ask(
        options.store,
        "select count(*)::int as waiting from leaksieve.fleet_targets where state = 'active' and due_at is not null",
      );
      if (round >= mishaps && row?.['waiting'] === 0) {
        return counts;
      }
    }
    throw new Error('the fleet did not come to an end');
  } finally {
    for (const { child, ended } of workers) {
      child.kill('SIGTERM');
      await ended;
    }
  }
}

async function ask(url: string, statement: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Readonly<Record<string, unknown>>>(statement)).rows;
  } finally {
    await client.end();
  }
}
