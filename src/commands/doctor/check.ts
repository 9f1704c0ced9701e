/** One thing that was looked at, and how it is. */
export interface Check {
  readonly name: string;
  /** `warning`: scans work, but less is covered than might be thought. `problem`: something does not work. */
  readonly state: 'ok' | 'warning' | 'problem';
  readonly text: string;
  /** What to do; left out where nothing is, or where the text says it. */
  readonly mend?: string;
}
