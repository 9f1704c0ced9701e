import type { Position, Range, Region } from '../model/region.ts';
import type { ChunkText } from './chunk-text.ts';

const newline = 10;

/** Lines of a chunk: made when the first match asks, since most chunks have none. */
export class LineIndex {
  readonly #text: ChunkText;
  readonly #start: Position;
  /** Offsets of the first byte of each line. */
  readonly #starts: number[] = [0];

  constructor(text: ChunkText, start: Position) {
    this.#text = text;
    this.#start = start;
    const { bytes } = text;
    for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) {
      this.#starts.push(at + 1);
    }
  }

  /** Index of the line that holds the byte, counted from 0 in this chunk. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The bytes of lines `first` to `last`, both included, without the last line's end. Clipped to the chunk. */
  linesRange(first: number, last: number): Range {
    const start = this.#starts[Math.max(0, first)] ?? this.#text.bytes.length;
    const next = this.#starts[last + 1];
    return { start, end: next === undefined ? this.#text.bytes.length : next - 1 };
  }

  /** Where the range stands in the content. */
  region(range: Range): Region {
    const start = this.#position(range.start);
    const end = this.#position(range.end);
    return {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
      byteOffset: this.#start.byteOffset + range.start,
      byteLength: range.end - range.start,
    };
  }

  #position(offset: number): { line: number; column: number } {
    const line = this.lineAt(offset);
    const units = this.#text.codeUnits(this.#starts[line]!, offset);
    const before = line === 0 ? this.#start.column : 1;
    return { line: this.#start.line + line, column: before + units };
  }
}
