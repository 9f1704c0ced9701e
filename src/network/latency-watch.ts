/** So many answers tell what is usual. */
const firstAnswers = 10;
/** A host answers slower when so many of the last answers took so many times what is usual. */
const window = 10;
const slowAnswers = 5;
const slowFactor = 3;
/** Whatever is usual, an answer within this is not slow: a machine nearby takes a millisecond, or five. */
const quickMs = 500;

/** Tells from the times of a host's answers whether it has become slower. */
export class LatencyWatch {
  readonly #first: number[] = [];
  #usualMs = 0;
  #last: boolean[] = [];

  /** Takes the time until an answer began. Once it has told that the host is slower, it waits for as much evidence again. */
  add(waitedMs: number): 'usual' | 'slower' | 'unknown' {
    if (this.#first.length < firstAnswers) {
      this.#first.push(waitedMs);
      this.#usualMs = this.#first.toSorted((a, b) => a - b)[this.#first.length >> 1]!;
      return 'unknown';
    }
    const isSlow = waitedMs > Math.max(quickMs, slowFactor * this.#usualMs);
    this.#last = [...this.#last, isSlow].slice(-window);
    if (this.#last.filter(Boolean).length >= slowAnswers) {
      this.#last = [];
      return 'slower';
    }
    return isSlow ? 'unknown' : 'usual';
  }
}
