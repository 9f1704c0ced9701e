import { describe, expect, it } from 'vitest';
import { rateGenericValue } from '../../../src/detect/judge/generic-value.ts';
import type { Around } from '../../../src/detect/judge/is-listed.ts';
import type { Confidence } from '../../../src/model/rule.ts';
import { fillPlaceholders } from '../../../src/rules/placeholder.ts';

const nothing: Around = { before: '', after: '' };

function rate(assignment: string, example: string): Confidence | null {
  const value = fillPlaceholders(example);
  return rateGenericValue(
    value,
    assignment.replace('?', () => value),
    nothing,
  );
}

describe('a value in a list of names', () => {
  const around = { before: '["id","', after: ',"lastName"]' };

  it.each([
    ['password","?"', 'isSky'],
    ['password","?"', 'Intermediate1'],
    ['pass", "?"', 'lzw_1'],
    ['Token","?"', 'init_chunk_7ZPEQJ2F'],
    ['PASSPHRASE`,`?`', 'ENCRYPTBYASYMKEY'],
    ['signInWithPassword","?"', '/v1/accounts:signInWithPhoneNumber2'],
  ])('as in %s is no secret: %j', (listed, value) => {
    expect(rateGenericValue(value, listed.replace('?', value), around)).toBe(null);
  });

  it('may be the key that is named before it', () => {
    const key = fillPlaceholders('{hex:32}');
    expect(rateGenericValue(key, `apiKey","${key}"`, around)).toBe('medium');
  });

  it.each([
    ['a call', { before: 'login("', after: ')' }],
    ['arguments of a command', { before: '["--user","x","--', after: ',"--host"]' }],
    ['two arguments', { before: 'set("', after: ', "x")' }],
  ])('in %s is a password', (_name, others) => {
    expect(rateGenericValue('hunter2', 'password","hunter2"', others)).toBe('medium');
  });
});

describe('the value of a password', () => {
  it.each([
    ['password = "?"', 'Summer2024!'],
    ['password: ?', 'hunter2'],
    ['DB_PASSWORD=?', 'PurpleTeapotRiver5'],
    ['passwd="?"', 'Tr0ub4dor&3'],
    ["'password' => '?'", 'Gr4nd1nT0wn!'],
    ['password = "?"', 'K4@m.pqT$Vb6$9w1'],
    ['password = "?"', 'Bravo#7QK]tW2z=LPRM}}'],
    ['pwd=?', '*3k9v4[#z'],
    ['pass: "?"', 'gwtb(!)Rnfk'],
    ['password = "?"', 'P@ssw0rd!'],
    ['passphrase = "?"', '{lower:12}'],
    ['password = "?"', '{lower:4}-{lower:4}-{lower:4}-{lower:4}'],
    ['PASSWORD=?', '{alnum:12}'],
    ['PASSWORD=?', '{hex:32}'],
    ['PASSWORD=?', '{base64:24}'],
    ['PASSWORD=?', '{uuid}'],
    ['SMTP_PASS=?', '{any:16}'],
  ])('as in %s may be %j', (assignment, example) => {
    expect(rate(assignment, example)).toBe('medium');
  });

  it.each([
    ['password = "?"', '123456'],
    ['password = "?"', 'letmein123'],
    ['password: ?', 'test1234'],
    ['pin_pwd=?', '84930217'],
    ['AUTH = "password", "?"', 'sha256_password'],
    ['default_password_scheme = ?', 'SHA512-CRYPT1'],
    ['"Password": "?"', 'Wagwoord'],
    ['"Password": "?"', 'Jelszó'],
    ['password",?', 'yz=Be+'],
  ])('as in %s is hardly %j', (assignment, example) => {
    expect([null, 'low']).toContain(rate(assignment, example));
  });

  it.each([
    ['password: ?', 'string'],
    ['"password": "?"', 'Password'],
    ['"password": "?"', 'Mot-de-passe'],
    ['password = ?', 'getPassword()'],
    ['password = ?', 'request.form.password'],
    ['password = ?', 'user.password'],
    ['password = "?"', 'auth.password.label'],
    ['password: ?', 'passwordInput'],
    ['password="?"', '#login-form'],
    ['password="?"', '.password-field'],
    ['input[type=password]: "?"', 'form-control'],
    ['password: "?"', 'Enter your password'],
    ['const RESULT_PASSWORD = "?"', 'FlowSignUpPasswordRequiredResultV2'],
    ['ownPass: ?', '!!ownPass'],
    ['password => "?"', 'required|confirmed'],
    ['password_file = "?"', '/run/secrets/db_pass'],
    ['password = "?"', './secrets/password'],
    ['password: "?"', 'https://example.org/reset'],
    ['"symfony/password-hasher": "?"', '^5.3|^6.0'],
    ['"parse-passwd": "?"', '^1.0.0'],
    ['password = "?"', '%(password)s'],
    ['password = "?"', 'user-{{name}}'],
    ['password_hash = "?"', '{alnum:13}'],
    ["'SMTP Password', '?'", 'wp-mail-smtp'],
    ["'struct passwd', '?'", 'pw_gecos'],
    ['password = "?"', 'abcd'],
    ['password = "?"', 'two words here'],
    ['password = "?"', 'ENC[AES256_GCM,data:AZ,iv:RM]'],
    ['password = "?"', '$2y$10${alnum:53}'],
    ['password = "?"', String.raw`\u2022\u2022`],
    ['password := hashPassword("?"', 'Summer2024!'],
    ['password = os.getenv("?"', 'K4m_pqT7Vb6'],
  ])('as in %s is never %j', (assignment, example) => {
    expect(rate(assignment, example)).toBeNull();
  });
});

