import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiledCode } from '../helpers/compiled-code.ts';
import type { CommandResult } from '../helpers/command.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A real repository whose git runs its hooks, with a user of its own who has no configuration yet. */
export interface HookedRepository {
  readonly dir: string;
  readonly home: string;
  /** Runs the built leaksieve in the repository. */
  leaksieve(args: readonly string[], env?: Environment): CommandResult;
  /** Runs git in the repository; a failure is for the test to judge. */
  git(args: readonly string[], env?: Environment): CommandResult;
  run(program: string, args: readonly string[], env?: Environment, input?: string): CommandResult;
  /** Adds a file with this content and commits; the hooks decide about it. */
  commit(content: string, env?: Environment): CommandResult;
  write(file: string, content: string | Buffer, mode?: number): void;
  read(file: string): string;
  has(file: string): boolean;
  modeOf(file: string): number;
}

export const launcher = fileURLToPath(new URL('../../bin/leaksieve.js', import.meta.url));

/** Makes a repository, in a folder of a name that shells take apart when it is not quoted. */
export function hookedRepository(name = `a b'c $d`, initArgs: readonly string[] = []): HookedRepository {
  const root = temporaryFolder();
  const repository = hookedRepositoryAt(path.join(root, name), path.join(root, 'home'));
  mkdirSync(repository.dir);
  mkdirSync(repository.home);
  repository.git(['init', '-q', '-b', 'main', ...initArgs]);
  return repository;
}

/** The repository of a folder that is there, or will be. */
export function hookedRepositoryAt(dir: string, home: string): HookedRepository {
  const own = {
    PATH: process.env['PATH'],
    ...compiledCode,
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, '.config'),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ann',
    GIT_AUTHOR_EMAIL: 'ann@example.org',
    GIT_COMMITTER_NAME: 'Ann',
    GIT_COMMITTER_EMAIL: 'ann@example.org',
  };
  const run: HookedRepository['run'] = (program, args, env = {}, input = '') => {
    const done = spawnSync(program, args, { cwd: dir, env: { ...own, ...env }, input });
    return { code: done.status, stdout: String(done.stdout), stderr: String(done.stderr) };
  };
  const inside = (file: string): string => path.join(dir, file);
  let count = 0;
  return {
    dir,
    home,
    run,
    leaksieve: (args, env) => run(process.execPath, [launcher, ...args], env),
    git: (args, env) => run('git', args, env),
    commit(content, env) {
      count++;
      writeFileSync(inside(`file ${count}`), content);
      run('git', ['add', `file ${count}`]);
      return run('git', ['commit', '-q', '-m', `commit ${count}`], env);
    },
    write(file, content, mode) {
      mkdirSync(path.dirname(inside(file)), { recursive: true });
      writeFileSync(inside(file), content);
      if (mode !== undefined) {
        chmodSync(inside(file), mode);
      }
    },
    read: (file) => readFileSync(inside(file), 'latin1'),
    has: (file) => existsSync(inside(file)),
    modeOf: (file) => statSync(inside(file)).mode & 0o777,
  };
}
