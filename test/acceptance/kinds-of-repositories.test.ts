import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanToJson } from '../helpers/command.ts';
import { gitRepository } from '../helpers/git-repository.ts';
import { places } from '../helpers/places-in-history.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

describe('kinds of repositories', () => {
  it('reads SHA-256 repositories', () => {
    const repo = gitRepository('--object-format=sha256');
    const commit = repo.commitFile('a', `${brevoKey()}\n`);
    expect(commit).toHaveLength(64);
    expect(places(scanToJson(['git', repo.dir]).report)).toEqual([`in-tree a:1:1 ${commit}`]);
  });

  it('reads bare repositories', () => {
    const repo = gitRepository();
    const commit = repo.commitFile('a', `${brevoKey()}\n`);
    const bare = path.join(temporaryFolder(), 'bare.git');
    repo.git('clone', '--quiet', '--bare', repo.dir, bare);
    for (const command of ['git', 'scan']) {
      expect(places(scanToJson([command, bare]).report)).toEqual([`in-tree a:1:1 ${commit}`]);
    }
  });

  it('reads the whole history from a linked worktree, and from a subdirectory', () => {
    const repo = gitRepository();
    const commit = repo.commitFile('deep/er/a', `${brevoKey()}\n`);
    const worktree = path.join(temporaryFolder(), 'linked');
    repo.git('worktree', 'add', '--quiet', worktree);
    for (const dir of [worktree, path.join(repo.dir, 'deep/er')]) {
      expect(places(scanToJson(['git', dir]).report)).toEqual([`in-tree deep/er/a:1:1 ${commit}`]);
    }
  });

  it('reads objects borrowed from another repository', () => {
    const origin = gitRepository();
    const commit = origin.commitFile('a', `${brevoKey()}\n`);
    const dir = path.join(temporaryFolder(), 'borrower');
    origin.git('clone', '--quiet', '--shared', origin.dir, dir);
    expect(places(scanToJson(['git', dir]).report)).toEqual([`in-tree a:1:1 ${commit}`]);
  });

  it('reads what replace refs hide', () => {
    const repo = gitRepository();
    const leaked = repo.commitFile('a', `${brevoKey()}\n`);
    repo.write('a', 'harmless\n');
    repo.git('add', 'a');
    const clean = repo.git('commit-tree', repo.git('write-tree'), '-m', 'clean');
    repo.git('replace', leaked, clean);
    expect(places(scanToJson(['git', repo.dir]).report)).toEqual([`in-tree a:1:1 ${leaked}`]);
  });

  it('reads the histories of submodules that are checked out', () => {
    const inner = gitRepository();
    const leaked = inner.commitFile('secret', `${brevoKey()}\n`);
    inner.remove('secret');
    inner.commit();
    const outer = gitRepository();
    outer.commitFile('a', 'a\n');
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.dir, 'vendor/inner');
    outer.commit();
    expect(places(scanToJson(['git', outer.dir]).report)).toEqual([
      `history vendor/inner/secret:1:1 ${leaked}`,
    ]);
  });

  it('finds what is staged before the first commit', () => {
    const repo = gitRepository();
    repo.write('a', `${brevoKey()}\n`);
    repo.git('add', 'a');
    const { code, report } = scanToJson(['git', repo.dir]);
    expect([code, places(report)]).toEqual([1, ['staged a:1:1 -']]);
  });

  it('calls an empty repository clean', () => {
    const { code, report } = scanToJson(['git', gitRepository().dir]);
    expect([code, report.findings, report.coverage.complete]).toEqual([0, [], true]);
  });

  it('scans a repository folder with its working tree, ignored files left out', () => {
    const repo = gitRepository();
    repo.commitFile('.gitignore', '.env\n');
    repo.write('.env', `${brevoKey(1)}\n`);
    repo.write('untracked', `${brevoKey(2)}\n`);
    expect(places(scanToJson(['scan', repo.dir]).report)).toEqual(['in-tree untracked:1:1 -']);
    expect(places(scanToJson(['scan', repo.dir, '--no-ignore']).report)).toHaveLength(2);
  });

  it('does not repeat a committed file of the working tree as a second place', () => {
    const repo = gitRepository();
    const commit = repo.commitFile('a', `${brevoKey()}\n`);
    expect(places(scanToJson(['scan', repo.dir]).report)).toEqual([`in-tree a:1:1 ${commit}`]);
  });

  it('clones a repository that is named by its URL', () => {
    const repo = gitRepository();
    const commit = repo.commitFile('a', `${brevoKey()}\n`);
    const { code, report } = scanToJson(['git', `file://${repo.dir}`]);
    expect([code, places(report)]).toEqual([1, [`in-tree a:1:1 ${commit}`]]);
  });
});
