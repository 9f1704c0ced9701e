import type { Rule } from '../model/rule.ts';
import { maxReach as partReach } from './parts.ts';

/** Bytes that a UTF-16 code unit can take. */
const maxUnitBytes = 3;
/** Farther than any text is long: whatever changes, the rule is tried again. */
const everywhere = 0x7fff_ffff;

/** By the kinds of `src/core/encoded-kinds.ts`: how far from a place a change may alter what is decoded, or matched around it. */
export const encodedReaches: readonly number[] = [640, 640, 400, 600, 600, 600, 1200, 65_536];

/**
 * How far from its keyword a rule looks, in UTF-16 code units; null: anywhere.
 *
 * Two characters more than the longest match let boundaries see what stands beside it.
 */
export function reachAroundKeyword({ isKeywordInMatch, pattern }: Rule): number | null {
  const length = pattern?.maxLength ?? null;
  return isKeywordInMatch && length !== null ? length + 2 : null;
}

/** How far from its keyword a change may alter what a rule finds, in bytes. */
export function reachOf(rule: Rule, keywordLength: number): number {
  const units = reachAroundKeyword(rule);
  if (units === null) {
    return everywhere;
  }
  const parts = rule.parts.some(({ isRequired }) => isRequired) ? partReach : 0;
  return Math.min(everywhere, units * maxUnitBytes + keywordLength + parts);
}
