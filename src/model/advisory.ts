import type { Severity } from './rule.ts';

/** A published vulnerability of a component, for one range of its versions. */
export interface Advisory {
  /** Such as `CVE-2020-11022`, the best known first; empty: nobody gave it one. */
  readonly ids: readonly string[];
  readonly severity: Severity;
  /** The first version that has it. Default: all from the first on. */
  readonly atOrAbove?: string;
  /** The first version without it. Default: there is none. */
  readonly below?: string;
  /** The last version that has it, where the first without is not known. */
  readonly atOrBelow?: string;
  /** Versions in the range that do not have it. Default: none. */
  readonly excludes?: readonly string[];
}
