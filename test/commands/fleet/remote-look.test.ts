import { execFileSync } from 'node:child_process';
import path from 'node:path';
import * as v from 'valibot';
import { afterAll, expect, it } from 'vitest';
import {
  checkAnswer,
  scanAnswer,
  type CheckJob,
  type ScanJob,
} from '../../../src/commands/fleet/scan-job.ts';
import { ScanProcess } from '../../../src/fleet/scan-process.ts';
import { launcher } from '../../helpers/command.ts';
import { compiledCode } from '../../helpers/compiled-code.ts';
import { repositoryAt } from '../../helpers/git-repository.ts';
import { gitHubServer } from '../../helpers/github-server/server.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const worker = new ScanProcess({
  file: launcher,
  args: ['fleet', 'scan-jobs'],
  maxBytes: 2 ** 31,
  timeoutMs: 600_000,
  env: () => ({ PATH: process.env['PATH'], HOME: '/nonexistent', ...compiledCode }),
  onQuestion: async () => 0,
  onProgress() {},
});
afterAll(() => worker.close());
const never = new AbortController().signal;

async function scannedState(name: string): Promise<string> {
  const none = { words: [], scannedState: null, memory: null, verify: null };
  const job: ScanJob = { kind: 'repository', name, jobs: 1, ...none };
  const told = v.parse(scanAnswer, await worker.run(job, never));
  return told.kind === 'report' ? (told.state ?? '') : JSON.stringify(told);
}

it('repositories on a server are looked at without a clone: what was pushed to has changed, others have not', async () => {
  const gitRoot = temporaryFolder();
  const repository = repositoryAt(temporaryFolder(), []);
  repository.commitFile('a.txt', 'a\n');
  for (const name of ['web.git', 'api.git', 'gone.git']) {
    execFileSync('git', ['clone', '--quiet', '--bare', repository.dir, path.join(gitRoot, name)]);
  }
  const server = await gitHubServer(() => [], { gitRoot });
  const urls = ['web.git', 'api.git', 'gone.git'].map((name) => `${server.gitUrl}/${name}`);
  const states: string[] = [];
  for (const url of urls) {
    states.push(await scannedState(url));
  }
  repository.commitFile('b.txt', 'b\n');
  execFileSync('git', ['push', '--quiet', path.join(gitRoot, 'api.git'), 'HEAD:refs/heads/topic'], {
    cwd: repository.dir,
    stdio: 'pipe',
  });
  execFileSync('rm', ['-r', path.join(gitRoot, 'gone.git')]);
  server.gitRequests.length = 0;
  const look: CheckJob = {
    kind: 'check',
    targets: urls.map((name, at) => ({ name, words: [], scannedState: states[at]! })),
  };
  const { checked } = v.parse(checkAnswer, await worker.run(look, never));
  expect(checked.map(({ change }) => change)).toEqual(['unchanged', 'changed', 'changed']);
  const web = server.gitRequests.filter((request) => request.includes('/web.git/'));
  expect(web).toEqual([
    'GET /git/web.git/info/refs?service=git-upload-pack',
    'POST /git/web.git/git-upload-pack',
  ]);
});
