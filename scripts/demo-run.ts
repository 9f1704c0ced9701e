import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { demoRepository } from './demo-repository.ts';

/**
 * What the built command prints of a repository whose history has a key that a later commit removed.
 *
 * The same each time, but for how long it took.
 *
 * @param color - with the escapes that terminals draw colours by
 */
export function demoRun(color: 'always' | 'never'): string {
  const { dir, git, write, remove } = demoRepository();
  try {
    write('README.md', '# Shop\n');
    write('.env', 'APP_NAME=shop\nBREVO_API_KEY=xkeysib-{hex:64}-{alnum:16}\n');
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
    remove();
  }
}
