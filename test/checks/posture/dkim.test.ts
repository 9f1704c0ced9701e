import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { dkim } from '../../../src/checks/posture/dkim.ts';
import { checkedDomain } from './checked-domain.ts';

function rsaKey(bits: number): string {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  return publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
}

const ed25519 = generateKeyPairSync('ed25519')
  .publicKey.export({ format: 'der', type: 'spki' })
  .subarray(-32);
const long = rsaKey(2048);

describe('a DKIM key', () => {
  it.each([
    [`v=DKIM1; k=rsa; p=${long}`, []],
    [`p=${long.slice(0, 100)} ${long.slice(100)}`, []],
    [`v=DKIM1; k=ed25519; p=${ed25519.toString('base64')}`, []],
    [`v=DKIM1; p=${rsaKey(512)}`, ['dkim-key-refused medium']],
    [`v=DKIM1; p=${rsaKey(1024)}`, ['dkim-key-short low']],
    [`v=DKIM1; t=y:s; p=${long}`, ['dkim-testing low']],
    [`v=DKIM1; t=s; p=${long}`, []],
    ['v=DKIM1; p=', ['dkim-revoked info']],
    [`v=DKIM1; k=rsa; p=${long.slice(0, 200)}`, ['dkim-broken low']],
    ['v=DKIM1; k=ed25519; p=AAAA', ['dkim-broken low']],
    [`v=DKIM2; p=AAAA`, []],
    ['v=spf1 -all', []],
  ])('%.30s is told as %j', async (record, expected) => {
    const { findings } = await checkedDomain(dkim, { 'TXT mail._domainkey.example.com': [record] });
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(expected);
  });

  it('is looked for where the providers of the SPF record have it', async () => {
    const { asked, findings } = await checkedDomain(dkim, {
      'TXT example.com': ['v=spf1 include:spf.brevo.com -all'],
      'TXT brevo1._domainkey.example.com': [`p=${rsaKey(1024)}`],
    });
    expect(asked).toContain('TXT brevo2._domainkey.example.com');
    expect(findings).toMatchObject([
      { rule: 'dkim-key-short', evidence: 'brevo1._domainkey.example.com: its key has 1024 bits' },
    ]);
  });

  it.each([
    [{}, 'skipped', /cannot be found by asking/],
    [{ 'TXT default._domainkey.example.com': null }, 'blocked', /did not answer/],
    [{ 'TXT default._domainkey.example.com': [`p=${long}`] }, 'checked', undefined],
  ] as const)('is never said to be missing: %#', async (zone, state, reason) => {
    const { checks } = await checkedDomain(dkim, zone);
    expect(checks).toMatchObject([{ id: 'dkim', target: 'example.com', state }]);
    expect(checks[0]?.reason ?? '').toMatch(reason ?? /^$/);
  });

  it('is asked for with --active only', async () => {
    const { asked, checks } = await checkedDomain(dkim, {}, 'https://example.com/', []);
    expect([asked, checks[0]?.state]).toEqual([[], 'skipped']);
  });
});
