/** Counts what a thread reads of a part. */
export interface Tally {
  blobs: number;
  commits: number;
  bytes: number;
  /** Objects that are left to the plain reader. */
  readonly left: number[];
}
