import type { Confidence } from '../../model/rule.ts';

const example = /\b(?:examples?|e\.g\.|for instance|sample)["'`]?(?:[ \t]{0,4}[:=]|,)?[ \t]{0,4}["'`]?$/i;
const userBefore = /([\w.+-]{2,64})(?:[:/]|["'`]\s{0,4},\s{0,8}[bru]?["'`])$/;

/**
 * How sure one still is of a secret by what stands right before it, as far as one was by its text.
 *
 * What a text itself calls an example, as API descriptions do, is likely one. A password that is its user's name is that of a
 * test or of a set-up for one machine: `postgres://app:app@db`.
 *
 * @param before - the text up to the secret
 */
export function rateByWhatIsBefore(secret: string, before: string, confidence: Confidence): Confidence {
  if (userBefore.exec(before)?.[1] === secret) {
    return 'low';
  }
  return example.test(before) ? (confidence === 'high' ? 'medium' : 'low') : confidence;
}
