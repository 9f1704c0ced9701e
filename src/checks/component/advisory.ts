import type { Severity } from '../../model/rule.ts';
import { compareVersions, parseVersion, type Version } from './version.ts';

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

/** Whether a version of the component has the vulnerability. A bound that is no version bounds nothing. */
export function isAffected(version: Version, advisory: Advisory): boolean {
  const { atOrAbove, below, atOrBelow, excludes = [] } = advisory;
  const order = (bound: string | undefined): number | null => {
    const parsed = bound === undefined ? null : parseVersion(bound);
    return parsed === null ? null : compareVersions(version, parsed);
  };
  const upper = order(below) ?? -1;
  return (
    (order(atOrAbove) ?? 0) >= 0 &&
    upper < 0 &&
    (order(atOrBelow) ?? 0) <= 0 &&
    !excludes.includes(version.text)
  );
}
