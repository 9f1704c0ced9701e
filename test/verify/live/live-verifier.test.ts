import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import type { LiveCheck } from '../../../src/model/live-check.ts';
import { Secret } from '../../../src/model/secret.ts';
import {
  LiveSession,
  verifyLive,
  type LiveOptions,
  type Verified,
} from '../../../src/verify/live/live-verifier.ts';
import { checkSamples } from './check-samples.ts';
import { providerServer, publicAddress, type Reply } from './provider-server.ts';

const github = checkSamples().find(({ check }) => check.rules.includes('github-personal-access-token'))!;
const known: Reply = { status: 200, body: '{"login":"octocat"}' };

/** Findings of one rule with secrets of their own. */
function findings(count: number): readonly Finding[] {
  return Array.from({ length: count }, (_, index) => ({
    ...github.finding,
    fingerprint: `f${index}`,
    secret: new Secret(`key-${index}`),
  }));
}

async function verify(
  asked: readonly Finding[],
  options: Partial<LiveOptions> = {},
  signal = AbortSignal.timeout(60_000),
  checks: readonly LiveCheck[] = [github.check],
): Promise<Verified> {
  return verifyLive(
    asked,
    {
      checks: { checks, never: [] },
      userAgent: 'leaksieve/test',
      session: new LiveSession(100_000),
      announce: () => {},
      ...options,
    },
    signal,
  );
}

const statesOf = ({ findings: found }: Verified): readonly string[] =>
  found.map(({ verification }) => verification.state);

describe('verification', () => {
  it('tells who holds a secret, raises what works and lowers what does not', async () => {
    const { network } = await providerServer(({ headers }) =>
      headers.authorization === 'Bearer key-0'
        ? { ...known, headers: { 'x-oauth-scopes': 'repo' } }
        : { status: 401, body: '{"message":"Bad credentials"}' },
    );
    const { findings: found, isComplete } = await verify(findings(2), { network });
    expect(found).toMatchObject([
      {
        severity: 'high',
        confidence: 'high',
        evidence: 'api.github.com accepts it; it belongs to octocat; it may repo',
        verification: { state: 'live', by: 'api.github.com', owner: 'octocat', scopes: ['repo'] },
      },
      {
        severity: 'low',
        confidence: 'medium',
        evidence: 'api.github.com refuses it',
        verification: { state: 'dead', by: 'api.github.com', checkedAt: expect.stringMatching(/^20.*Z$/) },
      },
    ]);
    expect(isComplete).toBe(true);
  });

  it('keeps what is meant to be public where it was', async () => {
    const { network } = await providerServer(() => known);
    const open: Finding = { ...github.finding, severity: 'info' };
    expect((await verify([open], { network })).findings[0]!.severity).toBe('info');
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '100.100.100.200',
    '::1',
    'fd00::1',
    '::ffff:127.0.0.1',
  ])('sends nothing to %s, whatever the name says', async (address) => {
    const { network, requests, connections } = await providerServer(() => known);
    const result = await verify([github.finding], { network: { ...network, lookUp: async () => [address] } });
    expect(result.findings[0]!.verification).toMatchObject({
      state: 'unknown',
      reason: 'its name leads to no public address',
    });
    expect([requests, connections]).toEqual([[], []]);
  });

  it('connects to the address that it checked, though the name leads elsewhere a moment later', async () => {
    const { network, connections } = await providerServer(() => known);
    let asked = 0;
    const lookUp = async (): Promise<readonly string[]> => [(asked += 1) === 1 ? publicAddress : '127.0.0.1'];
    const result = await verify(findings(3), { network: { ...network, lookUp } });
    expect(statesOf(result)).toEqual(['live', 'live', 'live']);
    expect([...new Set(connections)]).toEqual([publicAddress]);
    expect(asked).toBe(1);
  });

  it('does not take a name that is not known for a dead key', async () => {
    const lookUp = async (): Promise<readonly string[]> => {
      throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    };
    const result = await verify([github.finding], { network: { lookUp } });
    expect(result.findings[0]!.verification).toMatchObject({ state: 'unknown' });
  });

  it('waits so long for an answer and no longer', async () => {
    const { network, requests } = await providerServer(() => ({ status: 200, isSilent: true }));
    const result = await verify([github.finding], { network, timeoutMs: 60 });
    expect(result.findings[0]!.verification).toMatchObject({
      state: 'unknown',
      reason: 'it did not answer in time',
    });
    expect(requests).toHaveLength(1);
  });

  it('asks a host no more that has refused three times', async () => {
    const { network, requests } = await providerServer(() => ({
      status: 429,
      headers: { 'retry-after': '0' },
    }));
    const result = await verify(findings(6), { network });
    expect(statesOf(result)).toEqual(Array.from({ length: 6 }, () => 'unknown'));
    expect(requests).toHaveLength(3);
    expect(result.findings[5]!.verification.reason).toBe('it refused too often to be asked again');
  });

  it('never asks more than the limit', async () => {
    const { network, requests } = await providerServer(() => known);
    const result = await verify(findings(5), { network, limit: 2 });
    expect(statesOf(result)).toEqual(['live', 'live', 'unverified', 'unverified', 'unverified']);
    expect(requests).toHaveLength(2);
  });

  it('asks about a secret once in a session, whose limit holds for all that is verified in it', async () => {
    const { network, requests } = await providerServer(() => known);
    const session = new LiveSession(100_000);
    const all = findings(5);
    const results = await Promise.all(
      [all.slice(0, 2), all.slice(1, 3), all.slice(2)].map((some) =>
        verify(some, { network, session, limit: 4 }),
      ),
    );
    expect(results.map(statesOf)).toEqual([
      ['live', 'live'],
      ['live', 'live'],
      ['live', 'live', 'unverified'],
    ]);
    expect(requests).toHaveLength(4);
  });

  it('asks nobody for a plan alone', async () => {
    const { network, requests, connections } = await providerServer(() => known);
    const told: string[] = [];
    const announce = (lines: readonly string[]): void => void told.push(...lines);
    const result = await verify(findings(2), { network, isPlanOnly: true, announce });
    expect(statesOf(result)).toEqual(['unverified', 'unverified']);
    expect([requests, connections]).toEqual([[], []]);
    expect(told).toEqual(['--verify asks 1 host 2 questions:', '  api.github.com  2']);
  });

  it('keeps what was answered when it is stopped, and says that it is not all', async () => {
    const stop = new AbortController();
    const { network, requests } = await providerServer(() => {
      if (requests.length === 2) stop.abort();
      return { ...known, isSilent: requests.length === 2 };
    });
    const result = await verify(findings(4), { network }, stop.signal);
    expect(result.isComplete).toBe(false);
    expect(statesOf(result)).toEqual(['live', 'unverified', 'unverified', 'unverified']);
  });

  it('shows nothing of a secret that an answer repeats', async () => {
    const { network } = await providerServer(({ headers }) => ({
      status: 200,
      body: JSON.stringify({ login: `me ${headers.authorization}\u001B[2J`, email: 'a\u0007@firma.test' }),
    }));
    const [found] = (await verify(findings(1), { network })).findings;
    expect(found!.verification.owner).toBe('a @firma.test');
  });
});
