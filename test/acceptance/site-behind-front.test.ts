import { expect, it } from 'vitest';
import { scanSite, siteServer } from '../helpers/site-server.ts';

const words = 'We mend bicycles of all makes in our workshop by the lake since more than thirty years.';
const page = `<!doctype html><title>Bicycles</title><h1>Bicycles of the lake</h1><p>${words}</p><p>${words}</p>`;

it('what a site hides from others, and where its server is, is found by --active alone', async () => {
  const server = await siteServer({ '/': page }, '127.0.0.2');
  const front = await siteServer((request, response) => {
    if (request.url !== '/') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    } else if (request.headers.referer === undefined) {
      response.writeHead(200, { 'content-type': 'text/html', 'cf-ray': '1-FRA' }).end(page);
    } else {
      response.writeHead(302, { location: 'https://pills.test/' }).end();
    }
  });
  const rules = ['origin-reachable', 'cloaked-page'].flatMap((rule) => ['--rule', rule]);
  const origin = ['--origin', new URL(server.url).host];
  const active = await scanSite(front.url, '--active', ...origin, ...rules);
  expect(active.report.findings.map(({ rule }) => rule).toSorted()).toEqual([
    'cloaked-page',
    'origin-reachable',
  ]);
  expect(active.code).toBe(1);
  // Where a page leads is an answer: nobody follows it.
  expect(active.contacts.toSorted()).toEqual([front, server].map(({ url }) => new URL(url).host).toSorted());
  expect(active.stderr).toContain('whether they answer for');
  const asked = front.requests.length;
  const passive = await scanSite(front.url, ...rules);
  expect([passive.code, passive.report.findings]).toEqual([0, []]);
  expect(front.requests.slice(asked).filter((url) => url === '/')).toHaveLength(1);
});
