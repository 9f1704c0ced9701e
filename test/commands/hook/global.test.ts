import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProgram } from '../../../src/hooks/find-program.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { hookedRepository } from '../../hooks/hooked-repository.ts';
import { secret } from './repositories.ts';

const searchPath = process.env['PATH'] ?? '';

/** Git as it is, but for the version that it says it has. */
function gitOfVersion(version: string): string {
  const dir = temporaryFolder();
  const real = findProgram('git', searchPath)!;
  const script = `#!/bin/sh\n[ "$1" != version ] || { echo "git version ${version}"; exit; }\nexec '${real}' "$@"\n`;
  writeFileSync(path.join(dir, 'git'), script);
  chmodSync(path.join(dir, 'git'), 0o755);
  return `${dir}:${searchPath}`;
}

describe('hook install --global', () => {
  it('is refused by a git that would not run it', () => {
    const repository = hookedRepository();
    const refused = repository.leaksieve(['hook', 'install', '--global'], { PATH: gitOfVersion('2.53.1') });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('--global needs git 2.54 or newer, and this is 2.53');
    expect(repository.git(['config', '--global', '--list']).stdout).toBe('');
  });

  it('configures git once for all repositories, and is removed again', () => {
    const repository = hookedRepository();
    const env = { PATH: gitOfVersion('2.54.0') };
    repository.git(['config', '--global', 'user.name', 'Ann']);
    const before = readFileSync(path.join(repository.home, '.gitconfig'), 'utf8');
    for (let times = 0; times < 2; times++) {
      expect(
        repository.leaksieve(['hook', 'install', '--global', '--pre-commit', '--pre-push'], env).code,
      ).toBe(0);
    }
    const script = path.join(repository.home, '.config/leaksieve/hooks/pre-commit');
    const configured = repository.git(['config', '--global', '--get-regexp', '^hook']).stdout;
    expect(configured.split('\n').slice(0, 2)).toEqual([
      `hook.leaksieve-pre-commit.command '${script}'`,
      'hook.leaksieve-pre-commit.event pre-commit',
    ]);
    expect(configured.trim().split('\n')).toHaveLength(4);
    expect(repository.leaksieve(['hook', 'status'], env)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`pre-commit: installed for all repositories (${script})`),
    });
    repository.write('file', secret());
    repository.git(['add', 'file']);
    expect(repository.run(script, [], env).code).toBe(1);
    repository.git(['config', 'hook.leaksieve-pre-commit.enabled', 'false']);
    expect(repository.leaksieve(['hook', 'status', '--pre-commit'], env).stdout).toContain('switched off');
    expect(repository.leaksieve(['hook', 'uninstall', '--global'], env).code).toBe(0);
    expect(readFileSync(path.join(repository.home, '.gitconfig'), 'utf8')).toBe(before);
    expect(repository.run('ls', [script]).code).not.toBe(0);
  });

  it('is not for managers', () => {
    const repository = hookedRepository();
    expect(repository.leaksieve(['hook', 'install', '--global', '--manager', 'husky']).code).toBe(2);
  });
});
