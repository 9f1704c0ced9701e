/** Most hits of one rule in one chunk. */
export const maxHits = 10_000;

const maxLineContext = 4096;
/** With more hits than this a chunk is crowded: less of their lines is kept. */
export const crowdedHits = 1000;
const crowdedLineContext = 256;

/** Counts the hits of each rule in a chunk, and in what is decoded from it: each is kept, so hostile text could fill the memory. */
export class HitLimit {
  readonly #counts = new Map<number, number>();
  readonly #onLimit: (ruleIndex: number) => void;
  #total = 0;

  /** @param onLimit - told once for each rule that has more hits */
  constructor(onLimit: (ruleIndex: number) => void) {
    this.#onLimit = onLimit;
  }

  /** Counts one more hit; false: it is one too many. */
  allows(ruleIndex: number): boolean {
    const count = (this.#counts.get(ruleIndex) ?? 0) + 1;
    this.#counts.set(ruleIndex, count);
    this.#total++;
    if (count === maxHits + 1) {
      this.#onLimit(ruleIndex);
    }
    return count <= maxHits;
  }

  /** How much of its lines may be kept with a hit, in bytes either side: less once there are many. */
  get lineContext(): number {
    return this.#total > crowdedHits ? crowdedLineContext : maxLineContext;
  }
}
