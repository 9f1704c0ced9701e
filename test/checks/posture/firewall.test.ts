import { describe, expect, it } from 'vitest';
import { firewall } from '../../../src/checks/posture/firewall.ts';
import { findingsOf, response } from './observed.ts';

const seen = 'firewall-seen high';
const notSeen = 'firewall-not-seen low';

async function told(headers: Parameters<typeof response>[0]): Promise<readonly (readonly string[])[]> {
  const findings = await findingsOf(firewall, response({}), response(headers));
  return findings.map(({ rule, confidence, evidence }) => [`${rule} ${confidence}`, evidence]);
}

describe('before a site stands', () => {
  it.each([
    [{ 'cf-ray': '8a-FRA', 'set-cookie': '__cf_bm=x; path=/' }, seen, 'Cloudflare'],
    [{ 'set-cookie': ['a=b', 'visid_incap_12=x'], 'x-amz-cf-id': 'x' }, seen, 'Imperva'],
    [{ 'set-cookie': 'TS01a2b3=x' }, seen, 'F5 BIG-IP ASM'],
    [{ 'x-sucuri-id': '1' }, seen, 'Sucuri'],
    [{ server: 'Apache (mod_security2/2.9)' }, seen, 'ModSecurity'],
    [{ 'cf-ray': '8a-FRA', server: 'cloudflare' }, notSeen, 'Cloudflare'],
    [{ 'x-amz-cf-id': 'x', 'x-amz-request-id': 'y' }, notSeen, 'Amazon CloudFront'],
    [{ 'x-served-by': 'cache-fra-1' }, notSeen, 'Fastly'],
  ])('%j: %s by %s', async (headers, rule, name) => {
    expect(await told(headers)).toEqual([[rule, `headers or cookies of ${name}`]]);
  });

  it.each([
    {},
    { server: 'nginx', 'x-amz-request-id': 'x' },
    { 'set-cookie': 'BIGipServerpool=1' },
    { 'set-cookie': 'TSession=1' },
    { 'set-cookie': 'a=__cf_bm' },
  ])('nobody that shows: %j', async (headers) => {
    expect(await told(headers)).toEqual([[notSeen, 'no header or cookie of the answers is of one']]);
  });
});
