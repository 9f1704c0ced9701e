import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProgram } from '../../src/hooks/find-program.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import {
  hookedRepository,
  hookedRepositoryAt,
  launcher,
  type HookedRepository,
} from '../hooks/hooked-repository.ts';

const secret = (seed = 1): string => `key = ${brevoKey(seed)}\n`;
const searchPath = process.env['PATH'] ?? '';

/** A repository with a remote, `origin`, that has its first commit. */
function withRemote(): HookedRepository {
  const repository = hookedRepository();
  repository.git(['init', '-q', '--bare', '../remote']);
  repository.git(['remote', 'add', 'origin', '../remote']);
  repository.commit('clean\n');
  repository.git(['push', '-q', 'origin', 'main']);
  return repository;
}

/** The files that husky 9 makes, as far as git sees them. */
function withHusky(): HookedRepository {
  const repository = hookedRepository();
  const runner = 'sh -e "$(dirname "$(dirname "$0")")/$(basename "$0")" "$@"\n';
  for (const hook of ['pre-commit', 'pre-push']) {
    repository.write(`.husky/_/${hook}`, `#!/usr/bin/env sh\n${runner}`, 0o755);
  }
  repository.git(['config', 'core.hooksPath', '.husky/_']);
  repository.write(
    'node_modules/.bin/leaksieve',
    `#!/bin/sh\nexec '${process.execPath}' '${launcher}' "$@"\n`,
    0o755,
  );
  return repository;
}

/** Git as it is, but for the version that it says it has. */
function gitOfVersion(version: string): string {
  const dir = temporaryFolder();
  const real = findProgram('git', searchPath)!;
  const script = `#!/bin/sh\n[ "$1" != version ] || { echo "git version ${version}"; exit; }\nexec '${real}' "$@"\n`;
  writeFileSync(path.join(dir, 'git'), script);
  chmodSync(path.join(dir, 'git'), 0o755);
  return `${dir}:${searchPath}`;
}

describe('the pre-commit hook', () => {
  it('refuses a commit with a secret, and lets a clean one pass', () => {
    const repository = hookedRepository();
    const installed = repository.leaksieve(['hook', 'install']);
    expect(installed).toMatchObject({ code: 0, stderr: '' });
    expect(installed.stdout).toBe(`pre-commit: installed in ${repository.dir}/.git/hooks/pre-commit\n`);
    expect(repository.commit('nothing here\n').code).toBe(0);
    const refused = repository.commit(secret());
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('brevo-api-key');
    expect(refused.stderr).toContain(
      'leaksieve: nothing was committed; to go on without this check once: LEAKSIEVE_SKIP=1',
    );
    expect(refused.stderr).not.toContain(brevoKey());
    expect(repository.git(['log', '--oneline']).stdout.split('\n')).toHaveLength(2);
  });

  it('looks at what the commit takes, not at the rest of the index', () => {
    const repository = hookedRepository();
    repository.leaksieve(['hook', 'install']);
    repository.commit('clean\n');
    repository.write('file 1', 'still clean\n');
    repository.write('other', secret());
    repository.git(['add', 'other']);
    expect(repository.git(['commit', '-q', '-m', 'only one', 'file 1']).code).toBe(0);
    expect(repository.git(['commit', '-q', '-m', 'the rest']).code).toBe(1);
  });

  it('is skipped for once by LEAKSIEVE_SKIP=1, which it says', () => {
    const repository = hookedRepository();
    repository.leaksieve(['hook', 'install']);
    const skipped = repository.commit(secret(), { LEAKSIEVE_SKIP: '1' });
    expect(skipped.code).toBe(0);
    expect(skipped.stderr).toContain('leaksieve: pre-commit check skipped, because LEAKSIEVE_SKIP=1');
  });

  it('refuses every commit once leaksieve is gone, and tells what to do', () => {
    const repository = hookedRepository();
    const link = path.join(repository.home, 'leaksieve');
    symlinkSync(launcher, link);
    expect(repository.run(process.execPath, [link, 'hook', 'install']).code).toBe(0);
    expect(repository.commit('clean\n').code).toBe(0);
    rmSync(link);
    const refused = repository.commit('clean as well\n');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(
      'leaksieve is not where it was: install it again and run "leaksieve hook install"',
    );
    const status = repository.leaksieve(['hook', 'status']);
    expect(status.code).toBe(1);
    expect(status.stdout).toContain(`, but ${link} is gone: install leaksieve again`);
  });

  it('works from a linked working tree', () => {
    const main = hookedRepository();
    main.commit('clean\n');
    const linked = hookedRepositoryAt(path.join(path.dirname(main.dir), 'linked'), main.home);
    main.git(['worktree', 'add', '-q', '-b', 'side', linked.dir]);
    expect(linked.leaksieve(['hook', 'install']).stdout).toContain(`${main.dir}/.git/hooks/pre-commit`);
    expect(linked.commit(secret()).code).toBe(1);
    expect(linked.commit('clean\n').code).toBe(1);
    linked.git(['reset', '-q', '--hard']);
    expect(linked.commit('clean\n').code).toBe(0);
  });
});

