import { unproved, type Format } from './format.ts';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * The account that an access key id of AWS belongs to: bits 1 to 40 of its base32 text, in ids made since about 2019.
 *
 * Older ids, which have I or J there, do not hold it. AWS takes account ids for public
 * (docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html).
 */
export const awsKeyId: Format = (secret) => {
  const [, body] = /^A[A-Z]{2}A([A-HK-Z2-7][A-Z2-7]{15})$/.exec(secret) ?? [];
  if (body === undefined) {
    return unproved;
  }
  const bits = Array.from(body, (digit) => BigInt(digits.indexOf(digit))).reduce(
    (sum, digit) => sum * 32n + digit,
  );
  const account = (bits >> 39n) & 0xff_ffff_ffffn;
  return account < 10n ** 12n
    ? { confidence: null, evidence: `it belongs to AWS account ${String(account).padStart(12, '0')}` }
    : unproved;
};
