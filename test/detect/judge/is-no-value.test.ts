import { describe, expect, it } from 'vitest';
import { isNoValue } from '../../../src/detect/judge/is-no-value.ts';
import { fillPlaceholders } from '../../../src/rules/placeholder.ts';

describe('what is no secret by its form', () => {
  it.each([
    'https://example.org/login',
    'file:secret.txt',
    'env:PASSWORD',
    'op://vault/item/password',
    'arn:aws:secretsmanager:eu-west-1:1:secret:x',
    './secrets/token',
    '../token',
    '~/.ssh/id_rsa',
    '/run/secrets/db_pass',
    '/etc/passwd',
    'C:\\secrets\\token',
    '1.2.3',
    '1.3.6.1.4.1.4203.1.11.1',
    '20/m/ip',
    '%s:%s',
    'github.com/shop/app/v8/ctxCredentials',
    'jjwt-jackson-0.11.2',
    'dev-main',
    'auth-service:8080/verify',
    'unicode/1f6f3.png?v8',
    'A{upper:55}'.replace('{upper:55}', 'B2'.repeat(27) + 'C'),
    'v2.10.0-beta.1',
    '^5.3|^6.0',
    '~1.3.0',
    '>=1.2.x',
    'anonymous@',
    '2024-01-31',
    '2024-01-31T10:00:00Z',
    '$1',
    '%(password)s',
    'user-#{name}',
    'user-{0}-{1}',
    '{url_path}/v2.0/tokens',
    'secret.json',
    'id_rsa.pem',
    'keystore.jks',
    'secrets.enc',
    'true',
    'None',
    'undefined',
    'string',
    'getPassword()',
    'os.environ.get(PASSWORD)',
    '$this->get(password)',
    '(value)=>value',
    'ENC[AES256_GCM,data:abc,iv:abc]',
    '{cipher}0123abcd',
    '$2y$10$abcdefghijklmnopqrstuv',
    '{SSHA}$6$abc',
    '$argon2id$v=19$m=65536',
    '0x8badf00d',
    '-0x3f879678',
    'varchar2',
    String.raw`\u2022\u2022`,
  ])('is %j', (text) => expect(isNoValue(text)).toBe(true));

  it.each([
    'hunter2',
    'Summer2024!',
    'Tr0ub4dor&3',
    'K4@m.pqT$Vb6$9w1',
    'a$1b$2c$3',
    'Bravo#7QK]tW2z=LPRM}',
    'gwtb(!)Rnfk',
    'pa%ss%word',
    'naïve-café-2024',
    '2024-summer',
    '1.2.3.x!Y',
    '/{base64:39}',
    '{base64:20}/{base64:19}',
    'MTk4{alnum:20}.{alnum:6}.{alnum:27}',
    '{hex:40}',
    '{uuid}',
  ])('is not %j', (example) => {
    const text = /\{(?:hex|uuid|base64|alnum):?/.test(example) ? fillPlaceholders(example) : example;
    expect(isNoValue(text)).toBe(false);
  });

  it.each([
    ['{base64:40}', 5],
    ['{alnum:32}', 5],
    ['{hex:40}', 5],
    ['{any:16}', 30],
  ])('is hardly ever one of 10,000 random values %s', (example, most) => {
    const values = Array.from({ length: 10_000 }, (_, seed) => fillPlaceholders(example, seed));
    expect(values.filter(isNoValue).length).toBeLessThanOrEqual(most);
  });

  it('is told quickly, whatever the text', () => {
    for (const unit of ['a', '/a', '1.', '{a', 'a.', '(', 'a(']) {
      expect(typeof isNoValue(`${unit.repeat(50_000)}!`)).toBe('boolean');
    }
  });
});
