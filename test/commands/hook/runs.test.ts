import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { brevoKey } from '../../helpers/secrets.ts';
import { hookedRepository, hookedRepositoryAt, launcher } from '../../hooks/hooked-repository.ts';
import { secret, withRemote } from './repositories.ts';

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
