import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findProgram } from '../../src/hooks/find-program.ts';

/** What one run of a whole process took. */
export interface Measurement {
  readonly wallMs: number;
  /** User and system time of the process and its children; null without GNU time. */
  readonly cpuMs: number | null;
  /** Peak memory of the largest of these processes; null without GNU time. */
  readonly peakMb: number | null;
  readonly end: number | 'timeout';
  /** What it printed on standard output. */
  readonly output: string;
}

/** How a process is run. */
export interface MeasureOptions {
  readonly cwd: string;
  readonly timeoutMs: number;
  readonly interrupt: AbortSignal;
}

const gnuTime = findGnuTime();

/**
 * Runs a process to its end and measures it from outside.
 *
 * Its output goes to a file, so that reading it takes no processor time from it.
 */
export async function measure(
  command: readonly string[],
  { cwd, timeoutMs, interrupt }: MeasureOptions,
): Promise<Measurement> {
  const folder = mkdtempSync(path.join(tmpdir(), 'leaksieve-bench-'));
  const outputFile = path.join(folder, 'output');
  const usageFile = path.join(folder, 'usage');
  const output = openSync(outputFile, 'w', 0o600);
  try {
    const timeout = AbortSignal.timeout(timeoutMs);
    const startedAt = performance.now();
    const code = await run(withUsage(command, usageFile), cwd, output, AbortSignal.any([timeout, interrupt]));
    const wallMs = performance.now() - startedAt;
    interrupt.throwIfAborted();
    const end = timeout.aborted ? 'timeout' : code;
    return { wallMs, ...readUsage(usageFile), end, output: readFileSync(outputFile, 'utf8') };
  } finally {
    closeSync(output);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(
  [program = '', ...args]: readonly string[],
  cwd: string,
  output: number,
  stop: AbortSignal,
): Promise<number> {
  // A group of its own, which can be stopped with all its children.
  const child = spawn(program, args, { cwd, stdio: ['ignore', output, 'ignore'], detached: true });
  const stopGroup = (): void => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  };
  stop.addEventListener('abort', stopGroup);
  try {
    const [code]: (number | null)[] = await once(child, 'exit');
    return code ?? 128;
  } finally {
    stop.removeEventListener('abort', stopGroup);
  }
}

function withUsage(command: readonly string[], usageFile: string): readonly string[] {
  return gnuTime === null
    ? command
    : [gnuTime, '--quiet', '--format=%U %S %M', `--output=${usageFile}`, ...command];
}

function readUsage(usageFile: string): Pick<Measurement, 'cpuMs' | 'peakMb'> {
  const text = existsSync(usageFile) ? readFileSync(usageFile, 'utf8') : '';
  const [userS, systemS, peakKb] = text.trim().split(' ').map(Number);
  if (userS === undefined || systemS === undefined || peakKb === undefined) {
    return { cpuMs: null, peakMb: null };
  }
  return { cpuMs: (userS + systemS) * 1000, peakMb: peakKb / 1024 };
}

/** Node tells the usage of itself only, not that of its children. */
function findGnuTime(): string | null {
  const file = findProgram('time', process.env['PATH'] ?? '');
  if (file === null) return null;
  const { stdout, stderr } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  return `${stdout}${stderr}`.includes('GNU') ? file : null;
}
