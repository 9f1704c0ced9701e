/** Where a text stands in the core's memory. */
export interface CoreText {
  readonly at: number;
  readonly length: number;
}

/** Where the runs stand that a text has from another: triples of u32, start, start in the other and length, ascending in the text. */
export interface Copies {
  readonly at: number;
  readonly count: number;
}
