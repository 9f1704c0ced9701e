import { describe, expect, it } from 'vitest';
import { hookedRepository, launcher, type HookedRepository } from '../../hooks/hooked-repository.ts';
import { secret } from './repositories.ts';

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
