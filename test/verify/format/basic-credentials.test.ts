import { describe, expect, it } from 'vitest';
import { basicCredentials } from '../../../src/verify/format/basic-credentials.ts';

function proofOf(text: string): ReturnType<typeof basicCredentials> {
  return basicCredentials(Buffer.from(text, 'latin1').toString('base64'));
}

describe('credentials of HTTP Basic authorization', () => {
  it('are none without a colon', () => {
    expect(proofOf('user and no more')).toEqual({
      confidence: 'low',
      evidence: 'it has no colon, so that it is no user with a password (RFC 7617)',
    });
  });

  it.each(['shop:word', ':word', 'shop:', 'j\xf6rg:word', '\x00\x9a\xff\x12', ''])(
    'may be what %j says',
    (text) => {
      expect(proofOf(text)).toEqual({ confidence: null, evidence: null });
    },
  );
});
