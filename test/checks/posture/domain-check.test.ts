import { describe, expect, it } from 'vitest';
import { domainCheck } from '../../../src/checks/posture/domain-check.ts';
import { checkedDomain, type Zone } from './checked-domain.ts';

const good: Zone = {
  'TXT example.com': ['google-site-verification=x', 'v=spf1 include:spf.example.net -all'],
  'TXT spf.example.net': ['v=spf1 ip4:192.0.2.1 exists:%{i}.example.net redirect=%{d}.example.net -all'],
  'TXT _dmarc.example.com': ['v=DMARC1; p=reject; rua=mailto:a@example.com'],
  'TXT _mta-sts.example.com': ['v=STSv1; id=1'],
  'CAA example.com': ['{"critical":0,"issue":"letsencrypt.org"}'],
};

describe('the records of a domain', () => {
  it('that protect it are no finding', async () => {
    const { findings, asked } = await checkedDomain(domainCheck, good);
    expect([findings, asked.toSorted()]).toEqual([[], Object.keys(good).toSorted()]);
  });

  it('that are missing are told', async () => {
    const { findings } = await checkedDomain(domainCheck, {});
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'spf-missing low',
      'dmarc-missing low',
      'mta-sts-missing info',
      'caa-missing info',
    ]);
  });

  it.each([
    ['TXT example.com', ['v=spf1 +all'], 'spf-open medium'],
    ['TXT example.com', ['v=spf1 mx ?all'], 'spf-open medium'],
    ['TXT example.com', ['v=spf1 a -all', 'v=spf1 mx -all'], 'spf-broken low'],
    ['TXT example.com', ['v=spf10 -all'], 'spf-missing low'],
    ['TXT example.com', ['v=spf1 include:spf.example.net'], 'spf-open medium'],
    ['TXT example.com', ['v=spf1 include:gone.example.net -all'], 'spf-broken low'],
    ['TXT spf.example.net', ['v=spf1 include:spf.example.net -all'], 'spf-broken low'],
    ['TXT example.com', [`v=spf1 ${'a mx '.repeat(6)}-all`], 'spf-broken low'],
    ['TXT _dmarc.example.com', ['v=DMARC1; p=reject; sp=none'], 'dmarc-without-effect low'],
    ['TXT _dmarc.example.com', ['v=DMARC1; p=none'], 'dmarc-without-effect low'],
    ['TXT _dmarc.example.com', ['v=DMARC1; sp=reject'], 'dmarc-without-effect low'],
    ['TXT _dmarc.example.com', ['v=DMARC1; p=reject', 'v=DMARC1; p=none'], 'dmarc-missing low'],
  ])('%s with %j are %s', async (name, records, told) => {
    const { findings } = await checkedDomain(domainCheck, { ...good, [name]: records });
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([told]);
  });

  it.each([[`v=spf1 ${'a '.repeat(10)}ip4:192.0.2.1 ~all`], ['v=spf1 redirect=spf.example.net']])(
    '%s is no finding',
    async (policy) => {
      const zone = { ...good, 'TXT example.com': [policy] };
      expect((await checkedDomain(domainCheck, zone)).findings).toEqual([]);
    },
  );

  it('are not clean when nobody answers for what they include', async () => {
    const { findings, checks } = await checkedDomain(domainCheck, { ...good, 'TXT spf.example.net': null });
    expect([findings, checks.find(({ id }) => id === 'spf')?.state]).toEqual([[], 'blocked']);
  });

  it('are not clean when nobody answers', async () => {
    const { findings, checks } = await checkedDomain(domainCheck, {
      ...good,
      'TXT _dmarc.example.com': null,
    });
    expect(findings).toEqual([]);
    expect(checks).toContainEqual({
      id: 'dmarc',
      target: 'example.com',
      state: 'blocked',
      reason: 'the resolver did not answer',
    });
  });

  it('are asked for with --active only', async () => {
    const { asked, checks } = await checkedDomain(domainCheck, {}, 'https://www.example.com/', []);
    expect([asked, checks[0]?.state]).toEqual([[], 'skipped']);
  });

  it.each(['http://127.0.0.1:8080/', 'http://[::1]/', 'http://localhost/', 'https://192.0.2.1/'])(
    'of %s are none',
    async (origin) => expect((await checkedDomain(domainCheck, {}, origin)).asked).toEqual([]),
  );
});
