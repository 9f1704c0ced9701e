import type { PgBoss } from 'pg-boss';
import type { StoreFlags } from '../../config/fleet-flags.ts';
import { storeOrDefault } from '../../config/store-option.ts';
import { queueDue } from '../../fleet/queue-due.ts';
import { queueTargets } from '../../fleet/queue-targets.ts';
import { isPassing } from '../../fleet/lasting.ts';
import type { QueueDuties } from '../../fleet/queue.ts';
import type { FleetDb, FleetTables, FleetTransaction } from '../../fleet/tables.ts';
import { requestVerification } from '../../fleet/verifications.ts';
import type { FleetTarget } from '../../fleet/work.ts';
import { ScanError } from '../../model/scan-error.ts';
import { escapeControls } from '../../report/escape.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';
import { storePlace } from '../../store/store-place.ts';
import { claimKey } from '../store/claim-key.ts';

/** The store of a fleet, with its queue where it has one. */
export interface FleetStore {
  readonly db: FleetDb;
  /** Null: the store is embedded, for one process. */
  readonly boss: PgBoss | null;
  /** Puts into the queue what became due then or later. */
  queueDue(db: FleetDb | FleetTransaction, since: string): Promise<void>;
  /** Has the providers of what was found at a target asked again. */
  requestVerification(tx: FleetTransaction, target: FleetTarget): Promise<void>;
  /** Called by who writes what scans found. @throws ScanError as `claimKey` does */
  claimKey(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the store of a fleet.
 *
 * @param place - see `openStore`
 * @throws ScanError when it cannot be used
 */
export async function openFleet(place: string, duties: QueueDuties): Promise<FleetStore> {
  const store = await openStore(place);
  const db = store.db.withTables<FleetTables>();
  const boss = storePlace(place).kind === 'file' ? null : await queueOf(store, db, duties);
  return {
    db,
    boss,
    async queueDue(some, since) {
      if (boss !== null) {
        await queueDue(boss, some, since);
      }
    },
    async requestVerification(tx, target) {
      await requestVerification(tx, target.id, new Date().toISOString());
      if (boss !== null) {
        await queueTargets(boss, tx, [target], 'verify');
      }
    },
    claimKey: () => claimKey(store, process.env),
    async close() {
      await boss?.stop({ graceful: false });
      await store.close();
    },
  };
}

/** Works with the store of the fleet that the flags or the environment name, and closes it. @throws ScanError when it cannot be used */
export async function withFleet<Result>(
  { store }: StoreFlags,
  work: (fleet: FleetStore) => Promise<Result>,
): Promise<Result> {
  const faults: Error[] = [];
  const fleet = await openFleet(storeOrDefault(store, process.env), {
    onError: (error) => faults.push(error),
  });
  try {
    return await work(fleet);
  } finally {
    await fleet.close();
    // A command that ends at once has nobody who would try again.
    faults.forEach(tellFault);
  }
}

/**
 * Reads what the store of the fleet has, without opening its queue: whoever may only read must not write there.
 *
 * @param read - is told whether many workers may share the store, which has a queue then
 * @throws ScanError when it cannot be used
 */
export async function readFleet<Result>(
  { store: flag }: StoreFlags,
  read: (db: FleetDb, isShared: boolean) => Promise<Result>,
): Promise<Result> {
  const place = storeOrDefault(flag, process.env);
  const store = await openStore(place);
  try {
    return await read(store.db.withTables<FleetTables>(), storePlace(place).kind !== 'file');
  } finally {
    await store.close();
  }
}

/** Says what went wrong with the queue beside the work itself. */
function tellFault({ message }: Error): void {
  console.error(`leaksieve: the queue: ${escapeControls(message)}`);
}

async function queueOf(store: Store, db: FleetDb, duties: QueueDuties): Promise<PgBoss> {
  // Loaded here: an embedded store needs none of it.
  const { openQueue } = await import('../../fleet/queue.ts');
  try {
    return await openQueue(db, duties);
  } catch (error) {
    await store.close();
    if (!isPassing(error)) {
      throw error;
    }
    const reason = error instanceof Error ? escapeControls(error.message) : 'unknown reason';
    throw new ScanError(
      'UNREADABLE',
      `the database went away while the queue was opened (${reason}): try again`,
      {
        cause: error,
      },
    );
  }
}
