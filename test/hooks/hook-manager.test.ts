import { symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectManager, runsLeaksieve } from '../../src/hooks/hook-manager.ts';
import type { HooksPlace } from '../../src/hooks/hooks-place.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const inGit = (dir: string): HooksPlace => ({ dir: `${dir}/.git/hooks`, kind: 'private' });

describe('detectManager', () => {
  it.each([
    ['husky', '.husky/pre-commit', 'npm test'],
    ['lefthook', 'lefthook.yml', ''],
    ['lefthook', '.lefthook.toml', ''],
    ['lefthook', '.config/lefthook.json', ''],
    ['pre-commit', '.pre-commit-config.yaml', 'repos: []'],
    ['pre-commit', 'prek.toml', ''],
    ['simple-git-hooks', '.simple-git-hooks.json', '{}'],
    ['simple-git-hooks', 'package.json', '{"simple-git-hooks": {"pre-commit": "npm test"}}'],
  ])('finds %s by %s', (name, file, content) => {
    const dir = temporaryFolder({ [file]: content });
    expect(detectManager(dir, inGit(dir))?.name).toBe(name);
  });

  it.each([
    ['a package without hooks', 'package.json', '{"name": "simple-git-hooks"}'],
    ['a package file that is no JSON', 'package.json', '{"simple-git-hooks": {'],
    ['a local file of lefthook alone', 'lefthook-local.yml', ''],
    ['a folder of hooks', '.githooks/pre-commit', ''],
  ])('finds none in %s', (_, file, content) => {
    const dir = temporaryFolder({ [file]: content });
    expect(detectManager(dir, inGit(dir))).toBeNull();
  });

  it('finds husky in the folder of its own choice', () => {
    const dir = temporaryFolder({ '.config/husky/_/h': '' });
    const place: HooksPlace = { dir: `${dir}/.config/husky/_`, kind: 'committed' };
    expect(detectManager(dir, place)).toEqual({ name: 'husky', file: `${dir}/.config/husky` });
  });

  it('does not follow a link out of the working tree for husky', () => {
    const dir = temporaryFolder();
    symlinkSync(temporaryFolder({ 'pre-commit': '' }), `${dir}/.husky`);
    expect(detectManager(dir, inGit(dir))).toBeNull();
  });

  it('takes husky for left behind when core.hooksPath names another folder', () => {
    const dir = temporaryFolder({ '.husky/pre-commit': '', '.githooks/pre-commit': '' });
    expect(detectManager(dir, { dir: `${dir}/.githooks`, kind: 'committed' })).toBeNull();
  });
});

describe('runsLeaksieve', () => {
  it.each([
    [
      'lefthook.yml',
      'pre-commit:\n  commands:\n    x:\n      run: leaksieve git --staged -q\n',
      'pre-commit',
    ],
    ['.pre-commit-config.yaml', 'repos:\n- repo: x\n  hooks:\n  - id: leaksieve\n', 'pre-commit'],
    ['.pre-commit-config.yaml', 'hooks:\n  - {id: "leaksieve-system"}\n', 'pre-commit'],
    ['package.json', '{"simple-git-hooks":{"pre-push":"leaksieve git --pre-push"}}', 'pre-push'],
  ] as const)('sees in %s that %j runs it as %s alone', (file, content, kind) => {
    const manager = { name: 'lefthook', file: `${temporaryFolder({ [file]: content })}/${file}` } as const;
    const other = kind === 'pre-commit' ? 'pre-push' : 'pre-commit';
    expect([runsLeaksieve(manager, kind), runsLeaksieve(manager, other)]).toEqual([true, false]);
  });

  it.each(['# run: leaksieve git --staged\n', 'run: leaksieve rules list\n', ''])(
    'is not misled by %j',
    (content) => {
      const file = `${temporaryFolder({ 'lefthook.yml': content })}/lefthook.yml`;
      expect(runsLeaksieve({ name: 'lefthook', file }, 'pre-commit')).toBe(false);
    },
  );
});
