import { describe, expect, it } from 'vitest';
import { serverVersion } from '../../../src/checks/posture/server-version.ts';
import { findingsOf, page, response } from './observed.ts';

async function told(...seen: Parameters<typeof findingsOf>[1][]): Promise<readonly string[][]> {
  const findings = await findingsOf(serverVersion, ...seen, page());
  return findings.map(({ rule, severity, confidence }) => [rule, severity, confidence]);
}

const version = ['server-version-told', 'info', 'high'];

describe('the software of a server', () => {
  it.each([
    [{ server: 'nginx/1.18.0' }, [version]],
    [{ 'x-powered-by': 'PHP/7.4.3' }, [version, ['software-without-updates', 'medium', 'medium']]],
    // A distribution mends it longer than its makers.
    [{ 'x-powered-by': 'PHP/7.4.33-1+deb11u5' }, [version, ['software-without-updates', 'medium', 'low']]],
    [{ 'x-powered-by': 'PHP/8.4.1' }, [version]],
    [{ server: 'Apache/2.2.15' }, [version, ['software-without-updates', 'medium', 'medium']]],
    [{ server: 'Apache/2.4.62 OpenSSL/1.1.1w' }, [version, ['software-without-updates', 'medium', 'medium']]],
    [{ server: 'Apache/2.20.1' }, [version]],
    [
      { server: 'Apache/2.4.6 (CentOS) OpenSSL/1.0.2k-fips PHP/5.4.16' },
      [version, ['software-without-updates', 'medium', 'low'], ['software-without-updates', 'medium', 'low']],
    ],
    [{ server: 'nginx', 'x-powered-by': 'Express' }, []],
    [{ server: 'cloudflare' }, []],
  ])('that says %j is told as %j', async (headers, expected) => {
    expect(await told(response(headers))).toEqual(expected);
  });

  it('may name itself in the page', async () => {
    const html = '<meta name="Generator" content="Drupal 7 (http://drupal.org)">';
    expect(await told(page({}, html))).toEqual([version, ['software-without-updates', 'medium', 'medium']]);
    expect(await told(page({}, '<meta name="generator" content="Hugo">'))).toEqual([]);
  });
});
