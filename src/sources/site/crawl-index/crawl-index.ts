import { indexPath, readIndex, writeIndex } from './index-file.ts';
import type { IndexEntries } from './index-text.ts';

const msPerDay = 86_400_000;

/**
 * Remembers on disk which contents had no candidates, so that the next crawl searches only what is new.
 *
 * Holds for one set of rules and options. Contents with candidates are searched again: nothing is kept of them.
 */
export class CrawlIndex {
  readonly #dir: string;
  readonly #today = Math.floor(Date.now() / msPerDay);
  #file: string | null = null;
  #before: IndexEntries = { contents: new Map(), answers: new Map() };
  readonly #now: IndexEntries = { contents: new Map(), answers: new Map() };
  #knownContents = 0;

  /** @param dir - a folder of the user's own, which need not exist */
  constructor(dir: string) {
    this.#dir = dir;
  }

  /**
   * Reads what earlier crawls left.
   *
   * @param key - names all that decides what a search finds in a content
   * @returns what is wrong with the file that is there, and is ignored; null: nothing
   */
  async open(key: string): Promise<string | null> {
    this.#file = indexPath(this.#dir, key);
    const read = await readIndex(this.#file);
    if (read.kind === 'entries') {
      this.#before = read.entries;
    }
    return read.kind === 'unusable' ? `${this.#file} is ignored, for ${read.reason}` : null;
  }

  /** How many contents were not searched again. */
  get knownContents(): number {
    return this.#knownContents;
  }

  /** Whether a content had no candidates before. */
  isClean(hash: string): boolean {
    const isClean = this.#before.contents.has(hash);
    if (isClean) {
      this.#knownContents += 1;
      this.learn(hash);
    }
    return isClean;
  }

  /** Remembers that a content was searched whole and had no candidates. */
  learn(hash: string): void {
    this.#now.contents.set(hash, this.#today);
  }

  /** Writes what was learnt. Throws the system's error where that cannot be. */
  async save(): Promise<void> {
    if (this.#file !== null && this.#now.contents.size > 0) {
      await writeIndex(this.#file, this.#now, this.#today);
    }
  }
}
