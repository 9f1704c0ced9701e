import { createHash } from 'node:crypto';
import type { Validators } from '../guard/options.ts';
import { indexPath, readIndex, writeIndex } from './index-file.ts';
import { indexText, isKeepable, parseIndex, union, type IndexEntries } from './index-text.ts';

const msPerDay = 86_400_000;

/** What is read from an answer, perhaps by and by. */
export interface ReadContents {
  readonly hashes: readonly string[];
  /** Whether those are all. */
  readonly isWhole: boolean;
}

/** An answer whose contents may all turn out to hold nothing. */
interface Answered {
  readonly validators: Validators;
  readonly contents: ReadContents;
}

/**
 * Remembers which contents had no candidates, so that the next crawl searches only what is new: on disk, and for whoever
 * keeps its text.
 *
 * Holds for one set of rules and options. Contents with candidates are searched again: nothing is kept of them.
 */
export class CrawlIndex {
  readonly #dir: string | null;
  readonly #today = Math.floor(Date.now() / msPerDay);
  #file: string | null = null;
  #before: IndexEntries = { contents: new Map(), answers: new Map() };
  readonly #now: IndexEntries = { contents: new Map(), answers: new Map() };
  readonly #answered = new Map<string, Answered>();
  #knownContents = 0;

  /** @param dir - a folder of the user's own, which need not exist; null: nothing is on disk */
  constructor(dir: string | null) {
    this.#dir = dir;
  }

  /**
   * Reads what earlier crawls left.
   *
   * @param key - names all that decides what a search finds in a content
   * @returns what is wrong with the file that is there, and is ignored; null: nothing
   */
  async open(key: string): Promise<string | null> {
    if (this.#dir === null) {
      return null;
    }
    this.#file = indexPath(this.#dir, key);
    const read = await readIndex(this.#file);
    if (read.kind === 'entries') {
      this.#before = union(this.#before, read.entries);
    }
    return read.kind === 'unusable' ? `${this.#file} is ignored, for ${read.reason}` : null;
  }

  /** Takes what an earlier crawl with the same key left elsewhere. @returns whether that can be read */
  recall(text: string): boolean {
    const entries = parseIndex(text);
    if (entries !== null) {
      this.#before = union(this.#before, entries);
    }
    return entries !== null;
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

  /** What the server said of a URL when nothing of its answer had candidates; null: that is not known. */
  validatorsOf(url: URL): Validators | null {
    return this.#before.answers.get(hashOf(url)) ?? null;
  }

  /** Remembers an answer, and what is read from it until the index is saved. */
  answered(url: URL, validators: Validators, contents: ReadContents): void {
    if (isKeepable(validators)) {
      this.#answered.set(hashOf(url), { validators, contents });
    }
  }

  /** Remembers that the server has nothing new at a URL. */
  unchanged(url: URL): void {
    const known = this.#before.answers.get(hashOf(url));
    if (known !== undefined) {
      this.#knownContents += 1;
      this.#now.answers.set(hashOf(url), { ...known, day: this.#today });
    }
  }

  /** What was learnt, to be recalled by a later crawl. */
  text(): string {
    this.#learnAnswers();
    return indexText(this.#now, this.#today);
  }

  /** Writes what was learnt to disk. Throws the system's error where that cannot be. */
  async save(): Promise<void> {
    this.#learnAnswers();
    if (this.#file !== null && this.#now.contents.size + this.#now.answers.size > 0) {
      await writeIndex(this.#file, this.#now, this.#today);
    }
  }

  #learnAnswers(): void {
    for (const [url, { validators, contents }] of this.#answered) {
      if (contents.isWhole && contents.hashes.every((hash) => this.#now.contents.has(hash))) {
        this.#now.answers.set(url, { ...validators, day: this.#today });
      }
    }
  }
}

function hashOf({ href }: URL): string {
  return createHash('sha256').update(href).digest('base64');
}
