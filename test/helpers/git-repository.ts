import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

/** A real repository in a temporary folder. */
export interface TestRepository {
  readonly dir: string;
  /** Runs git in it and gives what it printed, without the last line end. */
  git(...args: readonly string[]): string;
  /** Runs git with input. */
  gitWith(input: string | Buffer, ...args: readonly string[]): string;
  write(file: string, content: string | Buffer): void;
  link(file: string, target: string): void;
  remove(file: string): void;
  /** Adds everything and commits; gives the commit's id. */
  commit(message?: string): string;
  /** Writes one file and commits it. */
  commitFile(file: string, content: string | Buffer, message?: string): string;
}

const environment = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_ALLOW_PROTOCOL: 'file',
  // Else each commit starts a process that looks whether there is anything to pack.
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'maintenance.auto',
  GIT_CONFIG_VALUE_0: 'false',
};

/** Makes a repository with one branch, `main`, and nothing in it. */
export function gitRepository(...initArgs: readonly string[]): TestRepository {
  return repositoryAt(temporaryFolder(), initArgs);
}

/** The repository in a folder, made there when `initArgs` are given. */
export function repositoryAt(dir: string, initArgs: readonly string[] | null = null): TestRepository {
  // Each commit a minute after the one before, so that ids depend on no clock, and on no other test.
  let minutes = 0;
  const gitWith = (input: string | Buffer, ...args: readonly string[]): string => {
    const date = `${1_700_000_000 + minutes * 60} +0100`;
    const identity = {
      GIT_AUTHOR_NAME: 'Ann Author',
      GIT_AUTHOR_EMAIL: 'ann@example.org',
      GIT_COMMITTER_NAME: 'Ann Author',
      GIT_COMMITTER_EMAIL: 'ann@example.org',
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    };
    const run = spawnSync('git', args, {
      cwd: dir,
      input,
      env: { ...environment, ...identity },
      maxBuffer: 1 << 28,
    });
    if (run.status !== 0) {
      throw new Error(`git ${args.join(' ')} failed: ${run.stderr.toString()}`);
    }
    return run.stdout.toString().trimEnd();
  };
  const git = (...args: readonly string[]): string => gitWith('', ...args);
  if (initArgs !== null) {
    git('init', '--quiet', '--initial-branch=main', ...initArgs, '.');
  }
  const write = (file: string, content: string | Buffer): void => {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    writeFileSync(path.join(dir, file), content);
  };
  const commit = (message = 'change'): string => {
    minutes++;
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '-m', message);
    return git('rev-parse', 'HEAD');
  };
  return {
    dir,
    git,
    gitWith,
    write,
    link: (file, target) => symlinkSync(target, path.join(dir, file)),
    remove: (file) => rmSync(path.join(dir, file)),
    commit,
    commitFile(file, content, message) {
      write(file, content);
      return commit(message);
    },
  };
}

/** Writes a script that leaves a mark when it is run, for settings that must never run it. */
export function trap(dir: string): { readonly script: string; readonly mark: string } {
  const script = path.join(dir, 'trap.sh');
  const mark = path.join(dir, 'trap-was-run');
  writeFileSync(script, `#!/bin/sh\necho run >> '${mark}'\ncat\n`);
  chmodSync(script, 0o755);
  return { script, mark };
}
