import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { hookedRepository, hookedRepositoryAt, launcher } from '../../hooks/hooked-repository.ts';
import { secret } from './repositories.ts';

describe('hook install', () => {
  it('changes nothing the second time', () => {
    const repository = hookedRepository();
    repository.leaksieve(['hook', 'install', '--pre-commit', '--pre-push']);
    const hooks = ['.git/hooks/pre-commit', '.git/hooks/pre-push'];
    const once = hooks.map((file) => repository.read(file));
    const again = repository.leaksieve(['hook', 'install', '--pre-commit', '--pre-push']);
    expect(again.stdout.match(/ already\n/g)).toHaveLength(2);
    expect(hooks.map((file) => repository.read(file))).toEqual(once);
  });

  it('writes a hook that is committed so that it finds leaksieve on other machines', () => {
    const repository = hookedRepository();
    repository.git(['config', 'core.hooksPath', '.githooks']);
    const installed = repository.leaksieve(['hook', 'install']);
    expect(installed).toMatchObject({ code: 0, stdout: expect.stringContaining('/.githooks/pre-commit') });
    expect(installed.stderr).toContain(
      'the hook does not find leaksieve: run "npm install --save-dev leaksieve"',
    );
    expect(repository.read('.githooks/pre-commit')).not.toContain(process.execPath);
    expect(repository.commit('clean\n').code).toBe(1);
    repository.write(
      'node_modules/.bin/leaksieve',
      `#!/bin/sh\nexec '${process.execPath}' '${launcher}' "$@"\n`,
      0o755,
    );
    expect(repository.commit('clean\n').code).toBe(0);
    expect(repository.commit(secret()).code).toBe(1);
    expect(repository.leaksieve(['hook', 'status'])).toMatchObject({ code: 0 });
  });

  it('leaves hooks that other repositories share alone, unless it is forced to', () => {
    const repository = hookedRepository();
    const shared = path.join(repository.home, 'hooks');
    repository.git(['config', 'core.hooksPath', shared]);
    const refused = repository.leaksieve(['hook', 'install']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(`from "${shared}" (core.hooksPath)`);
    expect(repository.leaksieve(['hook', 'install', '--force']).code).toBe(0);
    expect(repository.commit(secret()).code).toBe(1);
    expect(repository.leaksieve(['hook', 'uninstall']).stderr).toContain('; remove it with --force');
    expect(repository.leaksieve(['hook', 'uninstall', '--force']).stdout).toContain('pre-commit: removed');
    expect(repository.leaksieve(['hook', 'status']).code).toBe(1);
  });

  it('runs neither what the configuration of the repository names nor what its folders hold', () => {
    const repository = hookedRepository();
    const mark = path.join(repository.home, 'was-run');
    for (const key of [
      'core.fsmonitor',
      'core.sshCommand',
      'core.pager',
      'core.editor',
      'alias.rev-parse',
      'alias.config',
    ]) {
      repository.git(['config', key, `!touch '${mark}'`]);
      repository.git(['config', key.replace('alias', 'x'), `touch '${mark}'`]);
    }
    for (const action of ['install', 'status', 'uninstall']) {
      repository.leaksieve(['hook', action]);
    }
    repository.leaksieve(['doctor']);
    expect(repository.run('ls', [mark]).code).not.toBe(0);
  });

  it('is exit 3 outside of a repository, and 2 for a folder that is not there', () => {
    const folder = temporaryFolder();
    const nowhere = hookedRepositoryAt(folder, folder);
    expect(nowhere.leaksieve(['hook', 'install'])).toMatchObject({ code: 3, stdout: '' });
    expect(nowhere.leaksieve(['hook', 'status', 'missing'])).toMatchObject({ code: 2, stdout: '' });
  });

  it('takes the repository as an argument', () => {
    const repository = hookedRepository();
    const elsewhere = hookedRepositoryAt(repository.home, repository.home);
    expect(elsewhere.leaksieve(['hook', 'install', repository.dir]).code).toBe(0);
    expect(repository.has('.git/hooks/pre-commit')).toBe(true);
  });

  it('says in one line why a hook cannot be written', () => {
    const repository = hookedRepository();
    rmSync(path.join(repository.dir, '.git/hooks'), { recursive: true });
    repository.write('.git/hooks', 'a file');
    const refused = repository.leaksieve(['hook', 'install']);
    expect(refused.code).toBe(3);
    expect(refused.stderr).toMatch(
      /^leaksieve: cannot read the hook .*: see that its folder exists and that you may write there\n$/,
    );
  });

  it.skipIf(process.getuid?.() === 0)('says so when the folder of hooks is read-only', () => {
    const repository = hookedRepository();
    chmodSync(path.join(repository.dir, '.git/hooks'), 0o555);
    expect(repository.leaksieve(['hook', 'install']).stderr).toMatch(
      /^leaksieve: cannot write .*\(EACCES\): see/,
    );
    chmodSync(path.join(repository.dir, '.git/hooks'), 0o755);
  });

  it('works before the first commit, and in a repository without a folder of hooks', () => {
    const repository = hookedRepository('plain', ['--template=']);
    expect(repository.has('.git/hooks')).toBe(false);
    expect(repository.leaksieve(['hook', 'install']).code).toBe(0);
    expect(repository.commit(secret()).code).toBe(1);
  });
});

describe('a hook that npm may clear away', () => {
  it('is installed with a warning', () => {
    const repository = hookedRepository();
    const cache = path.join(repository.home, '_npx/1/node_modules/.bin');
    mkdirSync(cache, { recursive: true });
    symlinkSync(launcher, path.join(cache, 'leaksieve'));
    const installed = repository.run(process.execPath, [path.join(cache, 'leaksieve'), 'hook', 'install']);
    expect(installed).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('npm may clear from its cache'),
    });
    expect(repository.commit('clean\n').code).toBe(0);
  });
});
