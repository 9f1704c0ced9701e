/** Before a queue is asked again that had nothing, while another has something. */
const quietMs = 500;

/** Queues that had nothing a moment ago: with many kinds of work, asking those takes longer than what there is to do. */
export class LatelyEmpty {
  /** By name, by the clock of this process. */
  readonly #until = new Map<string, number>();

  has(name: string): boolean {
    return (this.#until.get(name) ?? 0) > performance.now();
  }

  add(name: string): void {
    this.#until.set(name, performance.now() + quietMs);
  }

  clear(): void {
    this.#until.clear();
  }
}
