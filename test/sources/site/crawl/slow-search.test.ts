import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Coverage } from '../../../../src/model/coverage.ts';
import { site } from '../../../../src/sources/site.ts';
import { siteServer } from '../../../helpers/site-server.ts';

it('reads what is named while the search is slower than the site', async () => {
  const server = await siteServer({
    '/': '<script src="/a.js"></script>',
    '/a.js': 'import("./b.js")',
    '/b.js': 'import("./c.js")',
    '/c.js': 'last',
  });
  const source = site([new URL(server.url)], {
    limits: { maxFileSize: 1e6, maxArchiveDepth: 0 },
    crawlLimits: { rate: 1000 },
    scope: 'host',
    userAgent: 'test',
  });
  const coverage = new Coverage();
  for await (const { provenance } of source.chunks(coverage, AbortSignal.timeout(30_000))) {
    expect(provenance.contentId).toContain(server.url);
    await setTimeout(200);
  }
  expect(server.requests).toContain('/c.js');
  expect(coverage.isComplete).toBe(true);
});
