import type { Advisory } from '../../model/advisory.ts';
import { compareVersions, parseVersion, type Version } from './version.ts';

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
