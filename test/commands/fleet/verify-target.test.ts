import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import { scanAnswer, type ScanJob } from '../../../src/commands/fleet/scan-job.ts';
import { ScanProcess } from '../../../src/fleet/scan-process.ts';
import { fetchObjects } from '../../../src/sources/git/fetch-objects.ts';
import { readKeptReport, type KeptFinding } from '../../../src/store/kept-report.ts';
import { launcher } from '../../helpers/command.ts';
import { compiledCode } from '../../helpers/compiled-code.ts';
import { repositoryAt, type TestRepository } from '../../helpers/git-repository.ts';
import { gitHubServer } from '../../helpers/github-server/server.ts';
import { brevoKey } from '../../helpers/secrets.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

/** The process in which a worker has jobs done. */
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

async function answer(name: string, verify: ScanJob['verify']) {
  const job: ScanJob = {
    kind: 'repository',
    name,
    words: [],
    scannedState: null,
    memory: null,
    jobs: 1,
    verify,
  };
  const told = v.parse(scanAnswer, await worker.run(job, new AbortController().signal));
  if (told.kind !== 'report' && told.kind !== 'verified') {
    throw new Error(JSON.stringify(told));
  }
  const { findings } = readKeptReport(JSON.parse(told.report));
  return { findings, left: told.kind === 'verified' ? told.left : [] };
}

/** What a store knows of the places of findings. */
function known(findings: readonly KeptFinding[]): NonNullable<ScanJob['verify']> {
  return findings.map(({ fingerprint, occurrences }) => ({
    fingerprint,
    places: occurrences.map(({ path: file, state, blob = null, commit = null }) => ({
      path: file,
      state,
      blob,
      commit,
    })),
  }));
}

function fingerprints(findings: readonly KeptFinding[]): readonly string[] {
  return findings.map(({ fingerprint }) => fingerprint).toSorted();
}

/** Keys in a file, in a former one, encoded, and in a message, beside much that holds none. */
function repositoryWithKeys(): TestRepository {
  const repository = repositoryAt(temporaryFolder(), []);
  repository.write('large.bin', randomBytes(200_000));
  repository.commitFile('old.env', `BREVO_API_KEY=${brevoKey(1)}\n`);
  repository.commitFile('old.env', 'BREVO_API_KEY=\n');
  const encoded = Buffer.from(`BREVO_API_KEY=${brevoKey(2)}\n`).toString('base64');
  repository.commitFile('k8s.yaml', `data:\n  env: ${encoded}\n`, `use ${brevoKey(3)}`);
  return repository;
}

function served(repository: TestRepository): { readonly gitRoot: string; readonly bare: string } {
  const gitRoot = temporaryFolder();
  const bare = path.join(gitRoot, 'web.git');
  execFileSync('git', ['clone', '--quiet', '--mirror', repository.dir, bare], { stdio: 'pipe' });
  return { gitRoot, bare };
}

describe('the findings of a repository', () => {
  it('are read again from where they stand, on the disk and on a server', async () => {
    const repository = repositoryWithKeys();
    const { findings } = await answer(repository.dir, null);
    expect(findings).toHaveLength(3);
    const wanted = known(findings);
    const there = await answer(repository.dir, wanted);
    expect([fingerprints(there.findings), there.left]).toEqual([fingerprints(findings), []]);

    const { gitRoot } = served(repository);
    const server = await gitHubServer(() => [], { gitRoot });
    const url = `${server.gitUrl}/web.git`;
    const remote = await answer(url, wanted);
    expect([fingerprints(remote.findings), remote.left]).toEqual([fingerprints(findings), []]);
    // The server was asked once for objects, and never where its refs stand.
    expect(server.gitRequests).toEqual([
      'GET /git/web.git/info/refs?service=git-upload-pack',
      'POST /git/web.git/git-upload-pack',
    ]);
    const oids = wanted.flatMap(({ places }) => places.flatMap(({ blob, commit }) => blob ?? commit ?? []));
    const dir = path.join(temporaryFolder(), 'objects.git');
    const signal = new AbortController().signal;
    await fetchObjects({ url, authorization: null, settings: [] }, oids, dir, signal);
    const list = ['cat-file', '--batch-all-objects', '--batch-check=%(objectname)'];
    const fetched = execFileSync('git', list, { cwd: dir, encoding: 'utf8', stdio: 'pipe' })
      .trim()
      .split('\n');
    expect(fetched.toSorted()).toEqual(oids.toSorted());
  });

  it('are left to the next scan where their secret is not read again, and nobody else is asked about', async () => {
    const repository = repositoryWithKeys();
    const { findings } = await answer(repository.dir, null);
    const [kept, ...others] = known(findings);
    const elsewhere = { ...others[0]!, places: [{ ...kept!.places[0]! }] };
    const told = await answer(repository.dir, [kept!, elsewhere, { fingerprint: 'f', places: [] }]);
    expect(fingerprints(told.findings)).toEqual([kept!.fingerprint]);
    expect(told.left).toEqual([elsewhere.fingerprint, 'f']);
  });

  it('are looked for in a clone where the history was rewritten and the server has the objects no more', async () => {
    const repository = repositoryWithKeys();
    const { findings } = await answer(repository.dir, null);
    const { gitRoot, bare } = served(repository);
    repository.git('checkout', '--quiet', '--orphan', 'fresh');
    repository.remove('k8s.yaml');
    repository.commit('begin anew');
    execFileSync('git', ['push', '--quiet', '--force', bare, 'fresh:main'], { cwd: repository.dir });
    const removed = ['-c', 'gc.pruneExpire=now', 'gc', '--quiet', '--prune=now'];
    execFileSync('git', removed, { cwd: bare });
    const server = await gitHubServer(() => [], { gitRoot });
    const told = await answer(`${server.gitUrl}/web.git`, known(findings));
    expect([told.findings, told.left.toSorted()]).toEqual([[], fingerprints(findings)]);
  });
});
