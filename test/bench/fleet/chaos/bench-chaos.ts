import { chmodSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomNumbers } from '../../../../src/rules/placeholder.ts';
import { postgresServer } from '../../../helpers/postgres/server.ts';
import { machineLine } from '../../machine.ts';
import { fleetCommand } from '../workers.ts';
import { chaosTargets } from './chaos-targets.ts';
import { faultsOf } from './judge.ts';
import { keptIn } from './kept.ts';
import { mishapsFor } from './mishaps.ts';
import { progressLines } from './progress.ts';
import { runWithChaos } from './run-with-chaos.ts';
import { smallDisk } from './small-disk.ts';
import { undisturbed } from './undisturbed.ts';

export interface ChaosBenchOptions {
  readonly repositories: number;
  readonly sites: number;
  readonly workers: number;
  readonly mishaps: number;
  readonly seed: number;
  /** Whether repositories, stores and the workers' log stay there. */
  readonly keeps: boolean;
  readonly signal: AbortSignal;
}

/** Longer than a lease. */
const stopMs = 40_000;

/**
 * Compares what many workers keep to whom everything happens with what one keeps to whom nothing does.
 *
 * @returns whether it is the same
 */
export async function benchChaos(options: ChaosBenchOptions): Promise<boolean> {
  const { repositories, sites, workers, mishaps, seed, keeps, signal } = options;
  print(machineLine());
  print(`${repositories} repositories, ${sites} sites, ${workers} workers, --seed ${seed}`);
  const dir = mkdtempSync(path.join(tmpdir(), 'leaksieve-bench-chaos-'));
  chmodSync(dir, 0o755);
  const disk = smallDisk(path.join(dir, 'small-disk'));
  if (disk === null) {
    print('No disk is full in this run: mounting a small one takes the rights of root.');
  }
  try {
    await using targets = await chaosTargets(dir, repositories, sites);
    const add = ['add', '-', '--browser', 'never', '--rate', '200'];
    const log = openSync(path.join(dir, 'workers.log'), 'a');
    const plain = { store: path.join(dir, 'plain.db'), dir };
    fleetCommand(add, plain, targets.names.join('\n'));
    const began = performance.now();
    await undisturbed(plain, log, progressLines('one worker', targets.names.length), signal);
    const expected = await keptIn(plain.store);
    print(line('one worker, undisturbed', began, expected.targets.length, expected.places.length));

    const server = await postgresServer();
    try {
      const store = server.urlOf('postgres');
      const machines = Array.from({ length: workers }, (_, at) => {
        const scratch = at === 0 && disk !== null ? disk.dir : path.join(dir, `scratch-${at}`);
        mkdirSync(scratch, { recursive: true });
        return { store, dir, env: { TMPDIR: scratch } };
      });
      fleetCommand(add, { store, dir }, targets.names.join('\n'));
      const startedAt = performance.now();
      const random = randomNumbers(seed, 'victims');
      const chaos = await runWithChaos({
        machines,
        server,
        mishaps: mishapsFor(seed, mishaps),
        random,
        stopMs,
        hurries: false,
        ...(disk === null ? {} : { changeDisk: () => disk.change(random) }),
        log,
        onProgress: progressLines(`${workers} workers`, targets.names.length),
        signal,
      });
      const found = await keptIn(store);
      print(line(`${workers} workers`, startedAt, found.targets.length, found.places.length));
      for (const [mishap, count] of Object.entries(chaos.counts)) {
        print(`  ${mishap.padEnd(12)} ${count}`);
      }
      print(`  workers that ended by themselves, with their codes: ${chaos.ownEnds.join(', ') || 'none'}`);
      const faults = [
        ...faultsOf(expected, found, targets.planted),
        ...chaos.ends.filter((code) => code !== 0).map((code) => `a worker told to end ended with ${code}`),
        ...leftIn(machines.map(({ env }) => env.TMPDIR)),
      ];
      print(faults.length === 0 ? 'The same: nothing lost, nothing twice.' : faults.join('\n'));
      return faults.length === 0;
    } finally {
      await server.remove();
    }
  } finally {
    disk?.remove();
    if (keeps) {
      print(`All of it is in ${dir}.`);
    } else {
      rmSync(dir, { recursive: true, force: true });
    }
  }
}

function line(what: string, since: number, targets: number, places: number): string {
  const ms = performance.now() - since;
  return `${what}: ${(ms / 1000).toFixed(1)} s, ${Math.round((60_000 * targets) / ms)} targets a minute, ${places} places of findings`;
}

/** What workers left that have all ended. */
function leftIn(folders: readonly string[]): readonly string[] {
  const names = folders.flatMap((folder) => readdirSync(folder)).filter((name) => name !== 'ballast');
  return names.map((name) => `${name} was left by a worker`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
