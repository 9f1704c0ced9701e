import { readHeader, emptyHeader } from '../pack/object-header.ts';
import { rankOf } from '../pack/object-ids.ts';
import { PackFault } from '../pack/pack-fault.ts';
import { fanoutBytes, fanoutStart, largeOffset, signature } from '../pack/pack-index.ts';
import { openPlainFile, readAt, readWhole, type PlainFile } from '../pack/plain-file.ts';

/** Where an object's zlib stream stands in a pack, and what stands there. */
export interface PackedEntry {
  /** As in the pack's header, deltas included: `objectType`. */
  readonly type: number;
  /** What the stream inflates to. */
  readonly size: number;
  readonly dataAt: number;
  /** Where the base of an offset delta starts in the pack. */
  readonly baseOffset: number;
  /** The base of an id delta. */
  readonly baseId: Buffer;
}

const idBytes = 20;
const idsStart = fanoutStart + fanoutBytes;
const headerBytes = 64;
/** An index whose ids with one first byte take more is left to git. */
const maxRangeBytes = 16 * 1024 * 1024;

/** Looks single objects up in a pack with an index of version 2 (gitformat-pack), without reading all of it. */
export class PackLookup implements Disposable {
  readonly pack: PlainFile;
  readonly #index: PlainFile;
  readonly #fanout: DataView;

  /** @throws PackFault where it is no such index, or what the system says */
  constructor(packPath: string) {
    this.#index = openPlainFile(packPath.replace(/\.pack$/, '.idx'));
    try {
      this.pack = openPlainFile(packPath);
    } catch (error) {
      this.#index[Symbol.dispose]();
      throw error;
    }
    this.#fanout = this.#read(0, idsStart);
    if (this.#fanout.getUint32(0) !== signature || this.#fanout.getUint32(4) !== 2) {
      throw new PackFault('its index is not of version 2');
    }
  }

  /** Where an object starts in the pack; null: it is not there. */
  find(id: Buffer): number | null {
    const first = id[0]!;
    const start = first === 0 ? 0 : this.#total(first - 1);
    const count = this.#total(first) - start;
    if (count < 0 || count * idBytes > maxRangeBytes) {
      throw new PackFault('its index counts its ids wrongly');
    }
    const { buffer } = this.#read(idsStart + start * idBytes, count * idBytes);
    const rank = rankOf(new Uint8Array(buffer), 0, count, id, 0, idBytes);
    return rank === -1 ? null : this.#offset(start + rank);
  }

  /** The header of the object that starts at an offset. */
  entryAt(offset: number): PackedEntry {
    const bytes = Buffer.alloc(headerBytes);
    readAt(this.pack, bytes, offset);
    const header = emptyHeader();
    if (!readHeader(bytes, 0, idBytes, header) || header.baseDistance > offset) {
      throw new PackFault('an object has a broken header');
    }
    return {
      type: header.type,
      size: header.size,
      dataAt: offset + header.dataAt,
      baseOffset: offset - header.baseDistance,
      baseId: bytes.subarray(header.baseIdAt, header.baseIdAt + idBytes),
    };
  }

  [Symbol.dispose](): void {
    this.#index[Symbol.dispose]();
    this.pack[Symbol.dispose]();
  }

  #total(first: number): number {
    return this.#fanout.getUint32(fanoutStart + first * 4);
  }

  #offset(rank: number): number {
    const count = this.#total(255);
    const offsetsStart = idsStart + count * (idBytes + 4);
    const offset = this.#read(offsetsStart + rank * 4, 4).getUint32(0);
    if (offset < 0x8000_0000) {
      return offset;
    }
    const largeStart = offsetsStart + count * 4;
    const place = offset - 0x8000_0000;
    return largeOffset(this.#read(largeStart + place * 8, 8), 0, 1, 0x8000_0000);
  }

  #read(at: number, length: number): DataView {
    const bytes = new Uint8Array(length);
    readWhole(this.#index, bytes, at);
    return new DataView(bytes.buffer);
  }
}
