import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { JsonReport } from '../helpers/command.ts';
import { gitRepository } from '../helpers/git-repository.ts';
import { runCommand, siteServer } from '../helpers/site-server.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { laravelCookie } from '../verify/offline/framework-cookies.ts';

it('a key of an old commit is live when the site of today uses it, and nothing is sent to prove it', async () => {
  const key = createHash('sha256').update('leaked').digest();
  const repository = gitRepository();
  repository.commitFile('.env', `APP_KEY=base64:${key.toString('base64')}\n`);
  repository.commitFile('.env', 'APP_KEY=\n');
  const server = await siteServer({
    '/': (_, response) => {
      response.setHeader('set-cookie', `shop_session=${laravelCookie(key, 'cbc')}; path=/; httponly`);
      response.end('<p>shop</p>');
    },
  });
  const report = path.join(temporaryFolder({}), 'report.json');
  const { code } = await runCommand([
    'scan',
    repository.dir,
    server.url,
    '--no-progress',
    '-f',
    `json:${report}`,
  ]);
  const { findings }: JsonReport = JSON.parse(readFileSync(report, 'utf8'));
  expect(findings).toContainEqual(
    expect.objectContaining({
      rule: 'laravel-app-key',
      severity: 'critical',
      verification: { state: 'live' },
      evidence: expect.stringMatching(
        /^the cookie shop_session of 127\.0\.0\.1:\d+ was made with this secret \(Laravel\)/,
      ),
    }),
  );
  expect(code).toBe(1);
  expect(
    server.requests.filter((request) => !/^\/(?:robots\.txt|sitemap\.xml|info\/refs\?.*)?$/.test(request)),
  ).toEqual([]);
});
