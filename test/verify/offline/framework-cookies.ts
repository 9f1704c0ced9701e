import { createCipheriv, createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

/** Makes what frameworks send, from the descriptions of their signing; each was held against the framework itself. */

export function laravelCookie(key: Buffer, mode: 'cbc' | 'gcm'): string {
  const iv = randomBytes(mode === 'cbc' ? 16 : 12);
  const { value, tag } = mode === 'cbc' ? chained(key, iv) : sealed(key, iv);
  const coded = iv.toString('base64');
  const mac =
    mode === 'cbc'
      ? createHmac('sha256', key)
          .update(coded + value)
          .digest('hex')
      : '';
  return encodeURIComponent(Buffer.from(JSON.stringify({ iv: coded, value, mac, tag })).toString('base64'));
}

function chained(key: Buffer, iv: Buffer): { readonly value: string; readonly tag: string } {
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  return { value: Buffer.concat([cipher.update('session'), cipher.final()]).toString('base64'), tag: '' };
}

function sealed(key: Buffer, iv: Buffer): { readonly value: string; readonly tag: string } {
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const value = Buffer.concat([cipher.update('session'), cipher.final()]).toString('base64');
  return { value, tag: cipher.getAuthTag().toString('base64') };
}

export function laravelRoute(key: string, url: string): string {
  const signature = createHmac('sha256', key).update(url).digest('hex');
  return `${url}${url.includes('?') ? '&' : '?'}signature=${signature}`;
}

/** @param url - with its parameters sorted and encoded as PHP does */
export function symfonyLink(secret: string, url: string, isUrlSafe: boolean): string {
  const hash = createHmac('sha256', secret)
    .update(url)
    .digest(isUrlSafe ? 'base64url' : 'base64');
  return `${url}&_hash=${encodeURIComponent(hash)}`;
}

export function mauticVersion(secret: string, version: string): string {
  return createHash('sha1')
    .update(secret + version)
    .digest('hex')
    .slice(0, 8);
}

export function djangoCookie(key: string, salt: string, algorithm: 'sha1' | 'sha256'): string {
  const signed = `${Buffer.from('{"a":1}').toString('base64url')}:1xX1cE`;
  const derived = createHash(algorithm).update(`${salt}signer${key}`).digest();
  return `${signed}:${createHmac(algorithm, derived).update(signed).digest('base64url')}`;
}

export function flaskCookie(secret: string): string {
  const signed = `${Buffer.from('{"u":1}').toString('base64url')}.awnZzg`;
  const derived = createHmac('sha1', secret).update('cookie-session').digest();
  return `${signed}.${createHmac('sha1', derived).update(signed).digest('base64url')}`;
}

export function railsCookie(secret: string, kind: 'sealed' | 'signed', digest: 'sha1' | 'sha256'): string {
  if (kind === 'signed') {
    const data = Buffer.from('"x"').toString('base64');
    const key = pbkdf2Sync(secret, 'signed cookie', 1000, 64, digest);
    return encodeURIComponent(`${data}--${createHmac('sha1', key).update(data).digest('hex')}`);
  }
  const iv = randomBytes(12);
  const cipher = createCipheriv(
    'aes-256-gcm',
    pbkdf2Sync(secret, 'authenticated encrypted cookie', 1000, 32, digest),
    iv,
  );
  const data = Buffer.concat([cipher.update('{"a":1}'), cipher.final()]);
  return encodeURIComponent(
    [data, iv, cipher.getAuthTag()].map((part) => part.toString('base64')).join('--'),
  );
}

/** An address of a file as Active Storage makes it. */
export function railsFile(secret: string, digest: 'sha1' | 'sha256'): string {
  const data = Buffer.from('{"_rails":{"data":1,"pur":"blob_id"}}').toString('base64');
  const key = pbkdf2Sync(secret, 'ActiveStorage', 1000, 64, digest);
  const signature = createHmac(digest, key).update(data).digest('hex');
  return `/rails/active_storage/blobs/redirect/${data}--${signature}/a.png`;
}

export function webToken(secret: string | Buffer, algorithm: 'HS256' | 'HS512'): string {
  const signed = [{ alg: algorithm, typ: 'JWT' }, { sub: '1' }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${signed}.${createHmac(algorithm === 'HS256' ? 'sha256' : 'sha512', secret)
    .update(signed)
    .digest('base64url')}`;
}

export function expressCookie(secret: string): string {
  const signature = createHmac('sha256', secret).update('session-id').digest('base64').replaceAll('=', '');
  return encodeURIComponent(`s:session-id.${signature}`);
}

/** The cookie that signs another one, as `name=value`, as keygrip makes it. */
export function signedCookie(secret: string, other: string): string {
  const signature = createHmac('sha1', secret).update(other).digest('base64url');
  return `${other.split('=')[0]}.sig=${signature}; path=/; httponly`;
}
