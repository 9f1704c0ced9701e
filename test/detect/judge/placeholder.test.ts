import { describe, expect, it } from 'vitest';
import { isPlaceholder } from '../../../src/detect/judge/placeholder.ts';
import { fillPlaceholders } from '../../../src/rules/placeholder.ts';

const dashes = '-'.repeat(5);

describe('a placeholder', () => {
  it.each([
    // What people write
    'your-api-key',
    'YOUR_API_KEY_HERE',
    'y0ur-token',
    'changeme',
    'change-me-please',
    'please_change_this',
    'ChangeThisPassword',
    'replace-me',
    'REPLACE_WITH_REAL_KEY',
    'insert-token-here',
    'enter_your_key',
    'put-your-secret-here',
    'dummy-value-1234',
    'sample_key_1',
    'sk_test_example_key',
    ['AKIA', 'IOSFODNN7EXAMPLE'].join(''),
    'my-secret-value',
    'passwd-on-proxy',
    'token_for_the_server',
    'not-a-real-secret',
    'fake_key_123',
    'TODO',
    'fixme-later',
    'foobar1234',
    'user@host',
    'pass%40host',
    'name@domain.com',
    // Where a secret is kept
    'file:///run/secrets/jwt_key',
    '../session/redis.md#password',
    './keys/signing-key',
    '/run/secrets/jwt_key',
    'lorem-ipsum',
    '[REDACTED]',
    'long-and-random-alpha-numeric-string',
    'deadbeefdeadbeef',
    // In other scripts
    '你的密码',
    'пароль',
    // Names of what belongs there
    'password',
    'PASSWORD',
    'passwd',
    'my_pass',
    'mysecretpassword',
    'myhuginnpassword',
    'wrongpassword',
    'keyPassphrase',
    'supersecret',
    'a_secret',
    'MAIL_PASSWORD',
    'POSTGRES_PASSWORD',
    'client-secret',
    'access.token',
    'db_api_key',
    'testJwtSecret',
    'mailPassword',
    // What is filled in elsewhere
    '$PASSWORD',
    '${PASSWORD}',
    'prefix-${PASSWORD}-suffix',
    '$(cat /run/secrets/password)',
    '$config->password',
    '$_ENV[PASSWORD]',
    '$env:PASSWORD',
    '$settings.password',
    '%PASSWORD%',
    '%mail.password%',
    '@@FILE:/u01/app.properties@@',
    '"$PASSWORD"',
    '+-p$PASSWORD}',
    'keys[0]',
    'provided',
    'authentication.</p>',
    'RANDOMCHARS----yjPcRt',
    '%(password)s',
    '%%PASSWORD%%',
    '@@PASSWORD@@',
    '@password.value@',
    '{{ password }}',
    '{password}',
    '<password>',
    '<your password>',
    '[password]',
    '#{password}',
    '<%= password %>',
    '__PASSWORD__',
    '###PASSWORD###',
    // Masks
    '********',
    'sk_live_****1234',
    'xxxxxxxx',
    'XXXXX-XXXXX',
    '...',
    'abc...xyz',
    '_____',
    '00000000',
    'aaaaaaaaaaaa',
    'aaa',
    '00000000-0000-0000-0000-000000000000',
    'sk_live_0000000000000000',
    '-----',
    `${dashes}BEGIN PRIVATE KEY${dashes}\n...\n${dashes}END PRIVATE KEY${dashes}`,
    `${dashes}BEGIN PRIVATE KEY${dashes}\nMIIEvxxxxxxxx\n${dashes}END PRIVATE KEY${dashes}`,
  ])('is %j', (text) => expect(isPlaceholder(text)).toBe(true));

  it.each([
    'hunter2',
    'Summer2024!',
    'Tr0ub4dor&3',
    'P@ssw0rd!2023',
    'correcthorsebatterystaple',
    '$ecret-2024',
    '$5upp0rt',
    '%wort2024',
    '@dmin!2024',
    'a$b$c$d$e',
    '100%sure!',
    'pass{word}1',
    'letmein123',
    'root',
    'admin123',
    'x1xx2xxx',
    'MyKey4711',
    'HRKU-AA{alnum:20}_____{alnum:12}',
    '{hex:64}',
    '{hex:32}',
    '{uuid}',
    '{base64:43}=',
    'xkeysib-{hex:64}-{alnum:16}',
    '$2y$10${alnum:53}',
    `${'A'.repeat(21)}{alnum:28}%3D{alnum:50}`,
    `${dashes}BEGIN OPENSSH PRIVATE KEY${dashes}\nb3Blb${'A'.repeat(10)}B\n{pem:5}\n${dashes}END OPENSSH PRIVATE KEY${dashes}`,
    `${dashes}BEGIN OpenVPN Static key V1${dashes}\n{hex:32}\n{hex:32}\n${dashes}END OpenVPN Static key V1${dashes}`,
    '$argon2id$v=19$m=65536,t=3,p=4${base64:22}${base64:43}',
    `${dashes}BEGIN PRIVATE KEY${dashes}\n{pem:10}\n${dashes}END PRIVATE KEY${dashes}`,
    `${dashes}BEGIN RSA PRIVATE KEY${dashes}\nProc-Type: 4,ENCRYPTED\n\n{pem:10}\n${dashes}END RSA PRIVATE KEY${dashes}\n`,
  ])('is not %j', (example) => {
    const text = /\{(?:hex|uuid|base64|alnum|pem)/.test(example) ? fillPlaceholders(example) : example;
    expect(isPlaceholder(text)).toBe(false);
  });

  it.each([
    ['{base64:40}', 10],
    ['{base64url:40}', 10],
    ['{hex:32}', 10],
    ['{hex:64}', 10],
    ['{alnum:20}', 10],
    ['{alnum:64}', 10],
    ['{base32:32}', 10],
    ['{digit:16}', 10],
    ['{lower:16}', 10],
    ['{any:16}', 10],
    ['{any:40}', 40],
    ['{uuid}', 10],
  ])('is hardly ever one of 10,000 random values %s', (example, most) => {
    const values = Array.from({ length: 10_000 }, (_, seed) => fillPlaceholders(example, seed));
    expect(values.filter(isPlaceholder).length).toBeLessThan(most);
  });

  it('is told quickly, whatever the text', () => {
    for (const unit of ['-', 'a', 'a-', 'x', '${', '{{', '[', '<', 'pass', 'random-a-', '$a', 'A', '_A']) {
      expect(typeof isPlaceholder(unit.repeat(100_000))).toBe('boolean');
      expect(typeof isPlaceholder(unit.repeat(190 / unit.length))).toBe('boolean');
    }
  });
});
