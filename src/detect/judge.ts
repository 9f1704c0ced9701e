import type { Confidence, Rule } from '../model/rule.ts';
import { shannonEntropy } from '../model/shannon-entropy.ts';
import { rateGenericValue } from './generic-value.ts';
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
  if (rule.entropy > 0 && shannonEntropy(secret) <= rule.entropy) {
    return null;
  }
  if (rule.dropsPlaceholders && isPlaceholder(secret)) {
    return null;
  }
  if (rule.isGeneric && rule.dropsPlaceholders) {
    return rateGenericValue(secret, match, around());
  }
  return rule.dropsPlaceholders && isWeak(secret) ? 'low' : rule.confidence;
}

function nothing(): Around {
  return { before: '', after: '' };
}
