/** What a person says of a line: that it is so, that it is not, or that it does not concern them. */
export const verdicts = ['yes', 'no', 'not-applicable'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a person attests of a line. */
export interface Answer {
  readonly verdict: Verdict;
  /** Name, and a contact. */
  readonly by: string;
  /** Day or moment, RFC 3339. */
  readonly at: string;
  /** Empty: none. Never so where the verdict is `not-applicable`. */
  readonly note: string;
  /** Fingerprints of the leaked secrets that it says are revoked. */
  readonly about: readonly string[];
}

/** By the id of the line. */
export type Answers = ReadonlyMap<string, Answer>;

/** Longer ones belong into a file of their own. */
export const maxNoteLength = 1000;