describe('a hook that was there', () => {
  it('runs after leaksieve, when it is a shell script', () => {
    const repository = hookedRepository();
    const hook = '.git/hooks/pre-commit';
    const before = '#!/bin/sh -eu\necho "mine runs as $(basename "$0")"\nexit 5';
    repository.write(hook, before, 0o750);
    expect(repository.leaksieve(['hook', 'install']).stdout).toContain(
      '; the hook that was there runs after it',
    );
    const passed = repository.commit('clean\n');
    expect(passed).toMatchObject({ code: 1 });
    expect(passed.stderr).toContain('mine runs as pre-commit');
    expect(repository.commit(secret()).stderr).not.toContain('mine runs');
    expect(repository.leaksieve(['hook', 'uninstall']).code).toBe(0);
    expect(repository.read(hook)).toBe(before);
    expect(repository.modeOf(hook)).toBe(0o750);
  });

  it('runs after leaksieve, when it is another program', () => {
    const repository = hookedRepository();
    const hook = '.git/hooks/pre-commit';
    const before = `#!${process.execPath}\nconsole.error('mine runs');\n`;
    repository.write(hook, before, 0o755);
    repository.leaksieve(['hook', 'install']);
    expect(repository.commit('clean\n')).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('mine runs'),
    });
    expect(repository.commit(secret()).code).toBe(1);
    repository.leaksieve(['hook', 'uninstall']);
    expect(repository.read(hook)).toBe(before);
    expect(repository.has(`${hook}.before-leaksieve`)).toBe(false);
  });

  it('stays ignored when it was not executable', () => {
    const repository = hookedRepository();
    repository.write('.git/hooks/pre-commit', '#!/bin/sh\nexit 1\n', 0o644);
    repository.leaksieve(['hook', 'install']);
    expect(repository.commit('clean\n').code).toBe(0);
  });

  it.each([
    ['a shell script', '#!/bin/sh\necho "$@" > seen\ncat >> seen\n'],
    [
      'another program',
      `#!${process.execPath}\nconst fs = require('fs');\nfs.writeFileSync('seen', process.argv.slice(2).join(' ') + '\\n' + fs.readFileSync(0));\n`,
    ],
  ])('hears from git what is pushed, when it is %s', (_, hook) => {
    const repository = withRemote();
    repository.write('.git/hooks/pre-push', hook, 0o755);
    repository.leaksieve(['hook', 'install', '--pre-push']);
    repository.commit('clean\n');
    expect(repository.git(['push', '-q', 'origin', 'main', 'main:second']).code).toBe(0);
    const lines = repository.read('seen').split('\n');
    expect(lines[0]).toBe('origin ../remote');
    expect(lines.slice(1, 3).join('\n')).toMatch(
      /^refs\/heads\/main [0-9a-f]{40} refs\/heads\/(main|second) /,
    );
    expect(lines).toHaveLength(4);
  });
});

