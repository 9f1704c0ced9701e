import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { compiledCode } from '../helpers/compiled-code.ts';
import type { JsonReport } from '../helpers/command.ts';
import { gitRepository } from '../helpers/git-repository.ts';
import { brevoKey, brevoRule } from '../helpers/secrets.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const launcher = fileURLToPath(new URL('../../bin/leaksieve.js', import.meta.url));
const filler = Buffer.alloc(2 ** 20, 'lorem ipsum dolor sit amet\n');

interface RunningCommand {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>;
}

/** Starts the command in a process group of its own, as a terminal would. */
function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): RunningCommand {
  const child = spawn(process.execPath, [launcher, ...args], {
    detached: true,
    env: { PATH: process.env['PATH'], HOME: '/nonexistent', ...compiledCode, ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  child.stdin.on('error', () => {});
  const texts = { stdout: '', stderr: '' };
  child.stdout.on('data', (data: Buffer) => (texts.stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (texts.stderr += data.toString()));
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, ...texts }));
  return { child, ended };
}

/** Feeds a secret and then as much text as it takes for the secret to be searched, and leaves the input open. */
async function feed({ child, ended }: RunningCommand): Promise<void> {
  child.stdin.write(`${brevoKey()}\n`);
  for (let megabytes = 0; megabytes < 100 && child.exitCode === null; megabytes++) {
    if (!child.stdin.write(filler)) {
      await Promise.race([drained(child), ended]);
    }
  }
}

async function drained(child: ChildProcessWithoutNullStreams): Promise<void> {
  // A command that has ended closes its input, which its exit code tells.
  await once(child.stdin, 'drain').catch(() => {});
}

/** A repository with a rule that takes long to search its one file. */
function slowRepository(): string {
  const repo = gitRepository();
  repo.commitFile('a', `${'a'.repeat(40)}!\n${brevoKey()}\n`);
  repo.write('.leaksieve.toml', `[[rules]]\nid = "slow"\nregex = '''(?:a|a)*c'''\nkeywords = ["aaaa"]\n`);
  return repo.dir;
}

describe('a scan that is stopped', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s ends with 130 and reports what was found until then',
    async (signal) => {
      const running = start(['stdin', '-f', 'json', '-j', '1', '--no-progress']);
      await feed(running);
      running.child.kill(signal);
      const { code, stdout, stderr } = await running.ended;
      const report: JsonReport = JSON.parse(stdout);
      expect([code, stderr, report.coverage.complete]).toEqual([130, '', false]);
      expect(report.coverage.skipped).toMatchObject([
        { what: '(the rest of the scan)', reason: 'interrupted' },
      ]);
      expect(report.findings.map(({ rule }) => rule)).toEqual([brevoRule]);
    },
  );

  it('by --timeout ends with 3 and reports what was found until then', async () => {
    const running = start(['stdin', '-f', 'json', '-j', '1', '--no-progress', '--timeout', '4']);
    await feed(running);
    const { code, stdout } = await running.ended;
    const report: JsonReport = JSON.parse(stdout);
    expect([code, report.coverage.complete]).toEqual([3, false]);
    expect(report.coverage.skipped).toMatchObject([{ reason: 'timeout' }]);
    expect(report.findings.map(({ rule }) => rule)).toEqual([brevoRule]);
  });

  it.each([
    ['git', 'scan'],
    ['files', 'dir'],
  ])('while a rule is stuck in %s ends at once', async (_, command) => {
    const started = performance.now();
    const { code, stdout } = await start([command, slowRepository(), '-f', 'json', '--timeout', '2']).ended;
    expect([code, JSON.parse(stdout).coverage.skipped]).toMatchObject([3, [{ reason: 'timeout' }]]);
    expect(performance.now() - started).toBeLessThan(9000);
  });

  it('by Ctrl-C, which its children get too, still reports', async () => {
    const running = start(['git', slowRepository(), '-f', 'json', '--no-progress']);
    setTimeout(() => process.kill(-running.child.pid!, 'SIGINT'), 2500);
    const { code, stdout, stderr } = await running.ended;
    expect([code, stderr]).toEqual([130, '']);
    expect(JSON.parse(stdout).coverage).toMatchObject({
      complete: false,
      skipped: [{ reason: 'interrupted' }],
    });
  });

  it.each([
    ['a signal', [], 130, 'leaksieve: interrupted before the scan could start\n'],
    ['its time', ['--timeout', '1'], 3, 'leaksieve: the time was up before the scan could start\n'],
  ])("while it waits for a hook's input ends by %s", async (_, args, expected, message) => {
    const { dir } = gitRepository();
    const child = start(['git', dir, '--pre-push', ...args]);
    if (args.length === 0) {
      setTimeout(() => child.child.kill('SIGINT'), 1500);
    }
    expect(await child.ended).toEqual({ code: expected, stdout: '', stderr: message });
  });

  it('while it clones leaves no clone behind', async () => {
    const [tmp, bin] = [temporaryFolder(), temporaryFolder()];
    const git = path.join(bin, 'git');
    writeFileSync(git, '#!/bin/sh\nexec sleep 60\n');
    chmodSync(git, 0o755);
    const env = { TMPDIR: tmp, PATH: `${bin}:${process.env['PATH']}` };
    const { code, stderr } = await start(['git', 'file:///nowhere', '--timeout', '1'], env).ended;
    expect(code, stderr).toBe(3);
    expect(readdirSync(tmp).filter((name) => name.startsWith('leaksieve'))).toEqual([]);
  });
});
