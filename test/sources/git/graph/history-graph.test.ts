import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitOrder } from '../../../../src/sources/git/commit-order.ts';
import { isConnected } from '../../../../src/sources/git/graph/history-ends.ts';
import { introductionsOf } from '../../../../src/sources/git/introductions.ts';
import { headTree } from '../../../../src/sources/git/trees.ts';
import { gitRepository, repositoryAt, type TestRepository } from '../../../helpers/git-repository.ts';
import { sharedFolder } from '../../../helpers/shared-folder.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { recordedGraph } from './recorded-graph.ts';

const never = new AbortController().signal;

/** Objects of one type, reachable or not. */
function objectsOf(repo: TestRepository, wanted: string): string[] {
  return repo
    .git('cat-file', '--batch-all-objects', '--batch-check=%(objecttype) %(objectname)', '--unordered')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([type]) => type === wanted)
    .map(([, oid = '']) => oid);
}

/** Compares the order of commits, the introductions of all blobs and HEAD's paths with what git says. */
async function expectSameAsGit(repo: TestRepository): Promise<void> {
  const { repository, graph } = await recordedGraph(repo.dir);
  expect(graph.isConnected).toBe(true);
  const order = await commitOrder(repository, objectsOf(repo, 'commit'), never);
  expect(graph.order.commits).toEqual(order.commits);
  for (const commit of order.commits) {
    expect(graph.order.rankOf(commit)).toBe(order.rankOf(commit));
    expect(graph.order.isReachable(commit)).toBe(order.isReachable(commit));
  }
  const blobs = new Set(objectsOf(repo, 'blob'));
  const plain = await introductionsOf(repository, order.commits, blobs, never);
  const { changes, isCutOff } = graph.introductions(blobs);
  expect(isCutOff).toBe(false);
  expect(changes).toEqual(plain.map((change) => ({ ...change, replaced: [] })));
  const head = await headTree(repository, never);
  const headPaths = [...head].filter(([, blob]) => blobs.has(blob));
  expect(new Map(graph.pathsAt(repository.head!, blobs))).toEqual(new Map(headPaths));
}

/** A history with what histories have: each step leaves it loose. */
function eventfulHistory(...initArgs: readonly string[]): TestRepository {
  const repo = gitRepository(...initArgs);
  for (let i = 0; i < 40; i++) {
    repo.write(`lib/part-${i}/file.txt`, `part ${i}\n`);
  }
  repo.write('same', 'same\n');
  repo.write('lib/same', 'same\n');
  repo.commit();
  const first = repo.git('rev-parse', 'HEAD');
  for (let i = 0; i < 12; i++) {
    repo.commitFile(`lib/part-${i * 3}/file.txt`, `part ${i}, changed\n`);
  }
  repo.git('mv', 'lib', 'src');
  repo.commit('rename a folder');
  repo.git('checkout', '--quiet', '-b', 'side', first);
  repo.commitFile('side', 'side\n');
  repo.commitFile('lib/part-1/file.txt', 'part 0, changed\n');
  repo.git('checkout', '--quiet', 'main');
  repo.git('merge', '--quiet', '--no-commit', '--no-ff', '-X', 'ours', 'side');
  repo.write('evil', 'only in the merge\n');
  repo.commit('evil merge');
  for (const branch of ['one', 'two', 'three']) {
    repo.git('checkout', '--quiet', '-b', branch, 'main');
    repo.commitFile(`new\n${branch}`, `${branch}\n`);
  }
  repo.git('checkout', '--quiet', 'main');
  repo.git('merge', '--quiet', '--no-ff', '-m', 'octopus', 'one', 'two', 'three');
  repo.git('rm', '--quiet', 'same');
  repo.commitFile('same/now-a-folder', 'same\n');
  repo.git('update-index', '--add', '--cacheinfo', `160000,${first},module`);
  repo.git('commit', '--quiet', '-m', 'a submodule');
  repo.git('checkout', '--quiet', '--orphan', 'other-root');
  repo.git('read-tree', '--empty');
  repo.git('clean', '--quiet', '-ffdx');
  repo.commitFile('root', 'another root\n');
  repo.git('merge', '--quiet', '--allow-unrelated-histories', '--no-ff', '-m', 'two roots', 'side');
  repo.git('tag', '-a', '-m', 'tag', 'v1');
  repo.write('stashed', 'first\n');
  repo.git('add', '--all');
  repo.git('stash');
  repo.write('stashed', 'second\n');
  repo.git('add', '--all');
  repo.git('stash');
  repo.commitFile('amended', 'before\n');
  repo.write('amended', 'after\n');
  repo.git('commit', '--quiet', '--all', '--amend', '-m', 'after');
  repo.commitFile('cafe\u0301/\u2603', 'not normalised\n');
  return repo;
}

const folder = sharedFolder();
let made = false;

