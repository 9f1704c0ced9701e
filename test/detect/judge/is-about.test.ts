import { describe, expect, it } from 'vitest';
import { isAbout } from '../../../src/detect/judge/is-about.ts';

describe('a name', () => {
  it.each([
    'password_file = "',
    'PASSWORD_FILE=',
    'passwordFile: ',
    'tokenUrl: "',
    'token_url = "',
    'secret-name: ',
    'secretName="',
    'password_hash": "',
    'password-hasher": "',
    'auth_type="',
    'auth.method = "',
    'tokenpath="',
    'password_expiry_utc=',
    'passwordLabel => "',
    'PasswordPolicy: ',
    'token_path=',
    'tokenTypes = ["',
    'CREDENTIALS_ID = "',
    'tokenResponseAlg = ',
    'csrf-token=',
    'authenticity_token" value="',
    'publicToken = "',
    'next_page_token: "',
    'GPG_KEYS=',
    'passenger_ship:"',
    'tokenizer = "',
    'provider_key_arn = "',
    'PASSWORD_PATTERN = Pattern.compile("',
  ])('of something about a secret is %j', (name) => expect(isAbout(name)).toBe(true));

  it.each([
    'password = "',
    'password: ',
    '"password": "',
    "'password' => '",
    'PASSWORD=',
    'passwd_hashicorp = "',
    'userPassword="',
    'secret_key = "',
    'client_secret: ',
    'access_token = "',
    'auth_token="',
    'passcode="',
    'bypass_token="',
    'passfile2word="',
    '',
  ])('of a secret is %j', (name) => expect(isAbout(name)).toBe(false));

  it('is told quickly, whatever it is', () => {
    expect(isAbout(`${'_name '.repeat(40)}x`)).toBe(false);
  });
});
