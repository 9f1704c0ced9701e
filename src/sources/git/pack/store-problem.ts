/** Something of the object store that is not taken, for the reader that asks git instead. */
export interface StoreProblem {
  /** The file or directory in question. */
  readonly file: string;
  readonly reason: string;
  /** The objects concerned, without those that another copy gives; null where only git can tell which they are. */
  readonly oids: readonly string[] | null;
}