describe('the value of a key', () => {
  it.each([
    ['api_key = "?"', '{hex:32}'],
    ['API_TOKEN=?', '{hex:40}'],
    ['"clientSecret": "?"', '{base64url:43}'],
    ['secret_key: ?', '{base64:44}'],
    ['secret_key: "?"', '/{base64:39}'],
    ['token = "?"', '{alnum:24}'],
    ['token = "?"', '{lowernum:32}'],
    ['secretKey="?"', '{alpha:32}'],
    ['client_secret="?"', '{lower:24}'],
    ['BOT_TOKEN=?', '{base64url:24}.{base64url:6}.{base64url:27}'],
    ['api_key: ?', '{uuid}'],
    ['auth_token = "?"', '{uuid}'],
    ['api_key = "?"', '{hex:15}'],
    ['token == "?"', '{lower:4}{digit:4}'],
    ['client_secret = "?"', '{lower:12}'],
    ['secret := []byte("?"', '{lower:5}{digit:5}'],
  ])('as in %s may be %j', (assignment, example) => {
    expect(rate(assignment, example)).toBe('medium');
  });

  it.each([
    ['name_tag = "?"', '{uuid}'],
    ['token: "?"', 'token123'],
    ['token = "?"', 'zone_abc123'],
    ['reblog_key": "?"', '4S794HJO'],
    ['secret = "?"', 'GEZDGNBVGY3TQOJQ'],
    ['ClientToken: "?"', 'cachedvol112233'],
    ['secret = "?"', 'a1a1a1a1-b2b2b2b2-a1a1'],
  ])('as in %s is hardly %j', (assignment, example) => expect(rate(assignment, example)).toBe('low'));

  it.each([
    ['token = ?', 'request.headers.get_the_token_value()'],
    ['token = ?', 'AuthenticationTokenProvider'],
    ['secret = "?"', 'projects/production/secrets'],
    ['credential: "?"', 'keyboard-interactive'],
    ['"Secret": "?"', 'Skrivnost'],
    ['secret: "?"', 'JBSWY3DPEHPK3PXP'],
    ['secret" => "?"', 'hooks#create'],
    ['token_alg = ?', 'oidc.EncryptionAlgA128KW'],
    ['private_key = ?', 'settings.ProductionValue'],
    ['secret_access_key = "?"', 'abcdefg12346+FJQCK'],
    ['"MasterKeySpec": "?"', 'HMAC_384'],
    ['clientRequestToken = "?"', '{uuid}'],
    ['FS_ENCRYPTION_KEY = ?', '0x{hex:8}'],
    ['auth_key_id = "?"', '{alnum:20}'],
    ['access_token: "?"', '{lower:10}'],
    ['token = "?"', '{digit:20}'],
    ['api_key = "?"', 'live_abcdefghijklmnop'],
    ['token = "?"', 'abababababababababab'],
    ['token = "?"', 'aaaaaaaaaaaaaaaabbbb'],
    ['token_url: ?', 'accounts.{alnum:20}.org'],
    ['secret_name = "?"', 'prod-{alnum:20}'],
    ['token_type = "?"', '{alnum:24}'],
    ['auth: "?"', 'com.example.security.Provider'],
    ['key_path = "?"', '/etc/ssl/private/server.key'],
    ['secretKey: "?"', '2024-01-31T10:00:00.000'],
  ])('as in %s is never %j', (assignment, example) => expect(rate(assignment, example)).toBeNull());
});

it.each([
  ['a-git-token', null],
  ['alice:secret-passwd', null],
  ['svc:{alnum:20}', 'medium'],
])('reads %j through its base64', (example, expected) => {
  expect(rate('token = "?"', Buffer.from(fillPlaceholders(example)).toString('base64'))).toBe(expected);
});

it('takes the last place of the value in the match for its place', () => {
  const value = fillPlaceholders('{alnum:12}');
  expect(rateGenericValue(value, `password_${value}: "${value}"`, nothing)).toBe('medium');
  expect(rateGenericValue(fillPlaceholders('{lower:12}'), 'nothing of the kind', nothing)).toBeNull();
});
