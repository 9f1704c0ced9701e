import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileTree, git, workTree } from '../../helpers/file-tree.ts';
import { read } from './read-directory.ts';

describe('.gitignore', () => {
  const files = {
    '.gitignore': '*.log\n/out/\n',
    'a.log': 'x',
    'a.txt': 'x',
    'out/x': 'x',
    'sub/.gitignore': '!keep.log\nsecret.txt\n',
    'sub/keep.log': 'x',
    'sub/secret.txt': 'x',
    'sub/out/y': 'x',
  };
  const kept = ['.gitignore', 'a.txt', 'sub/.gitignore', 'sub/keep.log', 'sub/out/y'];
  const all = Object.keys(files).toSorted();

  it('counts inside a repository', async () => {
    expect((await read([workTree(files)])).paths).toEqual(kept);
  });

  it('counts nowhere else, nor when the user says so', async () => {
    expect((await read([fileTree(files)])).paths).toEqual(all);
    expect((await read([workTree(files)], { noIgnore: true })).paths).toEqual(all);
  });

  it('counts from above the directory that was named', async () => {
    const folder = workTree(files);
    expect((await read([path.join(folder, 'sub')])).paths).toEqual(
      kept.filter((name) => name.startsWith('sub/')),
    );
  });

  it('does not hide what the user names', async () => {
    const folder = workTree(files);
    expect((await read([path.join(folder, 'out')])).paths).toEqual(['out/x']);
    expect((await read([path.join(folder, 'a.log')])).paths).toEqual([path.join(folder, 'a.log')]);
  });

  it('does not hide what git tracks', async () => {
    const folder = workTree({ ...files, 'out/deep/tracked': 'x', 'out/deep/untracked': 'x' });
    git(folder, ['add', '-f', 'a.log', 'out/deep/tracked']);
    const roots: string[] = [];
    const trackedPaths = async (root: string): Promise<ReadonlySet<string>> => {
      roots.push(root);
      return new Set(git(root, ['ls-files', '-z']).split('\0'));
    };
    const { paths } = await read([folder], { trackedPaths });
    expect(paths).toEqual([...kept, 'a.log', 'out/deep/tracked'].toSorted());
    expect(roots).toEqual([folder]);
    expect((await read([path.join(folder, 'sub')], { trackedPaths })).paths).toEqual(
      kept.filter((name) => name.startsWith('sub/')),
    );
  });

  it('of a repository inside another counts there alone', async () => {
    const folder = workTree({
      '.gitignore': '*.log\n',
      'inner/.gitignore': '*.txt\n',
      'inner/a.log': 'x',
      'inner/a.txt': 'x',
      'outer.txt': 'x',
    });
    git(path.join(folder, 'inner'), ['init', '-q']);
    expect((await read([folder])).paths).toEqual([
      '.gitignore',
      'inner/.gitignore',
      'inner/a.log',
      'outer.txt',
    ]);
    const around = fileTree({ 'x/.gitignore': '*.log', 'x/a.log': 'x', 'a.log': 'x' });
    git(path.join(around, 'x'), ['init', '-q']);
    expect((await read([around])).paths).toEqual(['a.log', 'x/.gitignore']);
  });

  it('has a companion in .git/info/exclude, shared by all work trees', async () => {
    const folder = workTree({ 'a.log': 'x', 'a.txt': 'x' });
    writeFileSync(path.join(folder, '.git/info/exclude'), '*.log\n');
    expect((await read([folder])).paths).toEqual(['a.txt']);

    git(folder, ['add', 'a.txt']);
    git(folder, ['-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '-qm', 'x']);
    const other = path.join(fileTree(), 'tree');
    git(folder, ['worktree', 'add', '-q', other]);
    writeFileSync(path.join(other, 'b.log'), 'x');
    expect((await read([other])).paths).toEqual(['a.txt']);
  });

  it.each([
    ['a link', (file: string) => symlinkSync('/etc/passwd', file)],
    ['a directory', (file: string) => mkdirSync(file)],
    ['larger than anyone writes', (file: string) => writeFileSync(file, `*.log\n${'#'.repeat(2 ** 20)}`)],
  ])('that is %s hides nothing', async (_, make) => {
    const folder = workTree({ 'a.log': 'x' });
    make(path.join(folder, '.gitignore'));
    expect((await read([folder])).paths).toContain('a.log');
  });
});
