import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { randomNumbers } from '../../../../src/rules/placeholder.ts';
import { postgresServer } from '../../../helpers/postgres/server.ts';
import { keptIn, type Kept } from './kept.ts';
import { mishapsFor } from './mishaps.ts';
import { runWithChaos, type Chaos, type ChaosOptions } from './run-with-chaos.ts';
import { smallDatabase, type DatabaseDisk } from './database-disk.ts';
import type { SmallDisk } from './small-disk.ts';

/** What workers kept to whom everything happened. */
export interface Disturbed extends Chaos {
  readonly kept: Kept;
  /** What workers that have all ended left in their folders for temporary files. */
  readonly left: readonly string[];
}

export interface DisturbedOptions extends Pick<ChaosOptions, 'log' | 'onProgress' | 'signal'> {
  readonly dir: string;
  readonly workers: number;
  /** Of the first worker; null: it has room. */
  readonly disk: SmallDisk | null;
  /** For the data of the database; null: it has room. */
  readonly databaseDisk: DatabaseDisk | null;
  /** Of workers. */
  readonly env: Readonly<Record<string, string>>;
  readonly mishaps: number;
  readonly seed: number;
  /** Adds the targets to a store. */
  readonly add: (store: string) => void;
}

/** Longer than a lease. */
const stopMs = 40_000;

/** Has workers on a PostgreSQL of their own scan all targets while everything happens to them. */
export async function disturbed({
  dir,
  workers,
  disk,
  databaseDisk,
  env,
  mishaps,
  seed,
  add,
  ...options
}: DisturbedOptions): Promise<Disturbed> {
  const server = await postgresServer(smallDatabase, {}, databaseDisk?.dir);
  try {
    const store = server.urlOf('postgres');
    const scratch = Array.from({ length: workers }, (_, at) =>
      at === 0 && disk !== null ? disk.dir : path.join(dir, `scratch-${at}`),
    );
    scratch.forEach((folder) => mkdirSync(folder, { recursive: true }));
    add(store);
    const random = randomNumbers(seed, 'victims');
    const chaos = await runWithChaos({
      ...options,
      machines: scratch.map((TMPDIR) => ({ store, dir, env: { ...env, TMPDIR } })),
      server,
      mishaps: mishapsFor(seed, mishaps),
      random,
      stopMs,
      hurries: false,
      databaseDisk,
      ...(disk === null ? {} : { changeDisk: () => disk.change(random) }),
    });
    const left = scratch.flatMap((folder) => readdirSync(folder)).filter((name) => name !== 'ballast');
    return { ...chaos, kept: await keptIn(store), left };
  } finally {
    await server.remove();
  }
}
