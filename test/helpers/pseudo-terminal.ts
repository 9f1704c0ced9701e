import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { launcher } from './command.ts';
import { compiledCode } from './compiled-code.ts';

/** The built command in a terminal of its own, which `script` of util-linux makes. */
export interface PseudoTerminal extends AsyncDisposable {
  /** All that was written to it. */
  readonly output: () => string;
  readonly press: (keys: string) => void;
  /** Waits until the condition holds, which the test's own time limits. */
  readonly until: (holds: () => boolean) => Promise<void>;
  /** The exit code. */
  readonly ended: Promise<number | null>;
}

/** Starts the command in a terminal of 80 columns and 24 rows. */
export function inTerminal(args: readonly string[], cwd: string): PseudoTerminal {
  const quoted = [process.execPath, launcher, ...args].map(
    (word) => `'${word.replaceAll("'", String.raw`'\''`)}'`,
  );
  const command = `stty rows 24 cols 80; exec ${quoted.join(' ')}`;
  const child = spawn('script', ['--quiet', '--flush', '--return', '--command', command, '/dev/null'], {
    cwd,
    env: {
      PATH: process.env['PATH'],
      HOME: '/nonexistent',
      SHELL: '/bin/sh',
      TERM: 'xterm-256color',
      LANG: 'C.UTF-8',
      ...compiledCode,
    },
  });
  let output = '';
  child.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  let isOver = false;
  void ended.finally(() => (isOver = true)).catch(() => {});
  return {
    output: () => output,
    press: (keys) => void child.stdin.write(keys),
    async until(holds) {
      while (!holds()) {
        if (isOver) throw new Error(`the command has ended: ${JSON.stringify(output.slice(-2000))}`);
        await setTimeout(20);
      }
    },
    ended,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended.catch(() => {});
    },
  };
}
