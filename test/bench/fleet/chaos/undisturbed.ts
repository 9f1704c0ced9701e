import { setTimeout as sleep } from 'node:timers/promises';
import type { FleetTables } from '../../../../src/fleet/tables.ts';
import { openStore } from '../../../../src/store/open-store.ts';
import { startWorker, type FleetOptions } from '../workers.ts';

export interface UndisturbedOptions {
  /** Where the worker writes what went wrong. */
  readonly log: number;
  /** Told now and then how many targets wait. */
  readonly onProgress: (waiting: number) => void;
  readonly signal: AbortSignal;
}

/** Has one worker to whom nothing happens scan all that is due, without waiting before it tries again what failed. */
export async function undisturbed(
  fleet: FleetOptions,
  { log, onProgress, signal }: UndisturbedOptions,
): Promise<void> {
  const { child, ended } = startWorker(fleet, ['--drain'], log);
  const over = new AbortController();
  const code = ended.finally(() => over.abort());
  const stop = (): void => void child.kill('SIGTERM');
  signal.addEventListener('abort', stop, { once: true });
  const store = await openStore(fleet.store);
  const db = store.db.withTables<FleetTables>();
  try {
    while (!over.signal.aborted) {
      await sleep(1000, undefined, { signal: over.signal }).catch(() => {});
      const now = new Date().toISOString();
      await db.updateTable('fleet_targets').set({ due_at: now }).where('due_at', '>', now).execute();
      const { waiting } = await db
        .selectFrom('fleet_targets')
        .where('due_at', 'is not', null)
        .select(({ fn }) => fn.countAll<number>().as('waiting'))
        .executeTakeFirstOrThrow();
      onProgress(waiting);
    }
  } finally {
    signal.removeEventListener('abort', stop);
    await store.close();
  }
  if ((await code) !== 0) {
    throw new Error(`the worker to whom nothing happened ended with ${await code}`);
  }
}
