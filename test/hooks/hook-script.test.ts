import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProgram } from '../../src/hooks/find-program.ts';
import type { BlockForm } from '../../src/hooks/hook-block.ts';
import type { HookKind } from '../../src/hooks/hook-kind.ts';
import { hookBlock } from '../../src/hooks/hook-script.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const searchPath = process.env['PATH'] ?? '';
const shells = ['sh', 'dash', 'bash', 'zsh', 'ksh', 'mksh', 'ash'].filter(
  (name) => findProgram(name, searchPath) !== null,
);

/** Writes what it is called with and what it reads beside itself, and ends with the code given. */
const recorder = `
import { readFileSync, writeFileSync } from 'node:fs';
const input = readFileSync(0, 'utf8');
writeFileSync(process.argv[1] + '.seen', JSON.stringify({ args: process.argv.slice(2), input }));
process.exitCode = Number(process.env.RECORDER_CODE ?? 0);
`;

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seen: { readonly args: readonly string[]; readonly input: string } | null;
}

function runHook(
  shell: string,
  kind: HookKind,
  options: {
    readonly flags?: readonly string[];
    readonly args?: readonly string[];
    readonly input?: string;
    readonly rest?: string;
    readonly form?: BlockForm;
    readonly kept?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly isGone?: boolean;
  },
): Run {
  const dir = temporaryFolder();
  const launcher = path.join(dir, `it's a recorder.mjs`);
  if (options.isGone !== true) {
    writeFileSync(launcher, recorder);
  }
  const hook = path.join(dir, kind);
  const block = hookBlock(
    kind,
    { kind: 'installed', node: process.execPath, launcher },
    options.form ?? 'inserted',
  );
  writeFileSync(hook, `#!/bin/sh\n${block}${options.rest ?? ''}`);
  if (options.kept !== undefined) {
    writeFileSync(`${hook}.before-leaksieve`, options.kept);
    chmodSync(`${hook}.before-leaksieve`, 0o755);
  }
  const done = spawnSync(shell, [...(options.flags ?? []), hook, ...(options.args ?? [])], {
    cwd: dir,
    input: options.input ?? '',
    env: { PATH: searchPath, ...options.env },
    encoding: 'utf8',
  });
  let seen: Run['seen'] = null;
  try {
    seen = JSON.parse(readFileSync(`${launcher}.seen`, 'utf8'));
  } catch {
    // The launcher was not run.
  }
  return { code: done.status, stdout: done.stdout, stderr: done.stderr, seen };
}

const line = `refs/heads/main ${'1'.repeat(40)} refs/heads/main ${'0'.repeat(40)}\n`;
const echoRest = 'echo "after: $*"\ncat\n';

describe.each(shells)('a hook that %s runs', (shell) => {
  it.each([[[]], [['-e']], [['-u']]])('goes on after a clean scan, with flags %j', (flags) => {
    const run = runHook(shell, 'pre-commit', { flags, rest: echoRest, input: 'untouched' });
    expect(run).toMatchObject({ code: 0, stdout: 'after: \nuntouched', stderr: '' });
    expect(run.seen).toEqual({ args: ['git', '--staged', '-q'], input: '' });
  });

  it.each([[[]], [['-eu']]])('ends with the exit code of leaksieve, with flags %j', (flags) => {
    const run = runHook(shell, 'pre-commit', { flags, rest: echoRest, env: { RECORDER_CODE: '3' } });
    expect(run).toMatchObject({ code: 3, stdout: '' });
    expect(run.stderr).toMatch(
      /^leaksieve: nothing was committed; .*LEAKSIEVE_SKIP=1 git commit.*--no-verify/,
    );
  });

  it.each([[''], [line], [line.repeat(2000)]])(
    'gives what git says to leaksieve and to what follows',
    (input) => {
      const args = ['origin', 'https://example.org/x.git'];
      const run = runHook(shell, 'pre-push', { flags: ['-eu'], args, input, rest: echoRest });
      expect(run).toMatchObject({ code: 0, stderr: '', stdout: `after: ${args.join(' ')}\n${input}` });
      expect(run.seen?.args).toEqual(['git', '--pre-push', '--remote=origin', '-q']);
      expect(run.seen?.input.trim()).toBe(input.trim());
    },
  );

  it('runs a program that was kept with the same arguments and input', () => {
    const kept = `#!${process.execPath}\nconsole.log(process.argv.slice(2).join(), require('fs').readFileSync(0, 'utf8')); process.exit(7)\n`;
    const run = runHook(shell, 'pre-push', { form: 'chained', kept, args: ['a b', 'c'], input: line });
    expect(run).toMatchObject({ code: 7, stdout: `a b,c ${line}\n` });
  });

  it('leaves no variable behind', () => {
    const run = runHook(shell, 'pre-push', { rest: 'set | grep -i ^leaksieve\n', input: line });
    expect(run.stdout).toBe('');
  });

  it('says that it was skipped, and still runs what follows', () => {
    const run = runHook(shell, 'pre-push', { env: { LEAKSIEVE_SKIP: '1' }, rest: echoRest, input: line });
    expect(run).toMatchObject({ code: 0, seen: null, stdout: `after: \n${line}` });
    expect(run.stderr).toBe('leaksieve: pre-push check skipped, because LEAKSIEVE_SKIP=1\n');
  });

  it.each(['pre-commit', 'pre-push', 'pre-receive'] as const)(
    'stops git when leaksieve is gone: %s',
    (kind) => {
      const run = runHook(shell, kind, { isGone: true, rest: echoRest, flags: ['-eu'] });
      expect(run).toMatchObject({ code: 1, stdout: '' });
      expect(run.stderr).toContain('install it again and run "leaksieve hook install"');
    },
  );
});

describe('a pre-receive hook', () => {
  it('cannot be skipped by who pushes', () => {
    const run = runHook('sh', 'pre-receive', { env: { LEAKSIEVE_SKIP: '1', RECORDER_CODE: '1' } });
    expect(run.code).toBe(1);
    expect(run.stderr).toBe('leaksieve: the push was refused\n');
  });
});

describe('a hook that is committed', () => {
  const block = hookBlock('pre-commit', { kind: 'searched' }, 'whole');

  it('names no path of the machine that it was made on', () => {
    expect(block).not.toContain(process.execPath);
    expect(block).not.toContain(process.cwd());
  });

  it('prefers the leaksieve of the project to that on the PATH, and stops git when there is neither', () => {
    const dir = temporaryFolder({
      hook: block,
      'node_modules/.bin/leaksieve': '#!/bin/sh\necho project "$@"\n',
      'bin/leaksieve': '#!/bin/sh\necho path "$@"\n',
    });
    const files = ['node_modules/.bin/leaksieve', 'bin/leaksieve'].map((file) => path.join(dir, file));
    files.forEach((file) => chmodSync(file, 0o755));
    const env = { PATH: `${dir}/bin:/usr/bin:/bin` };
    const run = (): string => {
      const { status, stderr } = spawnSync('sh', ['-eu', 'hook'], { cwd: dir, env, encoding: 'utf8' });
      return `${status}: ${stderr}`;
    };
    expect(run()).toBe('0: project git --staged -q\n');
    chmodSync(files[0]!, 0o644);
    expect(run()).toBe('0: path git --staged -q\n');
    chmodSync(files[1]!, 0o644);
    expect(run()).toMatch(/^1: leaksieve: nothing was committed: leaksieve is neither in node_modules/);
  });
});
