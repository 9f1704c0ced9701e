import { describe, expect, it } from 'vitest';
import { rateBasicCredentials } from '../../../src/detect/judge/basic-credentials.ts';
import type { Confidence } from '../../../src/model/rule.ts';
import { fillPlaceholders } from '../../../src/rules/placeholder.ts';

function rate(example: string): Confidence | null {
  return rateBasicCredentials(Buffer.from(fillPlaceholders(example), 'latin1').toString('base64'), 'high');
}

describe('HTTP Basic credentials', () => {
  it.each([
    'user@host:pass@host',
    'user:pass',
    'USERNAME:PASSWORD',
    'token:secret',
    'client_id:client_secret',
    'john:wrongpass',
    'abc:123',
    ':secret',
    'your-user:your-password',
    '{{"alg":"HS256","typ":"JWT"}',
  ])('that say %j open nothing', (example) => expect(rate(example)).toBeNull());

  it.each(['tobi:password', 'deploy:123456', 'ci:changeme', 'shop:abc'])(
    'are hardly what %j says',
    (example) => expect(rate(example)).toBe('low'),
  );

  it.each([
    'user:{alnum:12}',
    'api:key-{hex:32}',
    'tobi:ferret',
    'tobi:ferret:ferret',
    'admin:Tr0ub4dor&3',
    '{alnum:20}:',
    '{alnum:20}:x',
    'browser:',
    'no colon at all',
    'j\xf6rg:word',
  ])('may be what %j says', (example) => expect(rate(example)).toBe('high'));
});
