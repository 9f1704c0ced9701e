export const states = ['unreachable', 'history', 'staged', 'in-tree', 'live'] as const;

/** How exposed a place is, least first (interface.md, "States"). */
export type State = (typeof states)[number];

/** Where content is, or was. */
export interface Place {
  /** Relative to the repository root or the directory given, with `/`, NFC. */
  readonly path: string;
  readonly state: State;
  readonly commit?: CommitInfo;
  readonly blob?: string;
  /** Of websites: where it was read. */
  readonly url?: string;
  /** Of scripts: `sha256-` and the hash of the bytes in base64, as in CSP. */
  readonly scriptHash?: string;
  /** Of texts in a source map: the name of the file in there. */
  readonly originalPath?: string;
  /** Rank of the commit in topological order, 0 the oldest; absent where there is no commit. */
  readonly order?: number;
  /** Ids of the versions that this content replaced at this place: what they hold already is not new here. */
  readonly replaces?: readonly string[];
}

/** The commit that brought content to its place. */
export interface CommitInfo {
  readonly id: string;
  readonly author: string;
  readonly email: string;
  /** RFC 3339 with the author's offset. */
  readonly date: string;
  readonly message: string;
}