/** A copy of that history, which is made once: it takes git some 140 calls. */
function copiedHistory(): TestRepository {
  const original = path.join(folder, 'eventful');
  if (!made) {
    cpSync(eventfulHistory().dir, original, { recursive: true });
    made = true;
  }
  const dir = temporaryFolder();
  cpSync(original, dir, { recursive: true, preserveTimestamps: true });
  return repositoryAt(dir);
}

describe('the graph of a history', () => {
  it('of loose objects is as git has it', async () => {
    await expectSameAsGit(copiedHistory());
  });

  it('of loose objects named by SHA-256 is as git has it', async () => {
    await expectSameAsGit(eventfulHistory('--object-format=sha256'));
  });

  it.each([1, 50, 250])('of a pack with deltas of depth %i is as git has it', async (depth) => {
    const repo = copiedHistory();
    repo.git('repack', '-a', '-d', '-f', '-k', '--quiet', `--depth=${depth}`, '--window=50');
    await expectSameAsGit(repo);
  });

  it('of a SHA-256 pack, another pack and loose objects is as git has it', async () => {
    const repo = eventfulHistory('--object-format=sha256');
    repo.git('repack', '-a', '-d', '-f', '-k', '--quiet', '--window=50');
    repo.commitFile('src/part-2/file.txt', 'in the second pack\n');
    repo.git('repack', '--quiet');
    repo.commitFile('src/part-2/file.txt', 'loose\n');
    await expectSameAsGit(repo);
  });

  it('of objects that are in a pack and loose as well is as git has it', async () => {
    const repo = copiedHistory();
    repo.git('repack', '-a', '--quiet');
    await expectSameAsGit(repo);
  });

  it('of a shallow clone ends where git lets it end', async () => {
    const whole = copiedHistory();
    const dir = temporaryFolder();
    whole.git('clone', '--quiet', '--depth=3', '--no-single-branch', `file://${whole.dir}`, dir);
    await expectSameAsGit(repositoryAt(dir));
  });

  it('is as git has it whatever is changed and merged', async () => {
    const step = fc.record({
      kind: fc.constantFrom('write', 'write', 'write', 'remove', 'branch', 'merge', 'amend'),
      file: fc.constantFrom('a', 'b/a', 'b/c/a', 'b/c/d', 'd/a', 'd'),
      content: fc.constantFrom('one\n', 'two\n', 'three\n'),
      to: fc.nat(20),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), fc.boolean(), async (steps, isPacked) => {
        const repo = gitRepository();
        const commits = [repo.commitFile('start', 'start\n')];
        for (const { kind, file, content, to } of steps) {
          const other = commits[to % commits.length]!;
          if (kind === 'branch') {
            repo.git('checkout', '--quiet', '--force', '-B', `branch-${to}`, other);
          } else if (kind === 'merge') {
            // Takes a tree that the merge need not get from any parent.
            const parents = ['-p', 'HEAD', '-p', other];
            const merge = repo.git(
              'commit-tree',
              `${commits[(to * 7) % commits.length]!}^{tree}`,
              ...parents,
              '-m',
              'm',
            );
            repo.git('reset', '--quiet', '--hard', merge);
          } else if (kind === 'remove') {
            rmSync(path.join(repo.dir, file), { recursive: true, force: true });
            repo.commit();
          } else {
            rmSync(path.join(repo.dir, file.split('/')[0]!), { recursive: true, force: true });
            repo.write(file, content);
            repo.git('add', '--all');
            repo.commit();
            if (kind === 'amend') {
              repo.git('commit', '--quiet', '--amend', '--allow-empty', '-m', `amended ${to}`);
            }
          }
          commits.push(repo.git('rev-parse', 'HEAD'));
        }
        if (isPacked) {
          repo.git('repack', '-a', '-d', '-k', '--quiet');
        }
        await expectSameAsGit(repo);
        rmSync(repo.dir, { recursive: true, force: true });
      }),
      { numRuns: 12 },
    );
  });
});

describe('whether a history is connected', () => {
  it.each(['main:src/part-2/file.txt', 'main:src', 'main~2'])('is denied without %s', async (name) => {
    const repo = copiedHistory();
    repo.git('checkout', '--quiet', 'main');
    const oid = repo.git('rev-parse', name);
    rmSync(path.join(repo.dir, '.git/objects', oid.slice(0, 2), oid.slice(2)));
    const { graph } = await recordedGraph(repo.dir);
    expect(graph.isConnected).toBe(false);
  });

  it('is denied where the index names a file that is gone', async () => {
    const repo = copiedHistory();
    repo.write('added', 'added\n');
    repo.git('add', 'added');
    const before = await recordedGraph(repo.dir);
    expect(await isConnected(before.repository, before.graph, never)).toBe(true);
    const oid = repo.git('rev-parse', ':added');
    rmSync(path.join(repo.dir, '.git/objects', oid.slice(0, 2), oid.slice(2)));
    const { repository, graph } = await recordedGraph(repo.dir);
    expect(graph.isConnected).toBe(true);
    expect(await isConnected(repository, graph, never)).toBe(false);
  });
});
