import { createHash, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { privateKey } from '../../../src/verify/format/private-key.ts';
import { publisherOf } from '../../../src/verify/format/published-keys.ts';

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
const ed25519 = generateKeyPairSync('ed25519').privateKey;
const pem = (key: typeof ec, type: 'pkcs8' | 'pkcs1' | 'sec1'): string =>
  key.export({ format: 'pem', type }).toString();

function field(data: string | Buffer): Buffer {
  const bytes = Buffer.from(data);
  return Buffer.concat([Buffer.of(0, 0, bytes.length >> 8, bytes.length & 0xff), bytes]);
}

/** What stands in front of the private part; that part is random. */
function opensshKey(cipher: string): { readonly text: string; readonly publicKey: Buffer } {
  const { x = '' } = createPublicKey(ed25519).export({ format: 'jwk' });
  const publicKey = Buffer.concat([field('ssh-ed25519'), field(Buffer.from(x, 'base64url'))]);
  const head = [field(cipher), field('none'), field(''), Buffer.of(0, 0, 0, 1), field(publicKey)];
  const body = Buffer.concat([Buffer.from('openssh-key-v1\0'), ...head, field(randomBytes(136))]);
  const dashes = '-----';
  const [first, last] = ['BEGIN', 'END'].map((word) => `${dashes}${word} OPENSSH PRIVATE KEY${dashes}`);
  return { text: `${first}\n${body.toString('base64')}\n${last}\n`, publicKey };
}

describe('a private key', () => {
  it.each([
    ['PKCS #8', pem(ec, 'pkcs8'), /^ec key on prime256v1; no passphrase protects it; fingerprint SHA256:/],
    ['RFC 5915', pem(ec, 'sec1'), /^ec key on prime256v1/],
    ['PKCS #1', pem(rsa, 'pkcs1'), /^rsa key of 1024 bits \(weak\)/],
    ['Ed25519', pem(ed25519, 'pkcs8'), /^ed25519 key; no passphrase/],
    ['one line of code', JSON.stringify(pem(ec, 'pkcs8')), /^ec key/],
    ['joined lines of code', pem(ec, 'pkcs8').replaceAll('\n', '\\n" +\n  "'), /^ec key/],
    ['base64 alone', rsa.export({ format: 'der', type: 'pkcs1' }).toString('base64'), /^rsa key/],
  ])('in %s is one', (_name, text, evidence) => {
    expect(privateKey(text)).toEqual({ confidence: 'high', evidence: expect.stringMatching(evidence) });
  });

  it.each(['none', 'aes256-ctr'])('of OpenSSH has the fingerprint of its public key: cipher %s', (cipher) => {
    const { text, publicKey } = opensshKey(cipher);
    const fingerprint = createHash('sha256').update(publicKey).digest('base64').replace(/=+$/, '');
    const isEncrypted = cipher !== 'none';
    expect(privateKey(text)).toEqual({
      confidence: isEncrypted ? null : 'high',
      evidence: `ssh-ed25519; ${isEncrypted ? 'a' : 'no'} passphrase protects it; fingerprint SHA256:${fingerprint}`,
    });
  });

  it('has the same fingerprint in PEM as in the format of OpenSSH', () => {
    const { text } = opensshKey('none');
    const [fingerprint = ''] = /SHA256:\S+/.exec(privateKey(text).evidence ?? '') ?? [];
    expect(privateKey(pem(ed25519, 'pkcs8')).evidence).toContain(fingerprint);
  });

  it('with a passphrase is told as such', () => {
    const text = ec
      .export({ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'x' })
      .toString();
    expect(privateKey(text)).toEqual({ confidence: null, evidence: 'a passphrase protects it' });
  });

  it.each([
    pem(ec, 'pkcs8').replace(/\n.{20}/, '\n'),
    pem(rsa, 'pkcs1').slice(0, 300),
    '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----',
    `-----BEGIN OPENSSH PRIVATE KEY-----\n${Buffer.from('openssh-key-v1\0\0\0\0\0').toString('base64')}`,
    '',
  ])('that does not parse is doubted: %#', (text) => {
    expect(privateKey(text).confidence).toBe('medium');
  });

  it.each([
    generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 }).privateKey,
    generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey,
    generateKeyPairSync('ec', { namedCurve: 'brainpoolP256r1' }).privateKey,
    generateKeyPairSync('x25519').privateKey,
    generateKeyPairSync('rsa-pss', { modulusLength: 1024 }).privateKey,
  ])('of a kind that SSH does not have has no fingerprint: %#', (key) => {
    const { confidence, evidence } = privateKey(pem(key, 'pkcs8'));
    expect(confidence).toBe('high');
    expect(evidence).toMatch(/ key.*no passphrase protects it$/);
  });

  it('of PGP is not judged', () => {
    expect(privateKey('-----BEGIN PGP PRIVATE KEY BLOCK-----\nAAAA').confidence).toBeNull();
  });

  it('that comes with Vagrant is known to be published', () => {
    expect(publisherOf('1M4RzhMyWuFS/86uPY/ce2prh/dVTHW7iD2RhpquOZA')).toBe('a key that comes with Vagrant');
    expect(publisherOf('')).toBeNull();
  });
});
