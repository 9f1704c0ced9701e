import type { Stall } from './messages.ts';

const noRule = -1;

/** What a worker thread is at: it writes, and the thread that watches it reads, even while the worker is stuck. */
export class Progress {
  readonly buffer: SharedArrayBuffer;
  /** The entry at work, the rule or `noRule`, and how many steps were begun so far. */
  readonly #cells: Int32Array;

  constructor(buffer = new SharedArrayBuffer(12)) {
    this.buffer = buffer;
    this.#cells = new Int32Array(buffer);
  }

  /** Begins a step: a rule on an entry, or what has to be done between rules. */
  begin(entry: number, rule: number | null): void {
    Atomics.store(this.#cells, 0, entry);
    Atomics.store(this.#cells, 1, rule ?? noRule);
    Atomics.add(this.#cells, 2, 1);
  }

  get steps(): number {
    return Atomics.load(this.#cells, 2);
  }

  get at(): Stall {
    const rule = Atomics.load(this.#cells, 1);
    return { entry: Atomics.load(this.#cells, 0), rule: rule === noRule ? null : rule };
  }
}
