import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** How the process of a scan ended that gave no answer. */
export class ScanProcessEnded extends Error {}

export interface ScanProcessOptions {
  /** The program and its arguments. */
  readonly file: string;
  readonly args: readonly string[];
  /** Most memory that the process and its own may have in RAM. */
  readonly maxBytes: number;
  /** Longest that a scan may take. */
  readonly timeoutMs: number;
  /** Asked for each time that the process is started. */
  readonly env: () => NodeJS.ProcessEnv;
  /** Answers what a scan asks for meanwhile, such as its turn at a host. */
  readonly onQuestion: (question: unknown) => Promise<unknown>;
  /** Told now and then how far a scan is. */
  readonly onProgress: (progress: unknown) => void;
}

/** How often memory is looked at. */
const watchMs = 500;

/**
 * A process that scans one target after the other, so that a target that ends it is a reason and not a lost worker.
 *
 * It leads a group of its own, which ends with it: what it started does not outlive it.
 */
export class ScanProcess {
  readonly #options: ScanProcessOptions;
  #child: ChildProcess | null = null;

  constructor(options: ScanProcessOptions) {
    this.#options = options;
  }

  /**
   * Hands it a job and gives its answer.
   *
   * @throws ScanProcessEnded when it was ended or ended itself, with the reason
   */
  async run(job: unknown, signal: AbortSignal): Promise<unknown> {
    signal.throwIfAborted();
    const child = (this.#child ??= this.#start());
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const end = (reason: string): void => {
      reject(new ScanProcessEnded(reason));
      this.#kill();
    };
    const onMessage = (message: unknown): void => {
      const progress = fieldOf(message, 'progress');
      if (progress !== undefined) {
        this.#options.onProgress(progress);
        return;
      }
      const question = fieldOf(message, 'question');
      if (question === undefined) {
        resolve(message);
        return;
      }
      const answer = (value: unknown): void =>
        void child.send({ answer: value, id: fieldOf(message, 'id') }, () => {});
      this.#options.onQuestion(question).then(answer, () => answer(null));
    };
    const onExit = (code: number | null, name: NodeJS.Signals | null): void =>
      end(name === null ? `its process ended with code ${code}` : `its process was ended by ${name}`);
    const onAbort = (): void => end('it was stopped');
    const over = new AbortController();
    child.on('message', onMessage).once('exit', onExit);
    signal.addEventListener('abort', onAbort, { once: true });
    const { timeoutMs } = this.#options;
    const timer = setTimeout(() => end(`it took longer than ${timeoutMs / 1000} s`), timeoutMs);
    void this.#watch(child, end, over.signal);
    try {
      child.send({ job }, (error) => (error === null ? undefined : end('its process could not be reached')));
      return await promise;
    } finally {
      over.abort();
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      child.off('message', onMessage).off('exit', onExit);
    }
  }

  close(): void {
    this.#kill();
  }

  #start(): ChildProcess {
    const { file, args, env, maxBytes } = this.#options;
    const given = env();
    const heapMb = Math.floor(maxBytes / 2 ** 20);
    const child = fork(file, args, {
      // Not as an argument: a single-file executable takes those of Node for its own.
      env: { ...given, NODE_OPTIONS: `${given['NODE_OPTIONS'] ?? ''} --max-old-space-size=${heapMb}` },
      detached: true,
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.on('error', () => {});
    child.once('exit', () => {
      if (this.#child === child) {
        this.#child = null;
      }
    });
    return child;
  }

  #kill(): void {
    const child = this.#child;
    this.#child = null;
    if (child?.pid !== undefined) {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        child.kill('SIGKILL');
      }
    }
  }

  async #watch(child: ChildProcess, end: (reason: string) => void, signal: AbortSignal): Promise<void> {
    const { maxBytes } = this.#options;
    while (!signal.aborted) {
      if (residentBytes(child.pid) > maxBytes) {
        end(`it took more than ${Math.round(maxBytes / 2 ** 20)} MB of memory`);
      }
      await sleep(watchMs, undefined, { signal }).catch(() => {});
    }
  }
}

/** 0 where the system does not tell; the heap has a limit of its own. */
function residentBytes(pid: number | undefined): number {
  try {
    const [, pages = '0'] = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ');
    return Number(pages) * 4096;
  } catch {
    return 0;
  }
}

function fieldOf(message: unknown, name: 'question' | 'progress' | 'id'): unknown {
  return typeof message === 'object' && message !== null
    ? new Map(Object.entries(message)).get(name)
    : undefined;
}
