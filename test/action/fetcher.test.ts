import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fetcherFor, type Fetcher } from '../../src/action/history/fetcher.ts';
import { openRepository } from '../../src/sources/git/repository.ts';
import { gitRepository, trap, type TestRepository } from '../helpers/git-repository.ts';
import { listen } from '../helpers/listen.ts';
import { checkout, numbered, originRepository, type Origin } from './origin.ts';

const signal = AbortSignal.timeout(60_000);

/** Serves a folder of repositories as GitHub does: by git's own program, to whoever has the one right header. */
async function gitServer(root: string, token: string, seen: string[][]): Promise<string> {
  const backend = path.join(gitRepository().git('--exec-path'), 'git-http-backend');
  const right = `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  const server = createServer((request, response) => {
    const headers = request.rawHeaders.filter((_, at) =>
      /^authorization$/i.test(request.rawHeaders[at - 1] ?? ''),
    );
    seen.push(headers);
    if (headers.length !== 1 || headers[0]!.toLowerCase() !== right.toLowerCase()) {
      response.writeHead(headers.length > 1 ? 400 : 401).end();
      return;
    }
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const child = spawn(backend, [], {
      env: {
        PATH: process.env['PATH'],
        GIT_PROJECT_ROOT: root,
        GIT_HTTP_EXPORT_ALL: '1',
        GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
        REQUEST_METHOD: request.method,
        PATH_INFO: pathname,
        QUERY_STRING: search.slice(1),
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
        REMOTE_USER: 'x-access-token',
      },
    });
    request.pipe(child.stdin);
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('close', () => {
      const answer = Buffer.concat(pieces);
      const end = answer.indexOf('\r\n\r\n');
      const fields = answer
        .subarray(0, end)
        .toString()
        .split('\r\n')
        .map((line) => line.split(': '));
      const { Status = '200', ...others } = Object.fromEntries(
        fields.map(([name, value]) => [name!, value!]),
      );
      response.writeHead(Number.parseInt(Status), others).end(answer.subarray(end + 4));
    });
  });
  return `http://127.0.0.1:${await listen(server)}`;
}

async function fetcherOf(
  clone: TestRepository,
  origin: Origin,
  serverUrl: string,
  token: string,
): Promise<Fetcher> {
  const repository = await openRepository(clone.dir, false, signal);
  return await fetcherFor(repository, { ...origin, serverUrl }, token, signal);
}

describe('fetching into a clone', () => {
  it('sends its own header alone, to the address of the runner alone, and runs nothing that the clone names', async () => {
    const origin = originRepository();
    const [first = '', , third = ''] = origin.commits('main', numbered('a', 3));
    const seen: string[][] = [];
    const url = await gitServer(path.dirname(path.dirname(origin.dir)), 'right', seen);
    const clone = checkout(origin, third);
    const { script, mark } = trap(clone.dir);
    clone.git('config', `http.${url}/.extraheader`, 'AUTHORIZATION: basic d3Jvbmc=');
    clone.git('config', 'core.sshCommand', script);
    clone.git('config', 'core.fsmonitor', script);
    clone.git('config', 'remote.origin.url', `ext::${script}`);
    clone.git('config', 'credential.helper', `!${script}`);
    clone.git('config', 'core.hooksPath', clone.dir);
    clone.git('config', 'fetch.recurseSubmodules', 'true');

    const fetcher = await fetcherOf(clone, origin, url, 'right');
    expect(await fetcher.fetch([third], 3)).toBeNull();
    expect(clone.git('rev-list', third).split('\n').at(-1)).toBe(first);
    expect(await fetcher.tipOf('main')).toBe(third);
    expect(seen.every((headers) => headers.length === 1)).toBe(true);
    expect(existsSync(mark)).toBe(false);
    expect(clone.git('config', '--get-regexp', 'extraheader')).not.toContain('right');

    // An address that the clone turns into another one, of a kind that is not allowed, gets nothing.
    clone.git('config', `url.ext::${script} .insteadOf`, url);
    expect(await fetcher.fetch([third], 3)).toMatch(/not allowed/);
    expect(existsSync(mark)).toBe(false);
  });

  it('tells why it could not, without the token', async () => {
    const origin = originRepository();
    const [head = ''] = origin.commits('main', numbered('a', 1));
    const url = await gitServer(path.dirname(path.dirname(origin.dir)), 'right', []);
    const fetcher = await fetcherOf(checkout(origin, head), origin, url, 'wrong');
    const failure = await fetcher.fetch([head], 2);
    expect(failure).not.toBeNull();
    expect(failure).not.toMatch(/wrong|d3Jvbmc/);
    expect(await fetcher.tipOf('main')).toBeNull();
  });

  it('cuts nothing off from a complete clone', async () => {
    const origin = originRepository();
    const ids = origin.commits('main', numbered('a', 3));
    const clone = checkout(origin, ids.at(-1)!, 2_147_483_647);
    const fetcher = await fetcherOf(clone, origin, origin.serverUrl, '');
    const [other = ''] = origin.commits('other', numbered('b', 1), 'main');
    expect(await fetcher.fetch([other], 1)).toBeNull();
    expect(clone.git('rev-list', '--count', other)).toBe('4');
  });
});
