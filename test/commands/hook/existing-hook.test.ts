import { describe, expect, it } from 'vitest';
import { hookedRepository } from '../../hooks/hooked-repository.ts';
import { secret, withRemote } from './repositories.ts';

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
