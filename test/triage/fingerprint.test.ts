import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/model/secret.ts';
import { fingerprinter } from '../../src/triage/fingerprint.ts';
import { sampleSecret } from './sample-sighting.ts';

const strong = new Secret(sampleSecret('strong'));
const weak = new Secret(['winter', '2026!'].join(''));

function hashTimeMs(secret: Secret): number {
  const started = performance.now();
  fingerprinter(undefined)('rule', secret, '');
  return performance.now() - started;
}

describe('a fingerprint', () => {
  const fingerprintOf = fingerprinter(undefined);

  it.each([strong, weak])('is 40 hexadecimal digits and the same wherever the secret is (%s)', (secret) => {
    const fingerprint = fingerprintOf('rule', secret, 'a/path');
    expect(fingerprint).toMatch(/^[0-9a-f]{40}$/);
    expect(fingerprinter('')('rule', secret, 'another/path')).toBe(fingerprint);
  });

  it('differs by rule and by secret', () => {
    const known = new Set([
      fingerprintOf('one', strong, 'a'),
      fingerprintOf('two', strong, 'a'),
      fingerprintOf('one', weak, 'a'),
    ]);
    expect(known.size).toBe(3);
  });

  it('is of the path where there is no secret', () => {
    expect(fingerprintOf('rule', null, 'a')).not.toBe(fingerprintOf('rule', null, 'b'));
    expect(fingerprintOf('rule', null, 'a')).not.toBe(fingerprintOf('rule', new Secret('a'), 'a'));
  });

  it.each([strong, weak])("changes with the team's key (%s)", (secret) => {
    expect(fingerprinter('team key')('rule', secret, 'a')).not.toBe(fingerprintOf('rule', secret, 'a'));
  });
});

describe('the fingerprint of a secret that can be guessed', () => {
  it.each([
    ['a word with a year', weak.reveal()],
    ['a PIN', String(4711 * 2)],
    ['words with a year', ['Sommer', 'Sonne', 'Strand', '2024!'].join('-')],
    ['words', ['correct', 'horse', 'battery', 'staple'].join('')],
    ['one letter many times', 'a1'.repeat(40)],
  ])('costs far more than a plain hash: %s', (_, text) => {
    const secret = new Secret(text);
    hashTimeMs(secret);
    const slow = Math.min(...Array.from({ length: 3 }, () => hashTimeMs(secret)));
    hashTimeMs(strong);
    const fast = Math.min(...Array.from({ length: 20 }, () => hashTimeMs(strong)));
    expect(slow).toBeGreaterThan(fast * 20);
  });

  it('is no plain hash of it under the public key', () => {
    const fingerprint = fingerprinter(undefined)('rule', weak, '');
    for (const text of [weak.reveal(), `rule\0secret\0${weak.reveal()}`]) {
      const hashes = [
        createHash('sha256').update(text),
        createHmac('sha256', 'leaksieve fingerprint 1').update(text),
      ].map((hash) => hash.digest('hex').slice(0, 40));
      expect(hashes).not.toContain(fingerprint);
    }
  });

  it('is paid once for each secret', () => {
    const fingerprintOf = fingerprinter(undefined);
    fingerprintOf('rule', weak, 'a');
    const started = performance.now();
    for (let count = 0; count < 1000; count++) {
      fingerprintOf('rule', weak, 'b');
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
