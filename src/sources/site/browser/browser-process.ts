import { spawn, type ChildProcess } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';
import type { Environment } from './find-browser.ts';
import { messagePipe } from './message-pipe.ts';

/** Who a browser runs as; null: whoever runs this. */
export type BrowserUser = { readonly uid: number; readonly gid: number } | null;

/** A browser at work, with all processes that it started. */
export interface BrowserProcess {
  readonly pid: number;
  readonly transport: ConnectionTransport;
  /** Resolves when it has ended, whoever ended it, with the last lines that it wrote. Never rejects. */
  readonly ended: Promise<string>;
  /** Ends it and all processes that it started, at once, and removes what it wrote. */
  end(): Promise<void>;
}

export interface BrowserStart {
  readonly path: string;
  readonly user: BrowserUser;
  /** Made from the folder that the browser may write to. */
  readonly flags: (profileDir: string) => readonly string[];
  /** Of which it gets what says where its libraries and fonts are, and no more. */
  readonly env: Environment;
}

const maxErrorLength = 4000;
const passedOn = [
  'FONTCONFIG_FILE',
  'FONTCONFIG_PATH',
  'LANG',
  'LD_LIBRARY_PATH',
  'PATH',
  'SYSTEMROOT',
  'TEMP',
  'TZ',
];

/** Starts a browser in a process group and a folder of its own. */
export async function startBrowserProcess({
  path: file,
  user,
  flags,
  env,
}: BrowserStart): Promise<BrowserProcess> {
  const profileDir = await mkdtemp(path.join(tmpdir(), 'leaksieve-browser-'));
  if (user !== null) {
    await chown(profileDir, user.uid, user.gid);
  }
  const child = spawn(file, flags(profileDir), {
    cwd: profileDir,
    env: { HOME: profileDir, TMPDIR: profileDir, ...pick(env, passedOn) },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    ...user,
  });
  const { promise: ended, resolve } = Promise.withResolvers<string>();
  let errors = '';
  child.stderr?.on('data', (text: Buffer) => (errors = (errors + text.toString()).slice(-maxErrorLength)));
  child.on('error', (error) => resolve(error.message));
  child.on('exit', () => resolve(errors));
  const [, , , writable, readable] = child.stdio;
  if (!(writable instanceof Writable) || !(readable instanceof Readable)) {
    throw new TypeError('a child process has the pipes that it was started with');
  }
  return {
    pid: child.pid ?? 0,
    transport: messagePipe(writable, readable, () => killGroup(child)),
    ended,
    async end() {
      killGroup(child);
      await ended;
      await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

function pick(env: Environment, names: readonly string[]): Environment {
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}

/** Renderers and other helpers of a browser are in the group of the first process. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) {
    return;
  }
  try {
    if (process.platform === 'win32') {
      spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    } else {
      process.kill(-child.pid, 'SIGKILL');
    }
  } catch {
    // It has ended.
  }
}
