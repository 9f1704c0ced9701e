import type { Confidence, Rule } from '../model/rule.ts';
import { isCounted, leastCountedLength } from '../model/is-counted.ts';
import { shannonEntropy } from '../model/shannon-entropy.ts';
import { rateGenericValue } from './generic-value.ts';
import { holdsCount } from './holds-count.ts';
import type { Around } from './is-listed.ts';
import { isWeak } from './is-weak.ts';
import { isPlaceholder } from './placeholder.ts';

/** How sure the rule can be of a match, judged by the text alone; null: it is no secret. */
export function judge(
  rule: Rule,
  secret: string,
  match: string,
  around: () => Around = nothing,
): Confidence | null {
  if (rule.entropy > 0 && shannonEntropy(secret) <= rule.entropy && !isToldAsCounted(rule, secret)) {
    return null;
  }
  if (!rule.dropsPlaceholders) {
    return rule.confidence;
  }
  if (isPlaceholder(secret)) {
    return null;
  }
  return rule.isGeneric ? rateGenericValue(secret, match, around()) : rateKnown(rule, secret);
}

/**
 * A value of a known kind that counts up is reported nevertheless: it may be what somebody typed to see what becomes of it.
 * Short ones are passwords of examples.
 */
function rateKnown({ confidence }: Rule, secret: string): Confidence | null {
  if (isCounted(secret)) {
    return confidence === 'low' ? 'low' : 'medium';
  }
  if (isWeak(secret)) {
    return 'low';
  }
  return secret.length < leastCountedLength && holdsCount(secret) ? null : confidence;
}

/** Counts have as little entropy as their steps are few. */
function isToldAsCounted({ isGeneric, dropsPlaceholders }: Rule, secret: string): boolean {
  return !isGeneric && dropsPlaceholders && isCounted(secret);
}

function nothing(): Around {
  return { before: '', after: '' };
}
