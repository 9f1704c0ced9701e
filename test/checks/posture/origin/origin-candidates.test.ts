import { describe, expect, it } from 'vitest';
import { originCandidates } from '../../../../src/checks/posture/origin/origin-candidates.ts';
import { recordLookup } from '../../../../src/checks/domain-records.ts';
import { nameServer, type Zone } from '../../../helpers/name-server.ts';

const zone: Zone = {
  'MX example.com': ['10 Mail.example.com', '20 mx.provider.net'],
  'A mail.example.com': ['198.51.100.7'],
  'AAAA mail.example.com': ['2001:db8::7'],
  'A mx.provider.net': ['203.0.113.1'],
  'TXT example.com': [
    'google-site-verification=x',
    'v=spf1 ip4:198.51.100.8 ip4:203.0.113.0/24 ip6:2001:db8::8/128 a:app.example.com include:_spf.provider.net -all',
  ],
  'A app.example.com': ['198.51.100.9'],
  'A old.example.com': ['198.51.100.7', '198.51.100.10'],
  'A direct.example.com': ['198.51.100.11'],
};

describe('addresses at which the server of a site may be', () => {
  it('come from mail hosts, senders and names of the domain, and from nothing of others', async () => {
    const lookup = recordLookup(await nameServer(() => zone));
    const names = new Map([['old.example.com', 'the name old.example.com']]);
    const found = await originCandidates('example.com', names, lookup);
    expect(found.map(({ address, from }) => `${address} ${from}`).toSorted()).toEqual([
      '198.51.100.10 the name old.example.com',
      '198.51.100.11 the name direct.example.com',
      '198.51.100.7 the MX record mail.example.com',
      "198.51.100.8 the SPF record's addresses",
      "198.51.100.9 the SPF record's app.example.com",
      '2001:db8::7 the MX record mail.example.com',
      "2001:db8::8 the SPF record's addresses",
    ]);
    expect(found.every(({ isNamed, port }) => !isNamed && port === null)).toBe(true);
  });

  it('are none where nobody answers', async () => {
    expect(await originCandidates('example.com', new Map(), async () => null)).toEqual([]);
  });
});
