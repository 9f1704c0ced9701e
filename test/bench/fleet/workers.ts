import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('../../../bin/leaksieve.js', import.meta.url));

/** How the built command is run for a fleet. */
export interface FleetOptions {
  /** See `openStore`. */
  readonly store: string;
  /** Folder for temporary files. */
  readonly dir: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command of the fleet to its end and gives what it printed. */
export function fleetCommand(args: readonly string[], { store, dir, env }: FleetOptions, input = ''): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [launcher, 'fleet', ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { PATH: process.env['PATH'], HOME: dir, TMPDIR: dir, LEAKSIEVE_STORE: store, ...env },
  });
  if (status === 2 || status === null) {
    throw new Error(`fleet ${args.join(' ')} failed: ${stderr}`);
  }
  return stdout;
}

/** A worker, and its end. */
export interface WorkerProcess {
  readonly child: ChildProcess;
  /** Its exit code; null: a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Starts a worker that looks often for work and for what others left. @param log - where it writes what went wrong */
export function startWorker(
  { store, dir, env }: FleetOptions,
  args: readonly string[] = [],
  log: number | 'inherit' = 'inherit',
): WorkerProcess {
  const child = spawn(
    process.execPath,
    [launcher, 'fleet', 'worker', '--poll', '1', '--supervise', '1', '--quiet', ...args],
    {
      stdio: ['ignore', 'ignore', log],
      env: { PATH: process.env['PATH'], HOME: dir, TMPDIR: dir, LEAKSIEVE_STORE: store, ...env },
    },
  );
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  return { child, ended };
}

/** What an export tells of findings, without times: the same for any two stores with the same findings. */
export function findingsOf(options: FleetOptions): readonly string[] {
  const report: {
    readonly findings: readonly {
      readonly rule: string;
      readonly fingerprint: string;
      readonly occurrences: readonly {
        readonly path: string;
        readonly commit?: string;
        readonly url?: string;
      }[];
    }[];
  } = JSON.parse(fleetCommand(['export', '--format', 'json'], options));
  return report.findings
    .flatMap(({ rule, fingerprint, occurrences }) =>
      occurrences.map(({ path, commit = '', url = '' }) => [rule, fingerprint, path, commit, url].join(' ')),
    )
    .toSorted();
}

/** What status tells. */
export interface FleetStatus {
  readonly kinds: readonly {
    readonly kind: string;
    readonly targets: number;
    readonly waiting: number;
    readonly scanned: number;
    readonly unchanged: number;
    readonly incomplete: number;
    readonly failed: number;
    readonly forgotten: number;
  }[];
  readonly reasons: readonly {
    readonly name: string;
    readonly outcome: string;
    readonly reason: string | null;
  }[];
}

export function statusOf(options: FleetOptions): FleetStatus {
  return JSON.parse(fleetCommand(['status', '--json', '--limit', '1000'], options));
}
