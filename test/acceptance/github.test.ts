import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { JsonReport } from '../helpers/command.ts';
import { compiledCode } from '../helpers/compiled-code.ts';
import { testOwner } from '../helpers/github-server/owner.ts';
import { gitHubServer } from '../helpers/github-server/server.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const launcher = fileURLToPath(new URL('../../bin/leaksieve.js', import.meta.url));
const token = 'token-of-a-test';
const names = ['a', 'b', 'c', 'd'];

it('goes on where a run was killed, with the findings of an undisturbed one, and tells nobody the token', async () => {
  const owner = testOwner();
  names.forEach((name, seed) =>
    owner.add(name, 'app.env', `KEY=${brevoKey(seed)}\n`, { pushed_at: '2026-01-01T00:00:00Z' }),
  );
  let onThird: (() => void) | null = null;
  const server = await gitHubServer(owner.routes, {
    token,
    gitRoot: owner.gitRoot,
    beforeGit(url) {
      if (onThird === null || !url.includes('/c.git/git-upload-pack')) {
        return Promise.resolve();
      }
      onThird();
      return new Promise(() => {});
    },
  });
  const start = (folder: string): ReturnType<typeof spawn> => {
    const args = [
      'github',
      'acme',
      '--clones',
      '1',
      '--api-url',
      server.apiUrl,
      '-f',
      'json',
      '-o',
      'report.json',
    ];
    const env = {
      PATH: process.env['PATH'],
      HOME: folder,
      TMPDIR: folder,
      GITHUB_TOKEN: token,
      ...compiledCode,
    };
    return spawn(process.execPath, [launcher, ...args], { cwd: folder, env, stdio: 'ignore' });
  };
  const folder = temporaryFolder();
  const clones = (): readonly string[] =>
    readdirSync(folder).filter((name) => name.startsWith('leaksieve-clones-'));

  const killed = start(folder);
  let processes = '';
  onThird = () => {
    processes = spawnSync('ps', ['-eo', 'args']).stdout.toString();
    killed.kill('SIGKILL');
  };
  expect(await once(killed, 'exit')).toEqual([null, 'SIGKILL']);
  expect(clones()).toHaveLength(1);
  expect(processes).toContain('/acme/c.git');
  expect(processes).not.toContain(token);
  expect(processes).not.toContain(Buffer.from(`x-access-token:${token}`).toString('base64'));

  onThird = null;
  const before = server.gitRequests.length;
  expect(await once(start(folder), 'exit')).toEqual([1, null]);
  const asked = server.gitRequests.slice(before).map((line) => /acme\/(\w)\.git/.exec(line)![1]);
  expect([...new Set(asked)]).toEqual(['c', 'd']);
  expect(clones()).toEqual([]);

  const undisturbed = temporaryFolder();
  await once(start(undisturbed), 'exit');
  const [resumed, whole] = [folder, undisturbed].map((dir): JsonReport =>
    JSON.parse(readFileSync(path.join(dir, 'report.json'), 'utf8')),
  );
  expect(resumed!.findings).toHaveLength(names.length);
  expect(resumed!.findings).toEqual(whole!.findings);
});
