import type { Rule } from '../model/rule.ts';
import { isAnchored } from './is-anchored.ts';

/**
 * How many bytes at the start of a text decide what a rule finds that no keyword calls; Infinity: all of them.
 *
 * Two characters more than the longest match let boundaries see what stands behind it.
 */
export function decidingHead({ pattern }: Rule, unitBytes: number): number {
  const maxLength = pattern !== null && isAnchored(pattern) ? pattern.maxLength : null;
  return maxLength === null ? Infinity : (maxLength + 2) * unitBytes;
}
