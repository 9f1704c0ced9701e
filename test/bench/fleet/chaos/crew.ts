import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { startWorker, type FleetOptions, type WorkerProcess } from '../workers.ts';

/** Workers of which each is started again when it has ended, as the supervisor of a machine does. */
export interface Crew {
  /** Ends a worker without a word. @returns when another is there in its place */
  kill(at: number): Promise<void>;
  /** Ends the process in which a worker scans. @returns whether it had one */
  killScan(at: number): boolean;
  /** Has a worker stand still for a while, as a machine does that is put to sleep. */
  stop(at: number, forMs: number): Promise<void>;
  /** Tells all to end, and waits for it. @returns with which codes they ended */
  end(): Promise<readonly (number | null)[]>;
  /** Codes of workers that ended without having been told to. */
  readonly ownEnds: readonly (number | null)[];
}

/** @param machines - one for each worker */
export function startCrew(
  machines: readonly FleetOptions[],
  args: readonly string[],
  log: number | 'inherit',
): Crew {
  const ownEnds: (number | null)[] = [];
  const told = new WeakSet<WorkerProcess>();
  const workers = machines.map((_, at) => start(at));

  function start(at: number): WorkerProcess {
    const worker = startWorker(machines[at]!, args, log);
    void worker.ended.then(async (code) => {
      if (!told.has(worker)) {
        ownEnds.push(code);
        await sleep(500);
        if (!told.has(worker)) {
          workers[at] = start(at);
        }
      }
    });
    return worker;
  }

  return {
    ownEnds,
    async kill(at) {
      const worker = workers[at]!;
      told.add(worker);
      worker.child.kill('SIGKILL');
      await worker.ended;
      workers[at] = start(at);
    },
    killScan(at) {
      const [scan] = childrenOf(workers[at]!.child.pid);
      return scan !== undefined && process.kill(scan, 'SIGKILL');
    },
    async stop(at, forMs) {
      const { child } = workers[at]!;
      child.kill('SIGSTOP');
      await sleep(forMs);
      child.kill('SIGCONT');
    },
    async end() {
      const last = [...workers];
      last.forEach((worker) => told.add(worker));
      last.forEach(({ child }) => child.kill('SIGCONT') && child.kill('SIGTERM'));
      return Promise.all(last.map(({ ended }) => ended));
    },
  };
}

/** Ids of the processes that a process has started; none where the system does not tell. */
function childrenOf(pid: number | undefined): readonly number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1');
    return text.split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
