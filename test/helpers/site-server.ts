import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { compiledCode } from './compiled-code.ts';
import type { JsonReport } from './command.ts';
import type { TestBrowser } from './chromium.ts';
import { listen } from './listen.ts';
import { temporaryFolder } from './temporary-folder.ts';

type Answer = string | Buffer | ((request: IncomingMessage, response: ServerResponse) => void);

export interface SiteServer {
  readonly url: string;
  /** What was asked for, in order. */
  readonly requests: readonly string[];
  /** Of each request the headers. */
  readonly headers: readonly IncomingMessage['headers'][];
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.txt': 'text/plain',
  '.xml': 'application/xml',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
};

/** Serves a site from 127.0.0.1 until the test has ended. What is not given is not found. */
export async function siteServer(
  pages: Readonly<Record<string, Answer>> | RequestListener,
  host = '127.0.0.1',
): Promise<SiteServer> {
  const requests: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    requests.push(request.url!);
    headers.push(request.headers);
    if (typeof pages === 'function') {
      pages(request, response);
      return;
    }
    const answer = pages[request.url!];
    if (typeof answer === 'function') {
      answer(request, response);
      return;
    }
    const type = types[path.extname(request.url!.split('?')[0]!)] ?? 'text/html; charset=utf-8';
    response.writeHead(answer === undefined ? 404 : 200, {
      'content-type': answer === undefined ? 'text/plain' : type,
    });
    response.end(answer ?? 'not found');
  });
  const port = await listen(server, host);
  return { url: `http://${host}:${port}`, requests, headers };
}

const launcher = fileURLToPath(new URL('../../bin/leaksieve.js', import.meta.url));

/** Writes down each address that Node connects to or sends to, and each name that it resolves. */
const recorder = `
const fs = require('node:fs'), net = require('node:net'), dns = require('node:dns');
const told = (what) => fs.appendFileSync(process.env.RECORD, what + '\\n');
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const options = Array.isArray(args[0]) ? args[0][0] : args[0];
  told(options.host + ':' + options.port);
  return connect.apply(this, args);
};
// No test asks a resolver: no name is known.
let isClosed = false;
dns.promises.lookup = async (name) => {
  told('name ' + name);
  isClosed ||= name.startsWith('closed.');
  throw Object.assign(new Error('not found'), { code: name.startsWith('later.') ? 'EAI_AGAIN' : 'ENOTFOUND' });
};
// In the closed network that a name says this is in, no other name of the world is known either.
dns.promises.resolveNs = async (name) => {
  if (isClosed) {
    throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
  }
  return ['a.' + name];
};
require('node:module').syncBuiltinESMExports();
`;

export interface SiteScan {
  readonly code: number | null;
  readonly stderr: string;
  readonly report: JsonReport;
  /** Every address that was connected to, and `name` with every name that was resolved, each once. */
  readonly contacts: readonly string[];
}

/**
 * Runs the built command on sites, at a rate that tests can wait for; not in this thread, which serves them.
 *
 * Without --severity among the arguments it is low: the servers of tests send no headers that protect browsers.
 */
export async function scanSite(...args: readonly string[]): Promise<SiteScan> {
  return recordedScan(['--browser', 'never', ...args], {});
}

/** Runs it with a browser. */
export async function browseSite(browser: TestBrowser, ...args: readonly string[]): Promise<SiteScan> {
  return recordedScan(['--browser', 'always', '--browser-path', browser.path, ...args], browser.env);
}

async function recordedScan(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<SiteScan> {
  const dir = temporaryFolder({ 'recorder.cjs': recorder, record: '' });
  const record = path.join(dir, 'record');
  const reportFile = path.join(dir, 'report.json');
  writeFileSync(record, '');
  const { code, stderr } = await runCommand(
    [
      'site',
      ...(args.includes('--severity') ? [] : ['--severity', 'low']),
      ...args,
      '--rate',
      '1000',
      '--no-progress',
      '-f',
      `json:${reportFile}`,
    ],
    { ...env, NODE_OPTIONS: `--require=${path.join(dir, 'recorder.cjs')}`, RECORD: record },
  );
  const report: JsonReport = JSON.parse(readFileSync(reportFile, 'utf8'));
  const contacts = [...new Set(readFileSync(record, 'utf8').split('\n').filter(Boolean))];
  return { code, stderr, report, contacts };
}

interface CommandEnd {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command without blocking this thread. */
export async function runCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandEnd> {
  return startCommand(args, env).ended;
}

/** Starts the built command. */
export function startCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): { readonly child: ChildProcess; readonly ended: Promise<CommandEnd> } {
  const child = spawn(process.execPath, [launcher, ...args], {
    env: { PATH: process.env['PATH'], HOME: '/nonexistent', ...compiledCode, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const texts = { stdout: '', stderr: '' };
  child.stdout.on('data', (data: Buffer) => (texts.stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (texts.stderr += data.toString()));
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, ...texts }));
  return { child, ended };
}
