/** A pull request, as far as its scan and its review need it. */
export interface PullRequest {
  readonly number: number;
  readonly head: string;
  /** Of another repository, or of a bot that GitHub treats like one: the token may only read. */
  readonly isForeign: boolean;
}

/** What an event asks to have scanned. */
export type Scope =
  | {
      /** What `head` reaches and `base` does not. */
      readonly kind: 'range';
      readonly base: string;
      readonly head: string;
      /** How many commits that are; null: the event does not tell. */
      readonly commitCount: number | null;
      /** Whether the count is GitHub's own for exactly this range, or only says how far to look at first. */
      readonly isCounted: boolean;
      /** Branch that stands in where `base` is gone, as after a forced push; null: none does. */
      readonly fallbackBranch: string | null;
      readonly pull: PullRequest | null;
    }
  | {
      /** What `head` reaches and the branch does not: nothing says where a new branch begins. */
      readonly kind: 'branch';
      readonly head: string;
      /** Null: `head` is all there is, as in the first push to a repository. */
      readonly against: string | null;
      readonly commitCount: number | null;
    }
  /** A range that the workflow names, such as `v1..HEAD`. */
  | { readonly kind: 'named'; readonly text: string }
  | { readonly kind: 'whole' }
  | { readonly kind: 'nothing'; readonly reason: string };
