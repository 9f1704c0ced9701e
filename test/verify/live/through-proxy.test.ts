import { createServer } from 'node:https';
import { expect, it } from 'vitest';
import type { Verification } from '../../../src/model/finding.ts';
import { Secret } from '../../../src/model/secret.ts';
import { proxyOf } from '../../../src/network/proxy.ts';
import { LiveSession, verifyLive } from '../../../src/verify/live/live-verifier.ts';
import type { Network } from '../../../src/verify/live/network.ts';
import { certifiedLoopback } from '../../helpers/certificates.ts';
import { connectProxy } from '../../helpers/connect-proxy.ts';
import { listen } from '../../helpers/listen.ts';
import { checkSamples } from './check-samples.ts';
import { publicAddress } from './provider-server.ts';

const github = checkSamples().find(({ check }) => check.rules.includes('github-personal-access-token'))!;
const findings = [0, 1, 2].map((index) => ({
  ...github.finding,
  fingerprint: `f${index}`,
  secret: new Secret(`key-${index}`),
}));

interface Way {
  readonly lookUp?: Network['lookUp'];
  readonly noProxy?: string;
  readonly user?: string;
  readonly port?: number;
  readonly refuse?: Parameters<typeof connectProxy>[1];
}

/** Verifies three keys at a real TLS server, with a proxy set that counts what goes through it. */
async function verifyBehindProxy({ lookUp, noProxy = '', user = '', port, refuse }: Way) {
  const { authority, server: tls } = certifiedLoopback(30, [127, 0, 0, 1], ['api.github.com']);
  const keys: unknown[] = [];
  const server = createServer(tls, ({ headers }, response) => {
    keys.push(headers.authorization);
    response.end('{"login":"octocat"}');
  });
  const proxy = await connectProxy(await listen(server), refuse);
  const direct: string[] = [];
  const told: string[] = [];
  const { findings: verified } = await verifyLive(
    findings,
    {
      checks: { checks: [github.check], never: [] },
      userAgent: 'leaksieve/test',
      session: new LiveSession(100_000),
      announce: (lines) => void told.push(...lines),
      network: {
        authorities: authority,
        lookUp: lookUp ?? (async () => [publicAddress]),
        proxyFor: proxyOf({
          HTTPS_PROXY: `http://${user}127.0.0.1:${port ?? proxy.port}`,
          NO_PROXY: noProxy,
        }),
        openWeb({ hostname }, done) {
          direct.push(hostname);
          done(new Error('nothing is connected to here'), null);
        },
      },
    },
    AbortSignal.timeout(60_000),
  );
  const verifications: readonly Verification[] = verified.map(({ verification }) => verification);
  return { ...proxy, keys, direct, told, verifications };
}

it('asks through the tunnel of a proxy alone, as often as planned, and says whose duty addresses are', async () => {
  const { tunnels, requests, keys, direct, told, port, verifications } = await verifyBehindProxy({});
  expect(verifications).toMatchObject(findings.map(() => ({ state: 'live', owner: 'octocat' })));
  expect([new Set(tunnels), requests, direct]).toEqual([new Set(['api.github.com:443']), [], []]);
  expect(keys).toEqual(['Bearer key-0', 'Bearer key-1', 'Bearer key-2']);
  expect(told).toEqual([
    '--verify asks 1 host 3 questions:',
    '  api.github.com  3',
    `  web servers through the proxy 127.0.0.1:${port}: that names lead to public addresses is for it to see to`,
  ]);
});

it('leaves names to the proxy that nobody here knows', async () => {
  const lookUp = async (): Promise<readonly string[]> => {
    throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
  };
  const { verifications } = await verifyBehindProxy({ lookUp });
  expect(verifications[0]).toMatchObject({ state: 'live' });
});

it('does not have a proxy ask what is a private address here', async () => {
  const { tunnels, verifications } = await verifyBehindProxy({ lookUp: async () => ['10.1.2.3'] });
  expect(verifications[0]).toMatchObject({
    state: 'unknown',
    reason: 'its name leads to no public address',
  });
  expect(tunnels).toEqual([]);
});

it('shows a proxy who asks, and takes its refusal for no answer', async () => {
  const refuse = ({ headers }: { readonly headers: NodeJS.Dict<string | string[]> }): number | null =>
    headers['proxy-authorization'] === `Basic ${Buffer.from('me:word').toString('base64')}` ? null : 407;
  const known = await verifyBehindProxy({ user: 'me:word@', refuse });
  expect(known.verifications[0]).toMatchObject({ state: 'live' });
  const unknown = await verifyBehindProxy({ refuse });
  expect(unknown.verifications[0]).toMatchObject({
    state: 'unknown',
    reason: 'the proxy refuses to connect (it answered 407)',
  });
  expect([unknown.keys, unknown.direct]).toEqual([[], []]);
});

it('goes past the proxy to hosts of NO_PROXY, and only to those', async () => {
  const { tunnels, direct } = await verifyBehindProxy({ noProxy: 'github.com' });
  expect([tunnels, new Set(direct)]).toEqual([[], new Set([publicAddress])]);
});

it('asks nobody directly when the proxy is not there', async () => {
  const { direct, verifications } = await verifyBehindProxy({ port: 1 });
  expect(verifications[0]).toMatchObject({ state: 'unknown' });
  expect(direct).toEqual([]);
});
