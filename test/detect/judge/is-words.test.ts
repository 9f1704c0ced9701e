import { describe, expect, it } from 'vitest';
import { isWords } from '../../../src/detect/judge/is-words.ts';
import { fillPlaceholders } from '../../../src/rules/placeholder.ts';

describe('words', () => {
  it.each([
    'password',
    'userPassword',
    'UserPassword',
    'USER_PASSWORD',
    'user-password-field',
    'getPassword()',
    'config.database.password',
    'this.state.password',
    'request.headers.authorization',
    'keyboard-interactive',
    'wp-mail-smtp',
    'pw_gecos',
    'mysql_old_password',
    'zqreposCredentialType',
    'mockUserPassphrase',
    'AuthenticationToken',
    'sha256_password',
    'Enter your password',
    'Passwort vergessen',
    'mot-de-passe',
    'correcthorsebatterystaple',
    'java.lang.String',
    'std::string',
    'application/json',
    'hunter2',
  ])('are %j', (text) => expect(isWords(text)).toBe(true));

  it.each([
    '',
    '123456',
    '!!!',
    'bqjwvhrtzkm',
    'gkvhbwtd',
    'wkdr-tqbvghks',
    'vknxxqtg-bmzhs',
    'qzxvkwtpbnmdhjkl',
    fillPlaceholders('{base64:15}'),
    'a1b2c3d4e5f6',
    'Zx9kQw',
    fillPlaceholders('{alpha:32}'),
  ])('are not %j', (text) => expect(isWords(text)).toBe(false));

  it.each([
    ['{hex:32}', 0],
    ['{alnum:20}', 10],
    ['{base64:40}', 10],
    ['{base32:32}', 20],
    ['{alpha:20}', 20],
    ['{lower:12}', 250],
    ['{lower:16}', 120],
    ['{any:12}', 100],
    ['{any:20}', 10],
  ])('are hardly ever among 10,000 random values %s', (example, most) => {
    const values = Array.from({ length: 10_000 }, (_, seed) => fillPlaceholders(example, seed));
    expect(values.filter(isWords).length).toBeLessThanOrEqual(most);
  });

  it('are told quickly, whatever the text', () => {
    for (const unit of ['a', 'A', 'aA', 'Aa', 'a-', 'ab_', '1a', '-']) {
      expect(typeof isWords(`${unit.repeat(50_000)}!`)).toBe('boolean');
    }
  });
});
