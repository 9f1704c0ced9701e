/** Half-open range of byte offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A point in a text: line and column are 1-based, columns count UTF-16 code units. */
export interface Position {
  readonly byteOffset: number;
  readonly line: number;
  readonly column: number;
}

/** Where text stands in its file. Lines and columns are 1-based, the end is exclusive, columns count UTF-16 code units. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly byteOffset: number;
  readonly byteLength: number;
}

/** The first byte of a file. */
export const fileStart: Position = { byteOffset: 0, line: 1, column: 1 };
