import { chmodSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hookedRepository } from '../../hooks/hooked-repository.ts';

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
