import { knownEntriesBytes } from '../../../core/contract.ts';
import type { Core } from '../../../core/core.ts';
import { Slots } from '../../../core/slots.ts';

const headBytes = 8;
const slotBytes = 8;
const unknownBytes = 16;
/** Mode, space, name and NUL of an entry take no less. */
const minHeadBytes = 4;
const initialEntries = 4096;

/** The core's memory for reading trees. */
export class TreeMemory {
  /** The entries that are known already; 0: there is no room for them. */
  readonly known: number;
  /** Where the edges of fresh entries, those of killed entries, and the unknown entries go. */
  fresh = 0;
  killed = 0;
  unknown = 0;
  readonly #core: Core;
  readonly #minEntryBytes: number;
  readonly #slots: Slots;
  #entries = 0;
  #words: Uint32Array = new Uint32Array(0);

  constructor(core: Core, idBytes: number) {
    this.#core = core;
    this.#minEntryBytes = minHeadBytes + idBytes;
    this.#slots = new Slots(core);
    this.known = core.reserve(knownEntriesBytes);
  }

  /** All of the core's memory as the numbers that it wrote: those at a place start at a quarter of it. */
  words(): Uint32Array {
    const { buffer } = this.#core.bytes();
    if (buffer !== this.#words.buffer) {
      this.#words = new Uint32Array(buffer);
    }
    return this.#words;
  }

  /** Makes room for reading a tree of so many bytes, and gives where its table goes; 0: there is not enough. */
  takeTable(length: number): number {
    const entries = Math.ceil(length / this.#minEntryBytes);
    const hasRoom = this.known !== 0 && (entries <= this.#entries || this.#growLists(entries));
    return hasRoom ? this.#slots.take(this.#tableBytes(length)) : 0;
  }

  giveTable(table: number, length: number): void {
    this.#slots.give(table, this.#tableBytes(length));
  }

  /** Copying takes two entries at a time, and so a slot behind the last. */
  #tableBytes(length: number): number {
    return headBytes + (Math.ceil(length / this.#minEntryBytes) + 2) * slotBytes;
  }

  #growLists(entries: number): boolean {
    const grown = Math.max(entries, this.#entries * 2, initialEntries);
    this.fresh = this.#core.reserve(grown * 4);
    this.killed = this.#core.reserve(grown * 4);
    this.unknown = this.#core.reserve(grown * unknownBytes);
    const hasRoom = this.fresh !== 0 && this.killed !== 0 && this.unknown !== 0;
    this.#entries = hasRoom ? grown : 0;
    return hasRoom;
  }
}
