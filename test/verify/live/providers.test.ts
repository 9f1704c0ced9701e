import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import { LiveSession, verifyLive } from '../../../src/verify/live/live-verifier.ts';
import { checkSamples, type Sample } from './check-samples.ts';
import { providerServer, type Received, type Reply } from './provider-server.ts';

const samples = checkSamples().filter(({ check }) => check.question.kind === 'http');
const batches = distinctBatches(samples);
/** One answer of each check by turns. */
const rounds = Math.max(...samples.map(({ answers }) => answers.length));

/** Checks that ask the same of the same host are told apart by nothing but the secret. */
function distinctBatches(all: readonly Sample[]): readonly (readonly Sample[])[] {
  const found: Map<string, Sample>[] = [];
  for (const sample of all) {
    const key = keyOf(sample);
    const batch = found.find((one) => !one.has(key));
    (batch ?? found[found.push(new Map()) - 1]!).set(key, sample);
  }
  return found.map((batch) => [...batch.values()]);
}

function keyOf({ check: { question } }: Sample): string {
  return question.kind === 'http' ? hostOf(question.url) : '';
}

function hostOf(url: string): string {
  return url.replace(/^https:\/\/(?:\{[^}]*\}\.)?([^/]*).*/s, '$1');
}

async function ask(
  batch: readonly Sample[],
  answer: (sample: Sample, request: Received) => Reply,
): Promise<{ readonly findings: readonly Finding[]; readonly requests: readonly Received[] }> {
  const { network, requests } = await providerServer((request) => {
    const sample = batch.find(
      (one) => request.host === keyOf(one) || request.host.endsWith(`.${keyOf(one)}`),
    )!;
    return answer(sample, request);
  });
  const told: string[] = [];
  const { findings } = await verifyLive(
    batch.map(({ finding }) => finding),
    {
      checks: { checks: batch.map(({ check }) => check), never: [] },
      userAgent: 'leaksieve/test',
      session: new LiveSession(100_000),
      timeoutMs: 2000,
      announce: (lines) => told.push(...lines),
      network,
    },
    AbortSignal.timeout(60_000),
  );
  expect(told[0]).toBe(`--verify asks ${batch.length} hosts ${batch.length} questions:`);
  expect(requests).toHaveLength(batch.length);
  const shown = JSON.stringify([told, findings, requests.map(({ url }) => url)]);
  expect(batch.filter(({ finding }) => shown.includes(finding.secret!.reveal()))).toEqual([]);
  return { findings, requests };
}

async function askAll(reply: (sample: Sample) => Reply): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const batch of batches) {
    found.push(...(await ask(batch, reply)).findings);
  }
  return found;
}

describe('every provider', () => {
  it.each(Array.from({ length: rounds }, (_, index) => index))(
    'is understood in answer %i',
    async (round) => {
      const chosen = (sample: Sample): Sample['answers'][number] =>
        sample.answers[round % sample.answers.length]!;
      const findings = await askAll(chosen);
      const told = findings.map(({ fingerprint, verification: { state, owner, scopes } }) => [
        fingerprint,
        { state, owner, scopes },
      ]);
      const expected = batches
        .flat()
        .map((sample) => [sample.name, chosen(sample)] as const)
        .map(([name, { means, owner, scopes }]) => [name, { state: means, owner, scopes }]);
      expect(Object.fromEntries(told)).toEqual(Object.fromEntries(expected));
    },
  );

  it.each<[string, Reply]>([
    ['too many requests', { status: 429, body: '{}' }],
    ['a fault of its own', { status: 502, body: '<html>bad gateway</html>' }],
    ['a redirect', { status: 302, headers: { location: 'https://evil.test/' }, body: '{}' }],
    ['more than is read', { status: 200, body: `{"a":"${'x'.repeat(300_000)}"}` }],
    ['a page for robots', { status: 403, body: '<html>one moment</html>' }],
    ['nothing at all', { status: 204 }],
  ])('leaves it open with %s', async (_, reply) => {
    const findings = await askAll(() => reply);
    expect(findings).toHaveLength(samples.length);
    expect(findings.filter(({ verification }) => verification.state !== 'unknown')).toEqual([]);
  });
});
