const stepBytes = 4096;

/** A character's first byte, and the code units before it. */
interface Mark {
  readonly byte: number;
  readonly unit: number;
}

/**
 * UTF-16 code units of UTF-8 text by byte offset, and the way back, without decoding. A byte that is not UTF-8 is one unit.
 *
 * Counts are kept for every few kilobytes, so that a place in a line of megabytes costs no more than any other.
 */
export class UnitIndex {
  readonly #bytes: Uint8Array;
  /** The first character at or after each multiple of `stepBytes`; as far as someone asked. */
  readonly #marks: Mark[] = [{ byte: 0, unit: 0 }];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** How many code units stand before the byte, which begins a character. */
  unitsBefore(byte: number): number {
    return this.#walk(this.#markBefore('byte', byte), byte, Infinity).unit;
  }

  /** The first byte of the character that a code unit belongs to; the length where there are fewer. */
  byteOf(unit: number): number {
    return this.#walk(this.#markBefore('unit', unit), Infinity, unit).byte;
  }

  /** The last mark that is not beyond a byte or a code unit. */
  #markBefore(key: keyof Mark, value: number): Mark {
    const marks = this.#marks;
    for (
      let last = marks.at(-1)!;
      last[key] < value && last.byte < this.#bytes.length;
      last = marks.at(-1)!
    ) {
      marks.push(this.#walk(last, marks.length * stepBytes, Infinity));
    }
    let low = 0;
    let high = marks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (marks[middle]![key] <= value) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return marks[low]!;
  }

  /** Goes on, character by character, up to the byte or the code unit given, whichever comes first. */
  #walk(from: Mark, toByte: number, toUnit: number): Mark {
    const bytes = this.#bytes;
    const end = Math.min(toByte, bytes.length);
    let { byte, unit } = from;
    while (byte < end) {
      const size = characterSize(bytes, byte);
      const units = size === 4 ? 2 : 1;
      if (unit + units > toUnit) {
        break;
      }
      unit += units;
      byte += size;
    }
    return { byte, unit };
  }
}

/** Bytes of the character that begins here; 1 where the bytes are not UTF-8 (RFC 3629). */
function characterSize(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0xc2 || lead > 0xf4) {
    return 1;
  }
  const size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  for (let next = at + 1; next < at + size; next++) {
    if ((bytes[next]! & 0xc0) !== 0x80) {
      return 1;
    }
  }
  return size;
}
