import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { compareText } from '../../../src/model/compare-text.ts';
import { gitHubServer } from '../../helpers/github-server/server.ts';
import { testOwner } from '../../helpers/github-server/owner.ts';
import { brevoKey, brevoRule } from '../../helpers/secrets.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { runGitHub, useToken } from './run-github.ts';

const token = 'token-of-a-test';

beforeEach(() => useToken(token));

describe('leaksieve github', () => {
  it('scans all repositories of an owner into one report', async () => {
    const owner = testOwner();
    const web = owner.add('web', 'app.env', `KEY=${brevoKey()}\n`);
    web.commitFile('app.env', 'KEY=\n');
    owner.push('web', web);
    owner.add('api', 'config/mail.env', `MAIL=${brevoKey()}\n`, { private: true });
    owner.add('clean', 'readme', 'nothing\n', { archived: true });
    owner.add('copy', 'app.env', `KEY=${brevoKey(2)}\n`, { fork: true });
    const server = await gitHubServer(owner.routes, { token, gitRoot: owner.gitRoot });
    const folder = temporaryFolder();
    const { code, report, text } = await runGitHub(server, folder, 'acme');

    expect(code).toBe(1);
    expect(report.target).toEqual({ kind: 'github', name: 'acme' });
    expect(report.findings.map(({ rule }) => rule)).toEqual([brevoRule]);
    const places = report.findings[0]!.occurrences.map(({ path: file, state }) => `${file} ${state}`);
    expect(places.toSorted(compareText)).toEqual([
      'acme/api/config/mail.env in-tree',
      'acme/web/app.env history',
    ]);
    expect(report.coverage).toMatchObject({
      complete: true,
      commits: 4,
      blobs: 4,
      requests: 2,
      repositories: ['web', 'api', 'clean'].map((name) => ({
        name: `acme/${name}`,
        state: 'scanned',
        complete: true,
      })),
      leftOut: [{ what: 'acme/copy', reason: 'out-of-scope', hint: 'it is a fork: --forks takes them too' }],
    });
    const kept = readFileSync(path.join(folder, 'store.db'), 'latin1');
    for (const written of [text, kept]) {
      expect(written).not.toContain(brevoKey().slice(10, 60));
      expect(written).not.toContain(token);
    }
  });

  it('scans the repository that is named, whatever it is', async () => {
    const owner = testOwner();
    owner.add('copy', 'app.env', `KEY=${brevoKey()}\n`, { fork: true });
    owner.add('other', 'app.env', `KEY=${brevoKey(2)}\n`);
    const server = await gitHubServer(owner.routes, { token, gitRoot: owner.gitRoot });
    const { report } = await runGitHub(server, temporaryFolder(), 'https://github.com/acme/copy.git');
    expect(report.findings.map(({ occurrences }) => occurrences[0]!.path)).toEqual(['acme/copy/app.env']);
  });

  it('goes on when one repository is broken, and is incomplete then', async () => {
    const owner = testOwner();
    owner.add('web', 'app.env', `KEY=${brevoKey()}\n`);
    owner.add('gone', 'a', 'a\n', { clone_url: '/nowhere' });
    owner.add('foreign', 'a', 'a\n', { clone_url: 'https://other.example.com/acme/foreign.git' });
    owner.add('closed', 'a', 'a\n', { disabled: true });
    owner.add('own-ignores', '.leaksieveignore', 'nonsense\n');
    const server = await gitHubServer(owner.routes, { token, gitRoot: owner.gitRoot });
    const { code, report } = await runGitHub(server, temporaryFolder(), 'acme');
    expect(code).toBe(3);
    expect(report.findings).toHaveLength(1);
    expect(report.coverage.repositories?.map(({ name, state }) => [name, state])).toEqual([
      ['acme/web', 'scanned'],
      ['acme/gone', 'failed'],
      ['acme/foreign', 'failed'],
      ['acme/own-ignores', 'failed'],
    ]);
    const reasons = new Map(report.coverage.skipped.map(({ what, reason, hint }) => [what, [reason, hint]]));
    expect(reasons.get('acme/closed')).toEqual(['blocked', 'GitHub has disabled it: ask its support']);
    expect(reasons.get('acme/foreign')?.[1]).toMatch(/another host/);
    expect(reasons.get('acme/own-ignores')?.[1]).toMatch(/^\.leaksieveignore of commit/);
  });

  it('leaves refs of pull requests alone, and says so', async () => {
    const owner = testOwner();
    const web = owner.add('web', 'a', 'a\n');
    web.git('checkout', '--quiet', '-b', 'topic');
    web.commitFile('app.env', `KEY=${brevoKey()}\n`);
    web.git('update-ref', 'refs/pull/1/head', 'HEAD');
    web.git('checkout', '--quiet', 'main');
    web.git('branch', '-D', 'topic');
    owner.push('web', web);
    const server = await gitHubServer(owner.routes, { token, gitRoot: owner.gitRoot });
    const { code, report } = await runGitHub(server, temporaryFolder(), 'acme');
    expect(code).toBe(0);
    expect(report.coverage.leftOut).toMatchObject([{ what: 'acme/web/refs/pull/*', count: 1 }]);
  });

  it.each([
    ['nobody', token, 'there is no nobody on GitHub', 2],
    ['acme/nothing', token, 'there is no acme/nothing on GitHub', 2],
    ['acme', 'another', 'the token is missing, wrong or expired', 2],
    ['a/b/c', token, 'a/b/c is no owner', 2],
    ['../etc', token, '../etc is no owner', 2],
  ])('says what is wrong with %s', async (name, used, message, exitCode) => {
    useToken(used);
    const owner = testOwner();
    const server = await gitHubServer(owner.routes, { token, gitRoot: owner.gitRoot });
    const run = runGitHub(server, temporaryFolder(), name);
    await expect(run).rejects.toThrow(message);
    await expect(run).rejects.toMatchObject({ exitCode });
  });
});
