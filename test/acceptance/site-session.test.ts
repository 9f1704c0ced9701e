import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keys } from '../helpers/keyed-site.ts';
import { runCommand, scanSite, siteServer } from '../helpers/site-server.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

describe('the session of a scan', () => {
  it('reads as a session whose headers are in a file, and tells nobody of them', async () => {
    const other = await siteServer({ '/': 'a' });
    const server = await siteServer({ '/': `<a href="${other.url}/">a</a>` });
    const dir = temporaryFolder({
      good: '# of today\nCookie: id=abc\n\nX-Token: word\n',
      bad: 'Cookie id=abc\n',
      host: 'Host: a\n',
    });
    const { code } = await scanSite(server.url, '--header-file', path.join(dir, 'good'));
    expect(code).toBe(0);
    expect(server.headers[1]).toMatchObject({ cookie: 'id=abc', 'x-token': 'word' });
    for (const name of ['bad', 'host', 'none']) {
      const refused = await runCommand(['site', server.url, '--header-file', path.join(dir, name)]);
      expect([refused.code, refused.stderr]).toEqual([2, expect.not.stringContaining('abc')]);
    }
  });

  it('reads as a session whose headers are in the environment', async () => {
    const server = await siteServer({ '/': 'a' });
    const run = async (LEAKSIEVE_SITE_HEADERS: string): Promise<unknown> => {
      const { code, stderr } = await runCommand(['site', server.url, '--browser', 'never'], {
        LEAKSIEVE_SITE_HEADERS,
      });
      return [code, stderr.includes('abc')];
    };
    expect(await run('Cookie: id=abc\nX-Token: word')).toEqual([0, false]);
    expect(server.headers[1]).toMatchObject({ cookie: 'id=abc', 'x-token': 'word' });
    expect(await run('Cookie id=abc')).toEqual([2, false]);
  });

  it('gives a site the cookies back that it set for itself', async () => {
    const server = await siteServer((request, response) => {
      const isKnown = request.headers.cookie?.includes('visitor=1') === true;
      response.setHeader('content-type', 'text/html');
      if (request.url === '/robots.txt') {
        response.writeHead(404).end();
      } else if (isKnown) {
        response.end(`${keys[0]}<a href="/next">next</a>`);
      } else {
        const cookies = ['visitor=1; HttpOnly', 'foreign=1; Domain=example.com', `long=${'a'.repeat(9000)}`];
        response.writeHead(302, { location: request.url, 'set-cookie': cookies }).end();
      }
    });
    const dir = temporaryFolder({ headers: 'Cookie: session=abc; visitor=0\n' });
    const { code, report } = await scanSite(server.url, '--header-file', path.join(dir, 'headers'));
    expect([code, report.findings.length, report.coverage.complete]).toEqual([1, 1, true]);
    const sent = server.headers.map(({ cookie }) => cookie);
    expect([sent[0], sent.at(-1)]).toEqual(['session=abc; visitor=0', 'session=abc; visitor=1']);
  });
});