describe('the pre-push hook', () => {
  it('refuses a push of a secret that a later commit removed, and lets a clean one pass', () => {
    const repository = withRemote();
    repository.leaksieve(['hook', 'install', '--pre-push']);
    repository.commit('more\n');
    expect(repository.git(['push', '-q', 'origin', 'main']).code).toBe(0);
    repository.commit(secret());
    repository.git(['rm', '-q', 'file 3']);
    repository.git(['commit', '-q', '-m', 'remove it']);
    const refused = repository.git(['push', '-q', 'origin', 'main']);
    expect(refused.code).not.toBe(0);
    expect(refused.stderr).toContain(
      'leaksieve: nothing was pushed; to go on without this check once: LEAKSIEVE_SKIP=1',
    );
    expect(repository.git(['push', '-q', 'origin', 'main'], { LEAKSIEVE_SKIP: '1' }).code).toBe(0);
  });

  it('lets a branch be deleted', () => {
    const repository = withRemote();
    repository.git(['push', '-q', 'origin', 'main:old']);
    repository.leaksieve(['hook', 'install', '--pre-push']);
    expect(repository.git(['push', '-q', 'origin', ':old']).code).toBe(0);
  });

  it('keeps standard output, which programs read, to git', () => {
    const repository = withRemote();
    repository.leaksieve(['hook', 'install', '--pre-push']);
    repository.commit(secret());
    expect(repository.git(['push', '--porcelain', 'origin', 'main']).stdout).not.toContain('brevo');
  });
});

describe('the pre-receive hook', () => {
  it('is the only one for a bare repository, and refuses what is pushed to it', () => {
    const repository = withRemote();
    const remote = hookedRepositoryAt(path.join(repository.dir, '../remote'), repository.home);
    const refused = remote.leaksieve(['hook', 'install']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('is a bare repository');
    expect(refused.stderr).toContain('"leaksieve hook install --pre-receive"');
    expect(remote.leaksieve(['hook', 'install', '--pre-receive']).code).toBe(0);
    expect(remote.leaksieve(['hook', 'status'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^pre-receive: installed \(.*\)\n$/),
    });
    repository.commit('clean\n');
    expect(repository.git(['push', '-q', 'origin', 'main']).code).toBe(0);
    repository.commit(secret());
    const pushed = repository.git(['push', '-q', 'origin', 'main'], { LEAKSIEVE_SKIP: '1' });
    expect(pushed.code).not.toBe(0);
    expect(pushed.stderr).toContain('the push was refused');
  });
});

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

describe('hook status', () => {
  it('is 1 without hooks and 0 with one; a hook that is named must be there', () => {
    const repository = hookedRepository();
    expect(repository.leaksieve(['hook', 'status'])).toMatchObject({
      code: 1,
      stdout: 'pre-commit: not installed\npre-push: not installed\n',
    });
    repository.leaksieve(['hook', 'install']);
    expect(repository.leaksieve(['hook', 'status'])).toMatchObject({
      code: 0,
      stdout: `pre-commit: installed (${repository.dir}/.git/hooks/pre-commit)\npre-push: not installed\n`,
    });
    expect(repository.leaksieve(['hook', 'status', '--pre-push']).code).toBe(1);
  });

  it('sees that git ignores a hook which is not executable', () => {
    const repository = hookedRepository();
    repository.leaksieve(['hook', 'install']);
    chmodSync(path.join(repository.dir, '.git/hooks/pre-commit'), 0o644);
    const status = repository.leaksieve(['hook', 'status']);
    expect(status).toMatchObject({ code: 1, stdout: expect.stringContaining('it is not executable') });
  });
});

describe('hook uninstall', () => {
  it('says so when there is nothing to remove', () => {
    const repository = hookedRepository();
    repository.write('.git/hooks/pre-commit', '#!/bin/sh\n', 0o755);
    expect(repository.leaksieve(['hook', 'uninstall'])).toMatchObject({
      code: 0,
      stdout: 'leaksieve is in no hook here\n',
    });
    expect(repository.read('.git/hooks/pre-commit')).toBe('#!/bin/sh\n');
  });

  it('finds a hook that core.hooksPath hides since', () => {
    const repository = hookedRepository();
    repository.leaksieve(['hook', 'install', '--pre-commit', '--pre-push']);
    repository.git(['config', 'core.hooksPath', '.githooks']);
    expect(repository.leaksieve(['hook', 'uninstall', '--pre-push']).stdout).toContain('pre-push: removed');
    expect(repository.has('.git/hooks/pre-push')).toBe(false);
    expect(repository.has('.git/hooks/pre-commit')).toBe(true);
  });
});

describe('a repository whose hooks husky keeps', () => {
  it('gets a block in the file that husky runs', () => {
    const repository = withHusky();
    repository.write('.husky/pre-commit', 'echo mine runs >&2\n');
    const installed = repository.leaksieve(['hook', 'install']);
    expect(installed.stdout).toContain('/.husky/pre-commit; the hook that was there runs after it');
    expect(repository.commit('clean\n')).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('mine runs'),
    });
    expect(repository.commit(secret()).code).toBe(1);
    expect(repository.leaksieve(['hook', 'status'])).toMatchObject({ code: 0 });
    repository.leaksieve(['hook', 'uninstall']);
    expect(repository.read('.husky/pre-commit')).toBe('echo mine runs >&2\n');
    expect(repository.modeOf('.husky/pre-commit')).toBe(0o644);
  });

  it('is told that its hooks do not run before husky is set up in the clone', () => {
    const repository = hookedRepository();
    repository.write('.husky/pre-commit', '');
    const installed = repository.leaksieve(['hook', 'install']);
    expect(installed.code).toBe(0);
    expect(installed.stderr).toContain('husky is not set up in this clone');
    expect(repository.leaksieve(['hook', 'status'])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('but husky is not set up in this clone'),
    });
  });

  it('is refused when there is no husky', () => {
    const repository = hookedRepository();
    const refused = repository.leaksieve(['hook', 'install', '--manager', 'husky']);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no .husky folder') });
  });
});

