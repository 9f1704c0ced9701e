import { describe, expect, it } from 'vitest';
import { isBareWord, isReference, repeatsName } from '../../../src/detect/judge/is-reference.ts';
import { fillPlaceholders } from '../../../src/rules/placeholder.ts';

describe('what stands behind a name', () => {
  it.each([
    ['token = ', 'oidc.EncryptionAlgA128KW'],
    ['Token = ', 'hetznerv1.EnvAPIToken'],
    ['AUTH_LEVEL = ', 'C.IPV6_AUTH_LEVEL'],
    ['password",', 'yz=Be+'],
  ])('%s is code where that is %s', (named, value) => expect(isReference(value, named)).toBe(true));

  it.each([
    ['token = "', 'oidc.EncryptionAlgA128KW'],
    ['token=', 'AQ.{alnum:48}'],
    ['token=', 'mlsn.{lowernum:48}'],
    ['token=', '{alnum:24}.{alnum:6}.{alnum:27}'],
    ['password=', 'hunter2'],
    ['password", "', 'hunter2'],
  ])('%s may be a secret where that is %s', (named, example) =>
    expect(isReference(fillPlaceholders(example), named)).toBe(false),
  );
});

it.each([
  ['jwtSecret', 'JWTSecret = jwtSecret'],
  ['sessionSecret', 'Session.Secret = sessionSecret'],
  ['keyPassphrase', 'privateKeyPassphrase: keyPassphrase,'],
])('takes %s for a variable in %s', (value, match) => expect(repeatsName(value, match)).toBe(true));

it.each([
  ['postgres', 'POSTGRES_PASSWORD=postgres'],
  ['hunter2', 'hunter2 = hunter2'],
  ['pass', 'pass = pass'],
])('takes %s for what it says in %s', (value, match) => expect(repeatsName(value, match)).toBe(false));

it.each([
  ['failed', "jwt_secret': failed", true],
  ['file', '"mysql.password": file,', true],
  ['huginn', 'MYSQL_PASSWORD: huginn', false],
  ['huginn', '"password": "huginn"', false],
  ['hunter2', '"password": hunter2', false],
])('tells of %s in %s whether it is a bare word: %s', (value, match, expected) =>
  expect(isBareWord(value, match)).toBe(expected),
);
