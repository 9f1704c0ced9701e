import { setTimeout as sleep } from 'node:timers/promises';
import type { PostgresServer } from '../../../helpers/postgres/server.ts';
import { askStore } from '../ask-store.ts';
import type { DatabaseDisk } from './database-disk.ts';
import type { FleetOptions } from '../workers.ts';
import { startCrew, type Crew } from './crew.ts';
import type { Mishap } from './mishaps.ts';

export interface ChaosOptions {
  /** One for each worker; all have the same store. */
  readonly machines: readonly FleetOptions[];
  readonly server: PostgresServer;
  /** In turn, as more and more of the targets have ended. */
  readonly mishaps: readonly Mishap[];
  readonly random: () => number;
  /** How long a worker stands still. */
  readonly stopMs: number;
  /** Whether workers that were killed are taken for dead at once, rather than when their lease is over. */
  readonly hurries: boolean;
  /** Changes the room on the disk of a worker. */
  readonly changeDisk?: () => void;
  /** Of the database; default: it always has room. */
  readonly databaseDisk?: DatabaseDisk | null;
  /** Where workers write what went wrong. Default: as this process. */
  readonly log?: number;
  /** Told now and then how many targets wait. */
  readonly onProgress?: (waiting: number) => void;
  readonly signal: AbortSignal;
}

/** What happened to a fleet. */
export interface Chaos {
  readonly counts: Readonly<Partial<Record<Mishap, number>>>;
  /** Codes of workers that ended by themselves, and of those that were told to in the end. */
  readonly ownEnds: readonly (number | null)[];
  readonly ends: readonly (number | null)[];
}

const pollMs = 200;
/** How long the disk of the database is full, more or less. */
const fullMs = 8000;
/** So much of the targets may be left when the last mishap comes. */
const leftAtEnd = 0.05;

/** Runs workers until nothing waits, and has one mishap after the other happen to them meanwhile. */
export async function runWithChaos(options: ChaosOptions): Promise<Chaos> {
  const { machines, mishaps, hurries, signal } = options;
  const { store } = machines[0]!;
  const crew = startCrew(machines, [], options.log ?? 'inherit');
  const counts: Partial<Record<Mishap, number>> = {};
  const standing: Promise<void>[] = [];
  try {
    for (let next = 0; !signal.aborted;) {
      await sleep(pollMs, undefined, { signal }).catch(() => {});
      const { waiting, share } = await progressOf(store);
      options.onProgress?.(waiting);
      const mishap = mishaps[next];
      if (mishap !== undefined && share >= ((1 - leftAtEnd) * next) / mishaps.length) {
        if (await happen(mishap, options, crew, standing)) {
          counts[mishap] = (counts[mishap] ?? 0) + 1;
        }
        next += 1;
      } else if (mishap === undefined && waiting === 0) {
        await Promise.all(standing);
        return { counts, ownEnds: crew.ownEnds, ends: await crew.end() };
      }
      if (hurries) {
        await askStore(store, lapse(" and heartbeat_on < now() - interval '20 seconds'"));
      }
      if (hurries || mishap === undefined) {
        await askStore(store, "update pgboss.job set start_after = now() where state = 'retry'");
      }
    }
    throw new Error('the fleet did not come to an end');
  } finally {
    await crew.end();
  }
}

/** @returns whether it did; a mishap whose victim is not there happens to nobody */
async function happen(
  mishap: Mishap,
  { machines, server, random, stopMs, hurries, changeDisk, databaseDisk = null }: ChaosOptions,
  crew: Crew,
  standing: Promise<void>[],
): Promise<boolean> {
  const { store } = machines[0]!;
  const at = Math.floor(random() * machines.length);
  switch (mishap) {
    case 'kill':
      await crew.kill(at);
      if (hurries) {
        await askStore(store, lapse(''));
      }
      return true;
    case 'kill-scan':
      return crew.killScan(at);
    case 'stop':
      standing.push(crew.stop(at, stopMs));
      return true;
    case 'crash':
    case 'restart':
      await (mishap === 'crash' ? server.kill() : server.stop());
      await sleep((hurries ? 300 : 3000) * random());
      await server.start();
      return true;
    case 'cut':
      await askStore(
        store,
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
      );
      return true;
    case 'lapse':
      await askStore(store, lapse(''));
      return true;
    case 'disk':
      changeDisk?.();
      return changeDisk !== undefined;
    case 'database-disk':
      if (databaseDisk !== null) {
        databaseDisk.fill();
        await sleep(fullMs * (0.5 + random()));
        databaseDisk.free();
        await answersAgain(server, store);
      }
      return databaseDisk !== null;
  }
}

/** Without room for its log a database ends, and is started again by somebody who has made some. */
async function answersAgain(server: PostgresServer, store: string): Promise<void> {
  try {
    await askStore(store, 'select 1');
  } catch {
    await server.kill();
    await server.start();
  }
}

/** As if workers had not been heard of for long. */
function lapse(which: string): string {
  return `update pgboss.job set heartbeat_on = now() - interval '1 hour' where state = 'active'${which}`;
}

async function progressOf(store: string): Promise<{ readonly waiting: number; readonly share: number }> {
  const [row] = await askStore(
    store,
    "select count(*)::int as all, (count(*) filter (where due_at is not null))::int as waiting from leaksieve.fleet_targets where state = 'active'",
  );
  const waiting = Number(row?.['waiting']);
  return { waiting, share: 1 - waiting / Number(row?.['all']) };
}
