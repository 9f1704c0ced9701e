import { type Core, createCore } from '../../../src/core/core.ts';
import { createDetector, type Detector } from '../../../src/detect/detector.ts';
import type { RawCandidate } from '../../../src/detect/raw-candidate.ts';
import type { Version } from '../../../src/detect/version/version-search.ts';
import { fileStart } from '../../../src/model/region.ts';
import type { Rule } from '../../../src/model/rule.ts';
import { copiesOf, type Piece, textOf } from '../../helpers/edits.ts';
import { chunkOf } from '../rule-of.ts';

const maxTextBytes = 1 << 20;
const maxCopyBytes = 1 << 16;

/** Searches versions of a text one after the other, each as made from the one before, and each whole. */
export class Versions {
  readonly #core: Core = createCore();
  readonly #detector: Detector;
  readonly #referee: Detector;
  readonly #slots: readonly number[];
  readonly #copies: number;
  #text: Buffer = Buffer.alloc(0);
  #version: Version | null = null;
  #turn = 0;

  constructor(rules: readonly Rule[], maxDecodeDepth = 5) {
    const ruleSet = { rules, allowlists: [] };
    this.#detector = createDetector(ruleSet, { maxDecodeDepth }, this.#core);
    this.#referee = createDetector(ruleSet, { maxDecodeDepth });
    this.#slots = [this.#core.reserve(maxTextBytes), this.#core.reserve(maxTextBytes)];
    this.#copies = this.#core.reserve(maxCopyBytes);
  }

  /** The length of the last version. */
  get length(): number {
    return this.#text.length;
  }

  /** Starts with a text that is made from nothing. */
  start(text: Buffer): readonly string[] {
    this.#forget();
    return this.#search(text, null);
  }

  /** Goes on to a version of the last text. */
  next(pieces: readonly Piece[]): readonly string[] {
    const version = this.#version;
    const copies = copiesOf(pieces);
    new Uint32Array(this.#core.bytes().buffer, this.#copies, copies.length).set(copies);
    const runs = { at: this.#copies, count: copies.length / 3 };
    const found = this.#search(textOf(this.#text, pieces), version && { version, copies: runs });
    if (version !== null) {
      this.#detector.versions.forget(version);
    }
    return found;
  }

  /** What a search of the whole text finds. */
  whole(): readonly string[] {
    return described(this.#referee.search(chunkOf(this.#text)));
  }

  #search(text: Buffer, base: Parameters<Detector['versions']['search']>[0]['base']): readonly string[] {
    const at = this.#slots[this.#turn++ % 2]!;
    this.#core.bytes().set(text, at);
    const provenance = (): { contentId: string; members: [] } => ({ contentId: 'file:it', members: [] });
    const place = { at, length: text.length };
    const result = this.#detector.versions.search({ text: place, start: fileStart, provenance, base });
    this.#text = text;
    this.#version = result.version;
    return described(result.candidates);
  }

  #forget(): void {
    if (this.#version !== null) {
      this.#detector.versions.forget(this.#version);
    }
  }
}

/** Each candidate once, with all that is known of it. */
function described(candidates: readonly RawCandidate[]): readonly string[] {
  return [...new Set(candidates.map((candidate) => JSON.stringify(candidate)))].toSorted();
}
