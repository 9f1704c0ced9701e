import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { leaksieve, scanToJson } from '../helpers/command.ts';
import { gitRepository } from '../helpers/git-repository.ts';
import { brevoKey } from '../helpers/secrets.ts';

describe('the index', () => {
  it('is what counts, not the working tree', () => {
    const repo = gitRepository();
    repo.commitFile('a', 'a\n');
    repo.write('a', `${brevoKey()}\n`);
    repo.git('add', 'a');
    repo.write('a', 'cleaned again\n');
    const { code, report } = scanToJson(['git', '--staged'], { cwd: repo.dir });
    expect(code).toBe(1);
    expect(report.findings[0]).toMatchObject({
      state: 'staged',
      occurrences: [{ path: 'a', startLine: 1, startColumn: 1 }],
    });
    expect(leaksieve(['git', '--unstaged'], { cwd: repo.dir }).code).toBe(0);
  });

  it('is looked at as a whole from a subdirectory', () => {
    const repo = gitRepository();
    repo.write('elsewhere/a', `${brevoKey()}\n`);
    repo.git('add', '--all');
    mkdirSync(path.join(repo.dir, 'here'));
    const { report } = scanToJson(['git', '--staged'], { cwd: path.join(repo.dir, 'here') });
    expect(report.findings[0]!.occurrences[0]!.path).toBe('elsewhere/a');
  });

  it('needs no identity and no first commit', () => {
    const repo = gitRepository();
    expect(leaksieve(['git', '--staged'], { cwd: repo.dir }).code).toBe(0);
    repo.write('a', `${brevoKey()}\n`);
    repo.git('add', 'a');
    expect(leaksieve(['git', '--staged'], { cwd: repo.dir }).code).toBe(1);
  });

  it('does not bring a secret that HEAD has in the same file', () => {
    const repo = gitRepository();
    repo.commitFile('a', `${brevoKey(1)}\n`);
    repo.write('a', `above\n${brevoKey(1)}\n`);
    repo.git('add', 'a');
    expect(leaksieve(['git', '--staged'], { cwd: repo.dir }).code).toBe(0);
    repo.write('a', `${brevoKey(1)}\n${brevoKey(2)}\n`);
    repo.git('add', 'a');
    const { report } = scanToJson(['git', '--staged'], { cwd: repo.dir });
    expect(report.findings.map(({ occurrences: [first] }) => first!.startLine)).toEqual([2]);
  });

  it('is the one that a partial commit uses, inside its hook', () => {
    const repo = gitRepository();
    repo.commitFile('a', 'a\n');
    repo.write(
      '.git/hooks/pre-commit',
      `#!/bin/sh\nexec '${process.execPath}' '${path.resolve('bin/leaksieve.js')}' git --staged\n`,
    );
    chmodSync(path.join(repo.dir, '.git/hooks/pre-commit'), 0o755);
    repo.write('a', 'harmless\n');
    repo.write('b', `${brevoKey()}\n`);
    repo.git('add', 'b');
    repo.git('commit', '--quiet', '-m', 'only a', '--only', 'a');
    expect(() => repo.git('commit', '--quiet', '-m', 'all')).toThrow(/brevo-api-key/);
  });

  it('finds an ignored .env that was added by force', () => {
    const repo = gitRepository();
    repo.commitFile('.gitignore', '.env\n');
    repo.write('.env', `${brevoKey()}\n`);
    repo.git('add', '--force', '.env');
    expect(leaksieve(['git', '--staged'], { cwd: repo.dir }).code).toBe(1);
  });
});

describe('the working tree', () => {
  it('brings changed and unknown files, and nothing that was deleted or ignored', () => {
    const repo = gitRepository();
    repo.write('changed', 'a\n');
    repo.write('same', `${brevoKey(9)}\n`);
    repo.write('deleted', `${brevoKey(8)}\n`);
    repo.write('.gitignore', 'ignored\n');
    repo.commit();
    repo.write('changed', `a\n${brevoKey(1)}\n`);
    repo.write('unknown', `${brevoKey(2)}\n`);
    repo.write('ignored', `${brevoKey(3)}\n`);
    repo.remove('deleted');
    const { report } = scanToJson(['git', '--unstaged'], { cwd: repo.dir });
    expect(report.findings.map(({ occurrences: [first] }) => first!.path).sort()).toEqual([
      'changed',
      'unknown',
    ]);
  });
});
