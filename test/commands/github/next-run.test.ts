import { beforeEach, describe, expect, it } from 'vitest';
import { gitHubServer } from '../../helpers/github-server/server.ts';
import { testOwner, type TestOwner } from '../../helpers/github-server/owner.ts';
import type { GitHubServer } from '../../helpers/github-server/server.ts';
import type { TestRepository } from '../../helpers/git-repository.ts';
import { brevoKey } from '../../helpers/secrets.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { runGitHub, useToken } from './run-github.ts';

const token = 'token-of-a-test';
const pushedAt = '2026-01-01T00:00:00Z';

beforeEach(() => useToken(token));

async function company(): Promise<{ owner: TestOwner; web: TestRepository; server: GitHubServer }> {
  const owner = testOwner();
  const web = owner.add('web', 'app.env', `KEY=${brevoKey()}\n`, { pushed_at: pushedAt });
  owner.add('api', 'a', 'a\n', { pushed_at: pushedAt });
  const server = await gitHubServer(owner.routes, { token, gitRoot: owner.gitRoot });
  return { owner, web, server };
}

describe('the next run of leaksieve github', () => {
  it('asks nothing again that has not changed, and still reports what is there', async () => {
    const { server } = await company();
    const folder = temporaryFolder();
    const first = await runGitHub(server, folder, 'acme');
    const next = await runGitHub(server, folder, 'acme', '--fail-on', 'new');
    expect([first.code, next.code]).toEqual([1, 0]);
    expect(next.gitRequests).toEqual([]);
    expect(next.requests.map((line) => line.replace(/\?.* /, ' '))).toEqual([
      'GET /users/acme 200',
      'GET /orgs/acme/repos 304',
    ]);
    expect(next.report.findings).toEqual(first.report.findings);
    expect(next.report.coverage.repositories?.map(({ state }) => state)).toEqual(['unchanged', 'unchanged']);
  });

  it('looks at what was pushed, and tells what is new', async () => {
    const { owner, web, server } = await company();
    const folder = temporaryFolder();
    await runGitHub(server, folder, 'acme');
    web.commitFile('other.env', `KEY=${brevoKey(2)}\n`);
    web.commitFile('app.env', 'KEY=\n');
    owner.push('web', web, { pushed_at: '2026-01-02T00:00:00Z' });
    const next = await runGitHub(server, folder, 'acme', '--fail-on', 'new');
    expect(next.code).toBe(1);
    expect(next.gitRequests.every((line) => line.includes('/acme/web.git/'))).toBe(true);
    const whole = await runGitHub(server, temporaryFolder(), 'acme');
    expect(next.report.findings).toEqual(whole.report.findings);
  });

  it('asks git where the time of the last push does not tell', async () => {
    const { owner, web, server } = await company();
    const folder = temporaryFolder();
    await runGitHub(server, folder, 'acme');
    owner.push('web', web, { pushed_at: '2026-01-02T00:00:00Z' });
    const next = await runGitHub(server, folder, 'acme');
    expect(next.gitRequests).toEqual([
      'GET /git/acme/web.git/info/refs?service=git-upload-pack',
      'POST /git/acme/web.git/git-upload-pack',
    ]);
    expect(next.report.coverage.repositories?.map(({ state }) => state)).toEqual(['unchanged', 'unchanged']);
    expect((await runGitHub(server, folder, 'acme')).gitRequests).toEqual([]);
  });

  it('scans again what has secrets that are to be shown, since none is kept', async () => {
    const { server } = await company();
    const folder = temporaryFolder();
    await runGitHub(server, folder, 'acme');
    const next = await runGitHub(server, folder, 'acme', '--show-secrets');
    expect(next.report.findings[0]!.secret).toBe(brevoKey());
    expect(next.report.coverage.repositories?.map(({ state }) => state)).toEqual(['scanned', 'unchanged']);
  });

  it('does not trust a push that may have been followed by another within the same second', async () => {
    const { owner, web, server } = await company();
    const folder = temporaryFolder();
    owner.push('web', web, { pushed_at: new Date().toISOString() });
    await runGitHub(server, folder, 'acme');
    expect((await runGitHub(server, folder, 'acme')).gitRequests).not.toEqual([]);
  });

  it.each([[['--rescan']], [['--max-decode-depth', '2']]])('scans all again with %j', async (flags) => {
    const { server } = await company();
    const folder = temporaryFolder();
    await runGitHub(server, folder, 'acme');
    const next = await runGitHub(server, folder, 'acme', ...flags);
    expect(next.report.coverage.repositories?.map(({ state }) => state)).toEqual(['scanned', 'scanned']);
  });

  it('is incomplete when the limit is used up, and goes on later', async () => {
    const { owner } = await company();
    const folder = temporaryFolder();
    const busy = await gitHubServer(owner.routes, { token, gitRoot: owner.gitRoot, limits: { hourly: 1 } });
    const first = await runGitHub(busy, folder, 'acme', '--max-wait', '10');
    expect(first.code).toBe(3);
    expect(first.report.coverage.skipped).toMatchObject([
      { what: 'acme/(the rest)', reason: 'request-limit' },
    ]);
    expect(busy.requests).toHaveLength(1);
  });

  it('scans again what was incomplete', async () => {
    const { server } = await company();
    const folder = temporaryFolder();
    const cut = await runGitHub(server, folder, 'acme', '--max-file-size', '1B');
    expect(cut.code).toBe(3);
    const next = await runGitHub(server, folder, 'acme', '--max-file-size', '1B');
    expect(next.code).toBe(3);
    expect(next.report.coverage.repositories?.map(({ state }) => state)).toEqual(['scanned', 'scanned']);
  });
});
