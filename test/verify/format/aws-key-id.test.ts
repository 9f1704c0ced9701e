import { describe, expect, it } from 'vitest';
import { fillPlaceholders } from '../../../src/rules/placeholder.ts';
import { awsKeyId } from '../../../src/verify/format/aws-key-id.ts';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** An id as it is made for an account: a bit that says so, 40 bits of it, and the rest. */
function idOf(account: bigint): string {
  let rest = (1n << 79n) | (account << 39n) | 12_345n;
  let text = '';
  for (let index = 0; index < 16; index++) {
    text = `${digits[Number(rest % 32n)]}${text}`;
    rest /= 32n;
  }
  return `AKIA${text}`;
}

describe('an access key id of AWS', () => {
  it.each([1n, 29_608_264_753n, 999_999_999_999n])('tells account %s', (account) => {
    expect(awsKeyId(idOf(account)).evidence).toBe(
      `it belongs to AWS account ${String(account).padStart(12, '0')}`,
    );
  });

  it('is read as in the example that was published with the discovery', () => {
    expect(awsKeyId(['ASIA', 'QNZGKIQY56JQ7WML'].join('')).evidence).toContain('029608264753');
  });

  it.each(['AKIAI{upper:15}', 'AKIAJ{upper:15}', 'AKIA{upper:10}', '', 'AKIA0{upper:15}'])(
    'tells none in %s',
    (id) => {
      expect(awsKeyId(fillPlaceholders(id))).toEqual({ confidence: null, evidence: null });
    },
  );
});
