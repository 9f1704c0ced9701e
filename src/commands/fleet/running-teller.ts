import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { tellRunningScans, type RunningScan } from '../../fleet/running-scans.ts';
import type { FleetDb } from '../../fleet/tables.ts';

/** How often the store is told of scans that take longer than that: most are over before. */
const tellMs = 5000;

/** Tells the store now and then of the scans at work, while there are any that take a while. */
export function runningTeller(
  db: FleetDb,
  running: ReadonlyMap<number, RunningScan>,
  onFault: (error: unknown) => void,
): { end(): Promise<void> } {
  const worker = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
  let told = 0;
  let telling = Promise.resolve();
  const tell = async (scans: readonly RunningScan[]): Promise<void> => {
    if (scans.length + told > 0) {
      await tellRunningScans(db, worker, scans, new Date());
      told = scans.length;
    }
  };
  let isTelling = false;
  const timer = setInterval(() => {
    if (isTelling) {
      return;
    }
    isTelling = true;
    const now = Date.now();
    const long = [...running.values()].filter(({ startedAt }) => now - Date.parse(startedAt) >= tellMs);
    telling = tell(long)
      .catch(onFault)
      .finally(() => {
        isTelling = false;
      });
  }, tellMs);
  return {
    async end() {
      clearInterval(timer);
      await telling;
      await tell([]).catch(onFault);
    },
  };
}