describe('a manager that is told in a file of its users', () => {
  it.each([
    ['lefthook', 'lefthook.yml', 'run: leaksieve git --pre-push --remote={1} -q\n      use_stdin: true\n'],
    ['pre-commit', '.pre-commit-config.yaml', 'entry: leaksieve git --staged -q\n'],
    ['simple-git-hooks', '.simple-git-hooks.json', '"pre-commit": "leaksieve git --staged -q"'],
  ])('is not written for: %s', (name, file, snippet) => {
    const repository = hookedRepository();
    repository.write(file, '{}\n');
    const shown = repository.leaksieve(['hook', 'install', '--pre-commit', '--pre-push']);
    expect(shown.code).toBe(0);
    expect(shown.stdout).toContain(snippet);
    expect(shown.stderr).toContain(
      `nothing was written, as ${name} keeps the hooks here: put this into ${repository.dir}/${file}`,
    );
    expect(repository.read(file)).toBe('{}\n');
    expect(repository.has('.git/hooks/pre-commit')).toBe(false);
    expect(repository.leaksieve(['hook', 'status'])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(`hooks are managed by ${name}`),
    });
    repository.write(file, shown.stdout);
    const named = `pre-commit: managed by ${name}, which runs leaksieve (${repository.dir}/${file})`;
    expect(repository.leaksieve(['hook', 'status', '--pre-commit'])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(`${named}, but is not set up in this clone: run "`),
    });
    repository.write('.git/hooks/pre-commit', '#!/bin/sh\n', 0o755);
    expect(repository.leaksieve(['hook', 'status', '--pre-commit'])).toMatchObject({
      code: 0,
      stdout: `${named}\n`,
    });
  });

  it('does not keep git itself from it', () => {
    const repository = hookedRepository();
    repository.write('lefthook.yml', '');
    expect(repository.leaksieve(['hook', 'install', '--manager', 'git']).code).toBe(0);
    expect(repository.commit(secret()).code).toBe(1);
  });

  it('runs the leaksieve of the project where there is one', () => {
    const repository = hookedRepository();
    repository.write('node_modules/.bin/leaksieve', '', 0o755);
    const shown = repository.leaksieve(['hook', 'install', '--manager', 'simple-git-hooks', '--pre-push']);
    expect(JSON.parse(shown.stdout)).toEqual({
      'simple-git-hooks': { 'pre-push': 'node_modules/.bin/leaksieve git --pre-push --remote="$1" -q' },
    });
  });
});

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
