import { renameSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { compareText } from '../../../src/model/compare-text.ts';
import type { ApiRoute } from '../../helpers/github-server/api-route.ts';
import { testOwner } from '../../helpers/github-server/owner.ts';
import { gitHubServer, type GitHubServer } from '../../helpers/github-server/server.ts';
import { brevoKey } from '../../helpers/secrets.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { runGitHub, useToken } from './run-github.ts';

const token = 'token-of-a-test';
const web = 'https://github.example.com/acme/web';

beforeEach(() => useToken(token));

/** One repository with a secret in each thing that is not code. */
async function company(): Promise<GitHubServer> {
  const owner = testOwner();
  const code = owner.add('web', 'a', 'a\n', { has_wiki: true });
  owner.push('no-wiki', code, { has_wiki: true });
  code.git('checkout', '--quiet', '-b', 'topic');
  code.commitFile('app.env', `KEY=${brevoKey(1)}\n`);
  code.git('update-ref', 'refs/pull/1/head', 'HEAD');
  code.git('checkout', '--quiet', 'main');
  code.git('branch', '-D', 'topic');
  owner.push('web', code);
  for (const [name, seed] of [
    ['wiki', 2],
    ['gist', 3],
  ] as const) {
    const other = testOwner();
    other.add(name, `${name}.md`, `KEY=${brevoKey(seed)}\n`);
    renameSync(
      path.join(other.gitRoot, 'acme', `${name}.git`),
      path.join(owner.gitRoot, 'acme', name === 'wiki' ? 'web.wiki.git' : 'gist.git'),
    );
  }
  const text = (place: string, body: string | null, title?: string): unknown => ({
    html_url: `${web}/${place}`,
    title,
    body,
  });
  const ofWeb = (list: string, ...items: readonly unknown[]): ApiRoute => [
    `GET /repos/acme/{repo}/${list}`,
    ({ params }) => ({ list: params['repo'] === 'web' ? items : [] }),
  ];
  return gitHubServer(
    (urls) => [
      ...owner.routes(urls),
      ofWeb('issues', text('issues/1', null, `it says ${brevoKey(4)}`), text('pull/2', 'fine', 'mine')),
      ofWeb('issues/comments', text('issues/1#issuecomment-9', `so what, ${brevoKey(5)}`)),
      ofWeb('comments', text('commit/abc#commitcomment-1', 'good')),
      ofWeb('pulls/comments', text('pull/2#discussion_r7', `use ${brevoKey(6)}`)),
      [
        'GET /repos/acme/{repo}/releases',
        ({ params }) =>
          params['repo'] === 'web'
            ? { list: [text('releases/tag/v1', `set ${brevoKey(7)}`)] }
            : { status: 403, body: { message: 'Forbidden' } },
      ],
      ['GET /user', () => ({ status: 403, body: { message: 'Resource not accessible by integration' } })],
      [
        'GET /users/acme/gists',
        () => ({
          list: [
            {
              id: 'c0ffee',
              git_pull_url: `${urls.gitUrl}/acme/gist.git`,
              html_url: 'https://gist.example.com/c0ffee',
              updated_at: '2026-01-01T00:00:00Z',
            },
          ],
        }),
      ],
    ],
    { token, gitRoot: owner.gitRoot },
  );
}

describe('leaksieve github --include', () => {
  it('reads nothing but code unless it is asked for', async () => {
    const server = await company();
    const { code, requests } = await runGitHub(server, temporaryFolder(), 'acme');
    expect([code, requests.length]).toEqual([0, 2]);
  });

  it('finds what is in issues, comments, pull requests, releases, wikis and gists', async () => {
    const server = await company();
    const folder = temporaryFolder();
    const { code, report, gitRequests } = await runGitHub(server, folder, 'acme', '--include', 'all');
    const places = report.findings.flatMap(({ occurrences }) => occurrences);
    expect(places.map(({ path: place }) => place).toSorted(compareText)).toEqual([
      'acme/gist:c0ffee/gist.md',
      'acme/web.wiki/wiki.md',
      'acme/web/app.env',
      'acme/web/issues/1',
      'acme/web/issues/1#issuecomment-9',
      'acme/web/pull/2#discussion_r7',
      'acme/web/releases/tag/v1',
    ]);
    expect(places.find(({ path: place }) => place.endsWith('-9'))).toMatchObject({
      state: 'live',
      url: `${web}/issues/1#issuecomment-9`,
    });
    // A wiki that nobody wrote is no fault, and a list that is refused is one.
    expect(gitRequests.some((line) => line.includes('no-wiki.wiki.git'))).toBe(true);
    expect(report.coverage.skipped).toMatchObject([
      { what: 'acme/no-wiki/releases/(the rest)', reason: 'blocked' },
    ]);
    expect(code).toBe(3);
    const next = await runGitHub(server, folder, 'acme', '--include', 'all', '--fail-on', 'new');
    expect(next.report.findings).toEqual(report.findings);
  });
});
