import { hashKeyBytes, mostHashedBytes, quietTableBytes } from '../../core/contract.ts';
import type { CoreText } from '../../core/core-text.ts';
import type { Core } from '../../core/core.ts';
import type { Range } from '../../model/region.ts';
import type { TextKind } from '../chunk-text.ts';

const hashBytes = 8;
/** So many parts of one text are remembered. */
const maxParts = 256;
/** Tells parts of a text from places of keywords, which are numbered from 0. */
const partsFrom = 0x4000_0000;

const kindNumbers: Readonly<Record<TextKind, number>> = { ascii: 0, 'utf-8': 1, other: 2 };

/** A version whose places stand in the core's memory. */
interface QuietText {
  readonly text: CoreText;
  readonly kind: TextKind;
}

/**
 * What was looked at in versions of texts and held nothing, so that it need not be looked at again in others: keywords with
 * all in their reach, and encoded text with all that what it says depends on.
 *
 * By hashes, like the pieces without places: see `src/core/README.md`.
 */
export class KnownQuiet {
  readonly #core: Core;
  #hashes = 0;
  #isReady = false;
  #parts = 0;
  #isWhole = true;

  constructor(core: Core) {
    this.#core = core;
  }

  /** Reserves what is needed; only versions repeat each other so much that remembering pays. */
  prepare(): void {
    if (this.#isReady) {
      return;
    }
    this.#isReady = true;
    const [pieces = 0, places = 0, key = 0, hashes = 0] = [
      quietTableBytes,
      quietTableBytes,
      hashKeyBytes,
      maxParts * hashBytes,
    ].map((size) => this.#core.reserve(size));
    if (pieces !== 0 && places !== 0 && key !== 0 && hashes !== 0) {
      this.#core.bytes().set(crypto.getRandomValues(new Uint8Array(hashKeyBytes)), key);
      this.#core.exports.setUpQuiet(pieces, places, key);
      this.#hashes = hashes;
    }
  }

  /** Untouches the places of a version, found just before at `pairs`, of which it is known that nothing is around them. */
  settle({ text, kind }: QuietText, pairs: number, count: number): void {
    this.#core.exports.settlePlaces(pairs, count, text.at, text.length, kindNumbers[kind]);
  }

  /** Begins a text of which it will be told whether it held anything. */
  begin(): void {
    this.#parts = 0;
    this.#isWhole = true;
  }

  /** Whether part of the text is known to say nothing that a decoder of this kind would find. */
  isQuiet({ text, kind }: QuietText, encoded: number, { start, end }: Range): boolean {
    if (this.#hashes === 0 || end - start > mostHashedBytes || this.#parts === maxParts) {
      return false;
    }
    const { exports } = this.#core;
    const what = partsFrom + 4 * encoded + kindNumbers[kind];
    const hash = this.#hashes + this.#parts * hashBytes;
    const isKnown = exports.isKnownPart(text.at, text.length, start, end, what, hash) === 1;
    this.#parts += isKnown ? 0 : 1;
    return isKnown;
  }

  /** Something in the text is not looked at: nothing of it is remembered. */
  leaveOut(): void {
    this.#isWhole = false;
  }

  /** Remembers all of the text that was looked at since `begin`, as nothing was found. */
  end({ text, kind }: QuietText, pairs: number, count: number): void {
    if (this.#hashes === 0 || !this.#isWhole) {
      return;
    }
    const { exports } = this.#core;
    exports.rememberPlaces(pairs, count, text.at, text.length, kindNumbers[kind]);
    for (let part = 0; part < this.#parts; part++) {
      exports.rememberPart(this.#hashes + part * hashBytes);
    }
  }
}
