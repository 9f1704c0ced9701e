import { inflateTableBytes, outputTooLong, outputTooShort } from '../../../core/contract.ts';
import { type Core, createCore } from '../../../core/core.ts';
import type { CoreText } from '../../../core/core-text.ts';
import { Slots } from '../../../core/slots.ts';
import { PackFault } from '../pack/pack-fault.ts';
import { type PlainFile, readWhole } from '../pack/plain-file.ts';

/** What takes more, as it is stored or as it is, is left to git. */
const maxObjectBytes = 8 * 1024 * 1024;

/**
 * Loads, inflates and builds objects in the memory of a core: loading Node's own inflate takes longer than reading them.
 *
 * Each function gives back the memory of what it was given. All throw a PackFault where what they were given is broken.
 */
export class ObjectMemory {
  readonly #core: Core = createCore();
  readonly #slots = new Slots(this.#core);
  readonly #tables = this.#core.reserve(inflateTableBytes);

  /** Brings bytes of a file here. */
  load(file: PlainFile, position: number, length: number): CoreText {
    if (length <= 0) {
      throw new PackFault('it is cut off');
    }
    const text = this.#take(length);
    readWhole(file, this.#view(text), position);
    return text;
  }

  /** Brings bytes here. */
  bring(bytes: Uint8Array): CoreText {
    const text = this.#take(bytes.length);
    this.#view(text).set(bytes);
    return text;
  }

  /** The first bytes of what was loaded, or NUL where it has fewer. Keeps what it was given. */
  inflatedHead(packed: CoreText, length: number): Uint8Array {
    // Whatever it is, most of it fits.
    const text = this.#take(65_536);
    this.#view(text).fill(0, 0, length);
    const result = this.#inflate(packed, text);
    if (result < 0 && result !== outputTooLong && result !== outputTooShort) {
      throw new PackFault('its zlib stream is broken');
    }
    return this.taken(text).subarray(0, length);
  }

  /** Inflates what was loaded. @param used - how many bytes that has to take; null: any number */
  inflated(packed: CoreText, length: number, used: number | null): CoreText {
    const text = this.#take(length);
    const result = this.#inflate(packed, text);
    if (result <= 0 || (used !== null && result !== used)) {
      throw new PackFault('its zlib stream is broken');
    }
    this.#give(packed);
    return text;
  }

  /** Builds an object from another one. */
  built(base: CoreText, delta: CoreText): CoreText {
    const { exports } = this.#core;
    const length = exports.deltaResultSize(delta.at, delta.length);
    if (length < 0) {
      throw new PackFault('a delta is broken');
    }
    const text = this.#take(length);
    if (exports.applyDelta(base.at, base.length, delta.at, delta.length, text.at, length, 0, 0) !== 0) {
      throw new PackFault('a delta is broken');
    }
    this.#give(base);
    this.#give(delta);
    return text;
  }

  /** A copy of a text, elsewhere. */
  taken(text: CoreText): Uint8Array {
    const bytes = new Uint8Array(text.length);
    bytes.set(this.#view(text));
    this.#give(text);
    return bytes;
  }

  #inflate(packed: CoreText, text: CoreText): number {
    const end = packed.at + packed.length;
    return this.#core.exports.inflate(this.#tables, packed.at, end, text.at, text.length);
  }

  #view({ at, length }: CoreText): Uint8Array {
    return this.#core.bytes().subarray(at, at + length);
  }

  #take(length: number): CoreText {
    const at = length > maxObjectBytes ? 0 : this.#slots.take(length);
    if (at === 0) {
      throw new PackFault('it is too large');
    }
    return { at, length };
  }

  #give({ at, length }: CoreText): void {
    this.#slots.give(at, length);
  }
}
