import type { Confidence, Rule } from '../../model/rule.ts';
import { isCounted, leastCountedLength } from '../../model/is-counted.ts';
import { shannonEntropy } from '../../model/shannon-entropy.ts';
import { rateBasicCredentials } from './basic-credentials.ts';
import { rateGenericValue } from './generic-value.ts';
import { textOfBase64 } from './encoded-text.ts';
import { rateByWhatIsBefore } from './given-as.ts';
import { holdsCount } from './holds-count.ts';
import type { Around } from './is-listed.ts';
import { isWeak } from './is-weak.ts';
import { isBareWord, repeatsName } from './is-reference.ts';
import { isPlaceholder } from './placeholder.ts';

/** Longer texts in base64 are objects, in which a placeholder may be one field of many. */
const mostEncodedLength = 64;

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
  const text = secret.length <= mostEncodedLength ? textOfBase64(secret) : null;
  if (isPlaceholder(secret) || (text !== null && isPlaceholder(text)) || repeatsName(secret, match)) {
    return null;
  }
  if (!rule.isGeneric && isBareWord(secret, match)) {
    return null;
  }
  const { before, after } = around();
  const rated = rule.isGeneric
    ? rateGenericValue(secret, match, { before, after })
    : rateKnown(rule, secret, text);
  if (rated === null) {
    return null;
  }
  const at = Math.max(0, match.lastIndexOf(secret));
  return rateByWhatIsBefore(secret, before + match.slice(0, at), rated);
}

/**
 * A value of a known kind that counts up is reported nevertheless: it may be what somebody typed to see what becomes of it.
 * Short ones are passwords of examples.
 *
 * @param text - what the value says where it is in base64
 */
function rateKnown({ confidence, format }: Rule, secret: string, text: string | null): Confidence | null {
  if (format === 'basic-credentials') {
    return rateBasicCredentials(secret, confidence);
  }
  if (isCounted(secret)) {
    return confidence === 'low' ? 'low' : 'medium';
  }
  if (isWeak(text ?? secret)) {
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
