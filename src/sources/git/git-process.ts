import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { devNull } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { ScanError } from '../../model/scan-error.ts';

/** Where git runs, and what of the caller's environment it may see. */
export interface GitLocation {
  readonly dir: string;
  /** Keep `GIT_DIR`, `GIT_INDEX_FILE` and their kin: inside a hook they say which repository and index are meant. */
  readonly keepsHookEnvironment: boolean;
}

/**
 * Settings that win over the scanned repository's own configuration, which is as hostile as its files: nothing it
 * names (fsmonitor, hooks, ssh command, pager, filter) may run, and nothing it says may change a result.
 */
const settings = [
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  `core.attributesFile=${devNull}`,
  `core.excludesFile=${devNull}`,
  'core.pager=cat',
  'core.sshCommand=false',
  'core.askPass=false',
  'core.quotePath=false',
  'core.commitGraph=false',
  'credential.helper=',
  'protocol.allow=never',
  'diff.external=',
  'log.showSignature=false',
  'gc.auto=0',
  'maintenance.auto=false',
  // The owner of the folder may be another user, as in containers: harmless, since nothing of it is executed.
  'safe.directory=*',
].flatMap((setting) => ['-c', setting]);

const hookVariables = new Set([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_QUARANTINE_PATH',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
]);

function environment({ keepsHookEnvironment }: GitLocation): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('GIT_') || (keepsHookEnvironment && hookVariables.has(name)),
  );
  return {
    ...Object.fromEntries(kept),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_SYSTEM: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: devNull,
    GIT_NO_LAZY_FETCH: '1',
    // Before git 2.45 only this keeps an absent object of a partial clone from being fetched.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    LC_ALL: 'C',
  };
}

/** A running git. Whoever starts it reads `stdout` to its end or calls `stop`. */
export interface GitProcess {
  readonly stdin: Writable;
  readonly stdout: AsyncIterable<Buffer>;
  /** Resolves with the exit code and the last words on standard error, once both are known. */
  readonly ended: Promise<{ readonly code: number; readonly stderr: string }>;
  stop(): void;
}

const maxErrorText = 4096;

/** The arguments and environment with which git runs nothing that the scanned repository names. */
export function gitInvocation(
  location: GitLocation,
  args: readonly string[],
): { readonly args: string[]; readonly env: NodeJS.ProcessEnv } {
  return { args: [...settings, '--no-pager', '--no-replace-objects', ...args], env: environment(location) };
}

/** Starts git for a stream of output. */
export function startGit(location: GitLocation, command: readonly string[], signal: AbortSignal): GitProcess {
  const { args, env } = gitInvocation(location, command);
  const child = spawn('git', args, { cwd: location.dir, env, stdio: ['pipe', 'pipe', 'pipe'] });
  // A git that ends early closes its input: its exit code tells, not the broken pipe.
  child.stdin.on('error', () => {});
  return { stdin: child.stdin, ...followed(child, signal) };
}

/** What is followed of a git, whether it has an input or not. */
function followed(
  child: ChildProcessByStdio<Writable | null, Readable, Readable>,
  signal: AbortSignal,
): Omit<GitProcess, 'stdin'> {
  let stderr = '';
  child.stderr.on('data', (data: Buffer) => {
    stderr = (stderr + data.toString()).slice(-maxErrorText);
  });
  const stop = (): void => void child.kill('SIGKILL');
  signal.addEventListener('abort', stop, { once: true });
  const ended = new Promise<{ code: number; stderr: string }>((resolve, reject) => {
    child.on('error', (cause: NodeJS.ErrnoException) =>
      reject(cause.code === 'ENOENT' ? gitMissing(cause) : cause),
    );
    child.on('close', (code) => resolve({ code: code ?? -1, stderr }));
  }).finally(() => signal.removeEventListener('abort', stop));
  ended.catch(() => {});
  return { stdout: child.stdout, ended, stop };
}

/** What the system's word that there is no git means. */
export function gitMissing(cause: Error): ScanError {
  const message = 'git is not installed, or not on the PATH: install it to scan repositories';
  return new ScanError('GIT_FAILED', message, { cause });
}

/** What git answered, whatever it was. */
export interface GitAnswer {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs git for a small answer. */
export async function runGit(
  location: GitLocation,
  command: readonly string[],
  signal: AbortSignal,
  input = '',
): Promise<GitAnswer> {
  if (input !== '') {
    const git = startGit(location, command, signal);
    git.stdin.end(input);
    return answerOf(git, signal);
  }
  // A pipe less, which takes longer to make than git takes to answer some questions.
  const { args, env } = gitInvocation(location, command);
  const child = spawn('git', args, { cwd: location.dir, env, stdio: ['ignore', 'pipe', 'pipe'] });
  return answerOf(followed(child, signal), signal);
}

async function answerOf(git: Omit<GitProcess, 'stdin'>, signal: AbortSignal): Promise<GitAnswer> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of git.stdout) {
      pieces.push(piece);
    }
  } finally {
    git.stop();
  }
  const { code, stderr } = await git.ended;
  signal.throwIfAborted();
  return { code, stdout: Buffer.concat(pieces), stderr };
}

/** Runs git for a small answer that must come: anything else is an error with git's own words. */
export async function askGit(
  location: GitLocation,
  args: readonly string[],
  signal: AbortSignal,
  input = '',
): Promise<Buffer> {
  const { code, stdout, stderr } = await runGit(location, args, signal, input);
  if (code !== 0) {
    throw new ScanError('GIT_FAILED', `git ${args[0]} failed: ${lastLine(stderr)}`);
  }
  return stdout;
}

/** What git said last, without the prefix that it puts before. */
export function lastLine(stderr: string): string {
  const line = stderr.trim().split('\n').at(-1) ?? '';
  return line.replace(/^(?:fatal|error): /, '') || 'it gave no reason';
}

/**
 * Writes lines with back-pressure, the first of them at once, and closes the stream. Ends quietly where git ends first:
 * its exit code tells why.
 */
export async function writeLines(stdin: GitProcess['stdin'], lines: Iterable<string>): Promise<void> {
  const closed = new Promise((resolve) => stdin.once('close', resolve));
  for (const block of blocks(lines)) {
    if (stdin.destroyed) {
      return;
    }
    if (!stdin.write(block)) {
      await Promise.race([new Promise((resolve) => stdin.once('drain', resolve)), closed]);
    }
  }
  stdin.end();
}

const blockLength = 65_536;

function* blocks(lines: Iterable<string>): Generator<string> {
  let block = '';
  for (const line of lines) {
    block += `${line}\n`;
    if (block.length >= blockLength) {
      yield block;
      block = '';
    }
  }
  yield block;
}
