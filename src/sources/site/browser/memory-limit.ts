import { readdirSync, readFileSync } from 'node:fs';
import type { BrowserProcess } from './browser-process.ts';

/** Of all processes of a browser together; one that shows usual pages needs a third of it. */
const maxBytes = 800e6;
const lookMs = 100;
const listEvery = 5;

/**
 * Ends a browser whose processes hold more memory than they may: a page can have it take all that there is.
 *
 * Only Linux tells of all processes without starting one; elsewhere only the browser's own limits hold.
 */
export class MemoryLimit {
  readonly #process: BrowserProcess;
  readonly #timer: NodeJS.Timeout | null;
  #members: readonly number[] = [];
  #looks = 0;

  constructor(process: BrowserProcess) {
    this.#process = process;
    this.#timer = processesAreListed ? setInterval(() => this.#look(), lookMs) : null;
    this.#timer?.unref();
  }

  stop(): void {
    clearInterval(this.#timer ?? undefined);
  }

  #look(): void {
    if (this.#looks % listEvery === 0) {
      this.#members = groupMembers(this.#process.pid);
    }
    this.#looks += 1;
    const held = this.#members.reduce((sum, pid) => sum + heldBytes(pid), 0);
    if (held > maxBytes) {
      this.stop();
      void this.#process.end();
    }
  }
}

const processesAreListed = process.platform === 'linux';

function groupMembers(group: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      // The name in parentheses may hold anything: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
      const fields = read(`/proc/${pid}/stat`)
        .replace(/^.*\) /s, '')
        .split(' ');
      return Number(fields[2]) === group;
    })
    .map(Number);
}

/** What a process holds besides files that are mapped, which it shares with others. */
function heldBytes(pid: number): number {
  const status = read(`/proc/${pid}/status`);
  const kilobytes = [/^RssAnon:\s+(\d+)/m, /^RssShmem:\s+(\d+)/m].map((field) =>
    Number(field.exec(status)?.[1] ?? 0),
  );
  return kilobytes.reduce((sum, count) => sum + count * 1024, 0);
}

/** Empty when the process has ended. */
function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
