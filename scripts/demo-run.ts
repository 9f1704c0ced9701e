import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fillPlaceholders } from '../src/rules/placeholder.ts';

const author = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
const date = '2026-01-15T12:00:00Z';

/**
 * What the built command prints of a repository whose history has a key that a later commit removed.
 *
 * The same each time, but for how long it took.
 *
 * @param color - with the escapes that terminals draw colours by
 */
export function demoRun(color: 'always' | 'never'): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'leaksieve-demo-'));
  const git = (...args: readonly string[]): void => {
    execFileSync('git', [...author, ...args], {
      cwd: dir,
      env: {
        PATH: process.env['PATH'],
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
        GIT_CONFIG_NOSYSTEM: '1',
        HOME: dir,
      },
    });
  };
  try {
    git('init', '--quiet', '--initial-branch=main');
    writeFileSync(path.join(dir, 'README.md'), '# Shop\n');
    writeFileSync(
      path.join(dir, '.env'),
      fillPlaceholders('APP_NAME=shop\nBREVO_API_KEY=xkeysib-{hex:64}-{alnum:16}\n', 3),
    );
    git('add', '--all');
    git('commit', '--quiet', '-m', 'Start');
    git('rm', '--quiet', '.env');
    git('commit', '--quiet', '-m', 'Remove settings');
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [path.resolve('bin/leaksieve.js'), 'scan', '.', '--color', color],
      { cwd: dir, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: dir } },
    );
    return stdout + stderr;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
