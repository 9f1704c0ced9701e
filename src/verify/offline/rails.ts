import { pbkdf2Sync } from 'node:crypto';
import { areEqual, cookieText, hmac, opensGcm } from './bytes.ts';
import type { Scheme } from './signed-value.ts';

/** As Rails.application.key_generator makes them. */
const iterations = 1000;

/**
 * Cookies of Rails, and what its pages carry of signed messages.
 *
 * Keys come of `secret_key_base` by PBKDF2 with 1,000 rounds (ActiveSupport::KeyGenerator; SHA-1, since 7.0 SHA-256).
 * Since 5.2 a session is `data--iv--tag` in base64, AES-256-GCM with the salt `authenticated encrypted cookie`; before, and
 * for signed cookies, `data--signature` with HMAC in hex over the data (ActionDispatch::Cookies, ActiveSupport::MessageVerifier);
 * so are names of streams and ids of what is embedded, in pages.
 */
export const rails: Scheme = {
  name: 'Rails',
  proves(secret, value) {
    if (value.kind === 'link') {
      const [, data = '', signature = ''] = storedFile.exec(decodedPath(value.link)) ?? [];
      return (
        secret.length >= 30 && signature !== '' && provesSigned(secret, data, signature, ['ActiveStorage'])
      );
    }
    if (value.kind === 'token') {
      const [, data = '', signature = ''] = signedMessage.exec(value.token) ?? [];
      return secret.length >= 30 && signature !== '' && provesSigned(secret, data, signature, messageSalts);
    }
    const text = value.kind === 'cookie' && secret.length >= 30 ? cookieText(value.value) : '';
    const sealed = /^([A-Za-z0-9+/]{4,6000}={0,2})--([A-Za-z0-9+/]{16})--([A-Za-z0-9+/]{22}==)$/.exec(text);
    if (sealed !== null) {
      const [, data = '', iv = '', tag = ''] = sealed;
      return ['sha1', 'sha256'].some((digest) =>
        opensGcm(keyOf(secret, 'authenticated encrypted cookie', 32, digest), data, iv, tag),
      );
    }
    const signed = signedMessage.exec(text);
    return signed !== null && provesSigned(secret, signed[1]!, signed[2]!, cookieSalts);
  },
};

const signedMessage = /^([\w+/=-]{4,6000})--([\da-f]{40}|[\da-f]{64})$/;
const cookieSalts = ['signed encrypted cookie', 'signed cookie'];

/** Of streams (turbo-rails, Turbo::Engine) and of what rich text embeds (globalid, GlobalID::Railtie). */
const messageSalts = ['turbo/signed_stream_verifier_key', 'signed_global_ids'];

/** Files that pages link to: `data--signature` in the path, signed like cookies, with a salt of their own (ActiveStorage::Engine). */
const storedFile =
  /\/rails\/active_storage\/[a-z/]{4,40}\/([\w+/=-]{4,6000})--([\da-f]{40}|[\da-f]{64})(?:\/|$)/;

function decodedPath({ pathname }: URL): string {
  return cookieText(pathname);
}

function provesSigned(secret: string, data: string, hex: string, salts: readonly string[]): boolean {
  const signature = Buffer.from(hex, 'hex');
  const algorithm = signature.length === 20 ? 'sha1' : 'sha256';
  return ['sha1', 'sha256'].some((digest) =>
    salts.some((salt) => areEqual(hmac(algorithm, keyOf(secret, salt, 64, digest), data), signature)),
  );
}

const known = new Map<string, Buffer>();
/** Each takes 64 bytes. */
const maxKnown = 2000;

function keyOf(secret: string, salt: string, length: number, digest: string): Buffer {
  const id = `${digest} ${salt} ${secret}`;
  let key = known.get(id);
  if (key === undefined) {
    key = pbkdf2Sync(secret, salt, iterations, length, digest);
    if (known.size >= maxKnown) {
      known.clear();
    }
    known.set(id, key);
  }
  return key;
}
