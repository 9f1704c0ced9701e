import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildExecutable } from '../../scripts/build-executable.ts';
import { fillPlaceholders } from '../../src/rules/placeholder.ts';
import { gitRepository } from '../helpers/git-repository.ts';
import { sharedFolder } from '../helpers/shared-folder.ts';

const folder = sharedFolder();
const executable = path.join(folder, 'leaksieve');
const cache = path.join(folder, 'cache');
const key = fillPlaceholders('BREVO_API_KEY=xkeysib-{hex:64}-{alnum:16}\n');

/** Without anything of this Node's surroundings, in which it has to do. */
function run(cwd: string, ...args: readonly string[]): { code: number | null; out: string; err: string } {
  const env = { PATH: '/usr/bin:/bin', HOME: folder, XDG_CACHE_HOME: cache };
  const { status, stdout, stderr } = spawnSync(executable, args, { cwd, env, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

function unpacked(): string {
  const dir = path.join(cache, 'leaksieve');
  return path.join(dir, readdirSync(dir).find((name) => name.startsWith('program-')) ?? '');
}

// What is injected is for the format of Linux here; the other systems sign their programs.
describe.skipIf(process.platform !== 'linux')('the single-file executable (made on Linux only)', () => {
  beforeAll(() => buildExecutable(executable), 60_000);

  it('tells its version and nothing else', () => {
    expect(run(folder, '--version')).toEqual({
      code: 0,
      out: expect.stringMatching(/^leaksieve \d+\.\d+\.\d+\n$/),
      err: '',
    });
  });

  it('scans a history and what is staged, in threads too, with the codes of every leaksieve', () => {
    const repository = gitRepository();
    const scan = (...args: readonly string[]): unknown => run(repository.dir, 'git', ...args);
    writeFileSync(path.join(repository.dir, 'big.txt'), 'a line of text\n'.repeat(700_000));
    writeFileSync(path.join(repository.dir, '.env'), key);
    repository.git('add', '.');
    expect(scan('--staged')).toMatchObject({ code: 1, out: expect.stringContaining('brevo-api-key') });
    repository.git('commit', '--quiet', '-m', 'settings');
    expect(scan('-j', '2')).toMatchObject({ code: 1, out: expect.stringContaining('brevo-api-key') });
    expect(scan('--staged')).toMatchObject({ code: 0 });
    expect(scan('--no-such-flag')).toMatchObject({ code: 2 });
    expect(scan('--range', 'missing..HEAD')).toMatchObject({ code: 3 });
  });

  it('keeps scans, opens reports and starts itself from a hook', () => {
    const repository = gitRepository();
    writeFileSync(path.join(repository.dir, '.env'), key);
    const scan = run(
      repository.dir,
      'dir',
      '.',
      '--store',
      path.join(folder, 'scans.db'),
      '-f',
      'json:report.json',
    );
    expect(scan).toMatchObject({ code: 1 });
    expect(run(repository.dir, 'view', '--plain', 'report.json').out).toContain('brevo-api-key');
    expect(run(repository.dir, 'hook', 'install')).toMatchObject({ code: 0 });
    repository.git('add', '.env');
    expect(() => repository.git('commit', '-m', 'settings')).toThrow(/brevo-api-key/);
  });

  it('scans the targets of a fleet in a process that it starts', () => {
    const repository = gitRepository();
    writeFileSync(path.join(repository.dir, '.env'), key);
    repository.git('add', '.env');
    repository.git('commit', '--quiet', '--no-verify', '-m', 'settings');
    const store = ['--store', path.join(folder, 'fleet.db')];
    expect(run(folder, 'fleet', 'add', repository.dir, ...store)).toMatchObject({ code: 0 });
    // What fails is tried again after half a minute.
    expect(run(folder, 'fleet', 'worker', '--drain', ...store)).toMatchObject({ code: 0 });
    expect(run(folder, 'fleet', 'findings', ...store).out).toContain('brevo-api-key');
  });

  it('believes no program in its cache that is damaged or that others may write', () => {
    writeFileSync(path.join(unpacked(), 'cli.js'), 'console.log("another")');
    expect(run(folder, '--version').out).toMatch(/^leaksieve/);
    chmodSync(unpacked(), 0o777);
    expect(run(folder, '--version').out).toMatch(/^leaksieve/);
    expect(statSync(unpacked()).mode & 0o777).toBe(0o700);
  });

  it('works without a cache, and leaves nothing behind', () => {
    rmSync(cache, { recursive: true });
    writeFileSync(cache, '');
    const env = { PATH: '/usr/bin:/bin', HOME: folder, XDG_CACHE_HOME: cache, TMPDIR: folder };
    const { stdout } = spawnSync(executable, ['--version'], { env, encoding: 'utf8' });
    expect(stdout).toMatch(/^leaksieve/);
    expect(readdirSync(folder).filter((name) => name.startsWith('leaksieve-program-'))).toEqual([]);
  });
});
