import { describe, expect, it, onTestFinished } from 'vitest';
import { gitHubClient, type GitHubClient, type GitHubClientOptions } from '../../src/github/client.ts';
import { gitHubFault } from '../../src/github/fault.ts';
import type { ApiRoute } from '../helpers/github-server/api-route.ts';
import {
  gitHubServer,
  type GitHubServer,
  type GitHubServerOptions,
} from '../helpers/github-server/server.ts';

const token = 'token-of-a-test';

interface Pair {
  readonly server: GitHubServer;
  readonly client: GitHubClient;
  readonly told: readonly string[];
}

async function pair(
  routes: readonly ApiRoute[],
  serverOptions: GitHubServerOptions = {},
  options: Partial<GitHubClientOptions> = {},
): Promise<Pair> {
  const server = await gitHubServer(() => routes, { token, ...serverOptions });
  const told: string[] = [];
  const client = await gitHubClient({
    apiUrl: server.apiUrl,
    token,
    userAgent: 'leaksieve/test',
    env: {},
    tell: (message) => told.push(message),
    maxWaitMs: 20_000,
    signal: new AbortController().signal,
    retryMs: 1,
    ...options,
  });
  onTestFinished(() => client.close());
  return { server, client, told };
}

const numbers: ApiRoute = [
  'GET /users/{owner}/repos',
  () => ({ list: Array.from({ length: 250 }, (_, id) => ({ id })) }),
];
const user: ApiRoute = ['GET /users/{owner}', ({ params }) => ({ body: { login: params['owner'] } })];
const listing = { username: 'acme', per_page: 100 };

function faultOf(promise: Promise<unknown>): Promise<ReturnType<typeof gitHubFault>> {
  return promise.then(() => null, gitHubFault);
}

describe('a client of GitHub', () => {
  it('turns pages', async () => {
    const { client, server } = await pair([numbers]);
    const all = await client.octokit.paginate(client.octokit.rest.repos.listForUser, listing);
    expect(all.map(({ id }) => id)).toEqual(Array.from({ length: 250 }, (_, id) => id));
    expect(server.requests).toHaveLength(3);
    expect(client.requests).toBe(3);
  });

  it('waits until the hour of the limit is over rather than ask and be refused', async () => {
    const { client, server, told } = await pair([numbers], { limits: { hourly: 2, windowMs: 1000 } });
    await client.octokit.paginate(client.octokit.rest.repos.listForUser, listing);
    expect(server.limits.refused).toBe(0);
    expect(told.join()).toMatch(
      /^the hourly limit of GitHub requests is used up: waiting \d s, until \d{4}-/,
    );
  });

  it('waits as long as a secondary limit asks, once for all requests that met it', async () => {
    const { client, server, told } = await pair([user], {
      limits: { pointsAMinute: 3, minuteMs: 1000, retryAfter: 1 },
    });
    const asked = ['a', 'b', 'c', 'd', 'e', 'f'].map((username) =>
      client.octokit.rest.users.getByUsername({ username }),
    );
    expect((await Promise.all(asked)).map(({ data }) => data.login)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(server.limits.refused).toBeGreaterThan(0);
    expect(told).toHaveLength(1);
  });

  it('waits for a gateway that says so in its own words', async () => {
    let isBusy = true;
    const busy: ApiRoute = [
      'GET /users/{owner}',
      () => {
        const wasBusy = isBusy;
        isBusy = false;
        return wasBusy
          ? { status: 429, body: { message: 'slow down' }, headers: { 'retry-after': '0' } }
          : { body: { login: 'x' } };
      },
    ];
    const { client } = await pair([busy]);
    expect((await client.octokit.rest.users.getByUsername({ username: 'x' })).status).toBe(200);
  });

  it('gives up when it would have to wait for too long, and then asks no more', async () => {
    const { client, server, told } = await pair([user], { limits: { hourly: 1 } });
    await client.octokit.rest.users.getByUsername({ username: 'x' });
    for (const username of ['y', 'z']) {
      expect(await faultOf(client.octokit.rest.users.getByUsername({ username }))).toMatchObject({
        kind: 'rate-limited',
        message: expect.stringMatching(/asks to wait until .* raise --max-wait$/),
      });
    }
    expect(server.requests).toHaveLength(1);
    expect(told).toEqual([]);
  });

  it('tries errors of the server again', async () => {
    let left = 2;
    const weak: ApiRoute = [
      'GET /users/{owner}',
      () => (left-- > 0 ? { status: 502, body: {} } : { body: { login: 'x' } }),
    ];
    const { client, server } = await pair([weak]);
    expect((await client.octokit.rest.users.getByUsername({ username: 'x' })).status).toBe(200);
    expect(server.requests).toHaveLength(3);
  });

  it.each([
    [401, 'unauthorized', /GITHUB_TOKEN/],
    [403, 'refused', /403/],
    [404, 'not-found', /404/],
    [422, 'invalid', /422/],
    [500, 'broken', /500/],
  ] as const)('says what %i means, and not the token', async (status, kind, message) => {
    const { client } = await pair([['GET /users/{owner}', () => ({ status, body: { message: 'No' } })]]);
    const fault = await faultOf(client.octokit.rest.users.getByUsername({ username: 'x' }));
    expect(fault).toMatchObject({ kind, status, message: expect.stringMatching(message) });
    expect(JSON.stringify(fault)).not.toContain(token);
  });

  it('says that nobody answers', async () => {
    const { client } = await pair([], {}, { apiUrl: 'http://127.0.0.1:9' });
    expect(await faultOf(client.octokit.rest.users.getByUsername({ username: 'x' }))).toMatchObject({
      kind: 'unreachable',
    });
  });

  it('asks no other host for a page', async () => {
    const other = await gitHubServer(() => [numbers]);
    const elsewhere: ApiRoute = [
      'GET /users/{owner}/repos',
      () => ({ body: [], headers: { link: `<${other.apiUrl}/users/x/repos?page=2>; rel="next"` } }),
    ];
    const { client } = await pair([elsewhere]);
    const { octokit } = client;
    await expect(octokit.paginate(octokit.rest.repos.listForUser, listing)).rejects.toThrow('another host');
    expect(other.requests).toEqual([]);
  });

  it('ends while it waits when the scan is stopped', async () => {
    const stop = new AbortController();
    const { client } = await pair(
      [user],
      { limits: { hourly: 1, windowMs: 10_000 } },
      { signal: stop.signal, tell: () => setTimeout(() => stop.abort(), 10) },
    );
    await client.octokit.rest.users.getByUsername({ username: 'x' });
    expect(await faultOf(client.octokit.rest.users.getByUsername({ username: 'y' }))).toMatchObject({
      kind: 'stopped',
    });
  });

  it.each([
    ['', 'unreachable'],
    ['127.0.0.1', null],
  ])('goes through the proxy of the environment, but for %j', async (exception, kind) => {
    // Nothing listens there, so that what goes through it fails.
    const env = { http_proxy: 'http://127.0.0.1:9', NO_PROXY: exception };
    const { client } = await pair([user], {}, { env });
    const fault = await faultOf(client.octokit.rest.users.getByUsername({ username: 'x' }));
    expect(fault?.kind ?? null).toBe(kind);
  });
});
