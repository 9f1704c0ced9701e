import { chmodSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { machineLine } from '../../machine.ts';
import { fleetCommand } from '../workers.ts';
import { databaseDisk as openDatabaseDisk } from './database-disk.ts';
import { chaosTargets } from './chaos-targets.ts';
import { disturbed } from './disturbed.ts';
import { faultsOf } from './judge.ts';
import { keptIn } from './kept.ts';
import { progressLines } from './progress.ts';
import { provider } from './provider.ts';
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
  const databaseDisk = openDatabaseDisk(path.join(dir, 'database-disk'));
  if (disk === null || databaseDisk === null) {
    print('No disk is full in this run: mounting a small one takes the rights of root.');
  }
  try {
    await using targets = await chaosTargets(dir, repositories, sites);
    await using plainProvider = await provider(dir, 'plain');
    await using sharedProvider = await provider(dir, 'shared');
    const count = targets.names.length;
    const add = (store: string): unknown =>
      fleetCommand(
        ['add', '-', '--browser', 'never', '--rate', '200', '--verify'],
        { store, dir },
        targets.names.join('\n'),
      );
    const log = openSync(path.join(dir, 'workers.log'), 'a');
    const store = path.join(dir, 'plain.db');
    add(store);
    const startedAt = performance.now();
    const both = new AbortController();
    const shared = { log, signal: AbortSignal.any([signal, both.signal]) };
    // At the same time: neither needs a machine for itself, and one after the other takes twice as long.
    const runs = [
      undisturbed(
        { store, dir, env: plainProvider.env },
        { ...shared, onProgress: progressLines('one worker', count) },
      ),
      disturbed({
        ...shared,
        dir,
        workers,
        disk,
        databaseDisk,
        env: sharedProvider.env,
        mishaps,
        seed,
        add,
        onProgress: progressLines(`${workers} workers`, count),
      }),
    ] as const;
    const [, end] = await Promise.all(runs)
      .catch((error: unknown) => {
        throw signal.aborted ? new Error('it was interrupted before both runs had ended') : error;
      })
      .finally(async () => {
        both.abort();
        await Promise.allSettled(runs);
      });
    const expected = await keptIn(store);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    print(`${count} targets in ${seconds} s, both runs at the same time`);
    print(`one worker, undisturbed: ${expected.places.length} places of findings`);
    print(`${workers} workers: ${end.kept.places.length} places of findings`);
    for (const [mishap, times] of Object.entries(end.counts)) {
      print(`  ${mishap.padEnd(12)} ${times}`);
    }
    print(`  workers that ended by themselves, with their codes: ${end.ownEnds.join(', ') || 'none'}`);
    print(`  providers were asked ${sum(plainProvider.asked)} and ${sum(sharedProvider.asked)} times`);
    const faults = [
      ...(sum(plainProvider.asked) > plainProvider.asked.size
        ? ['the provider of the undisturbed run was asked twice about the same secret']
        : []),
      ...faultsOf(expected, end.kept, targets.planted),
      ...end.ends.filter((code) => code !== 0).map((code) => `a worker told to end ended with ${code}`),
      ...end.left.map((name) => `${name} was left by a worker`),
    ];
    print(faults.length === 0 ? 'The same: nothing lost, nothing twice.' : faults.join('\n'));
    return faults.length === 0;
  } finally {
    disk?.remove();
    databaseDisk?.remove();
    if (keeps) {
      print(`All of it is in ${dir}.`);
    } else {
      rmSync(dir, { recursive: true, force: true });
    }
  }
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
