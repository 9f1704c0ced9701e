import { describe, expect, it, onTestFinished } from 'vitest';
import { hostNames } from '../../../src/checks/names/host-names.ts';
import type { SiteFinding } from '../../../src/model/check.ts';
import { Coverage, type CoverageSummary } from '../../../src/model/coverage.ts';
import type { NameSource } from '../../../src/model/name-source.ts';
import { defaultLimits } from '../../../src/sources/site/guard/limits.ts';
import { scopeOf } from '../../../src/sources/site/guard/scope.ts';
import { siteProber } from '../../../src/sources/site/probe/site-prober.ts';
import { siteServer, type SiteServer } from '../../helpers/site-server.ts';
import type { Zone } from '../posture/checked-domain.ts';

const origin = new URL('https://www.example.com/');
const form = 'crt.sh';

interface Result {
  readonly findings: readonly SiteFinding[];
  readonly summary: CoverageSummary;
  readonly server: SiteServer;
  readonly announced: readonly string[];
}

/** Asks a service on loopback, which gives these answers in turn, for the names of example.com. */
async function named(
  answers: readonly (readonly [status: number, body: string])[],
  {
    zone = {},
    service = form,
    besides = [],
  }: {
    readonly zone?: Zone;
    readonly service?: 'crt.sh' | 'certspotter';
    readonly besides?: readonly NameSource[];
  } = {},
): Promise<Result> {
  const server = await siteServer((_, response) => {
    const [status, body] = answers[Math.min(server.requests.length, answers.length) - 1]!;
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  const coverage = new Coverage();
  const options = {
    scope: scopeOf([origin], 'domain'),
    limits: { ...defaultLimits, rate: 1000 },
    userAgent: 'test',
    sessionHeaders: { cookie: 'session=of-the-site' },
  };
  const prober = siteProber(options, new Set(['transparency'] as const), [origin], coverage);
  onTestFinished(() => prober[Symbol.asyncDispose]());
  const announced: string[] = [];
  const sources: readonly NameSource[] = [
    ...(answers.length === 0 ? [] : [{ kind: 'service', form: service, url: new URL(server.url) } as const]),
    ...besides,
  ];
  const run = hostNames({ sources, announce: (lines) => announced.push(...lines) }, async (kind, name) => {
    return zone[`${kind} ${name}`] ?? (`${kind} ${name}` in zone ? null : []);
  }).start(coverage);
  const { signal } = new AbortController();
  const seen = { url: origin, status: 200, headers: new Map() };
  await run.observe?.({ kind: 'response', ...seen }, signal);
  await run.observe?.({ kind: 'connection', url: origin, protocol: '', cipher: '', chain: [] }, signal);
  const findings = (await Array.fromAsync(run.results(prober, signal))).filter(
    (one) => one.kind !== 'content',
  );
  return { findings, summary: coverage.summary(), server, announced };
}

const day = 86_400_000;
const iso = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 19);

function entry(names: string, issuer = "C=US, O=Let's Encrypt, CN=R3", ends = 30, id = 7): object {
  return { id, issuer_name: issuer, name_value: names, not_before: iso(-10), not_after: iso(ends) };
}

const list = (...entries: readonly object[]): readonly [number, string] => [200, JSON.stringify(entries)];
const candidates = ({ summary }: Result): readonly string[] =>
  summary.leftOut.filter(({ reason }) => reason === 'candidate').map(({ what }) => what);

describe('names of hosts by crt.sh', () => {
  it('are candidates that nobody asks; those of others are told apart', async () => {
    const result = await named([
      list(
        entry('shop.example.com\nwww.example.com\n*.dev.example.com\nann@example.com'),
        entry('old.example.com\nmallory.example.net\nnotexample.com', undefined, -40),
      ),
    ]);
    expect(candidates(result)).toEqual(['old.example.com', 'shop.example.com']);
    const others = result.summary.leftOut.filter(({ reason }) => reason === 'third-party');
    expect(others.map(({ what }) => what)).toEqual(['example.net', 'notexample.com']);
    expect(result.summary.leftOut.find(({ what }) => what === 'old.example.com')?.hint).toMatch(
      /^its last certificate ended/,
    );
    expect(result.summary.complete).toBe(true);
    expect(result.server.requests).toEqual(['/?q=%25.example.com&output=json&deduplicate=Y']);
    expect(result.server.headers[0]).not.toHaveProperty('cookie');
    expect(result.announced).toEqual([`${new URL(result.server.url).host} for example.com`]);
    expect(result.findings.map(({ rule, evidence }) => [rule, evidence])).toEqual([
      [
        'internal-names-published',
        '2 of 4 names in the logs of certificates: *.dev.example.com, old.example.com',
      ],
    ]);
  });

  it.each([
    ['a failing gateway', [502, 'Bad Gateway'], /answered 502/],
    ['a page', [200, '<html>too many</html>'], /no list/],
    ['an object', [200, '{"code":"rate_limited"}'], /no list/],
    ['entries of another kind', [200, '[{"id":1},7,null]'], /no list/],
    ['brackets without end', [200, '['.repeat(100_000)], /no list/],
    ['an empty list, though the site has a certificate', [200, '[]'], /no certificate/],
  ] as const)('%s is told as a failure, and never as no names', async (_, answer, reason) => {
    const { summary, findings } = await named([answer]);
    expect(findings).toEqual([]);
    expect(summary.complete).toBe(false);
    expect(summary.checks[0]).toMatchObject({
      id: 'host-names',
      state: 'blocked',
      reason: expect.stringMatching(reason),
    });
  });

  it('that no host can have, or that hold what terminals obey, are left out', async () => {
    const hostile = entry(
      `\u001b[31m.example.com\n${'a'.repeat(300)}.example.com\n../x.example.com\nfine.example.com`,
    );
    expect(candidates(await named([list(hostile)]))).toEqual(['fine.example.com']);
  });

  it('beyond three hundred are counted', async () => {
    const names = Array.from({ length: 450 }, (_, index) => `h${index}.example.com`).join('\n');
    const told = candidates(await named([list(entry(names))]));
    expect(told).toHaveLength(301);
    expect(told).toContain('(150 more hosts of example.com)');
  });
});

describe('names of hosts', () => {
  it('come page by page from Cert Spotter, as far as it may be asked', async () => {
    const page = (id: number): readonly [number, string] => [
      200,
      JSON.stringify([
        {
          id: String(id),
          dns_names: [`h${id}.example.com`],
          issuer: { name: 'O=X' },
          not_before: `${iso(-1)}Z`,
          not_after: `${iso(9)}Z`,
        },
      ]),
    ];
    const whole = await named([page(1), page(2), [200, '[]']], { service: 'certspotter' });
    expect(candidates(whole)).toEqual(['h1.example.com', 'h2.example.com']);
    expect(whole.summary.complete).toBe(true);
    expect(whole.server.requests.map((url) => new URL(url, origin).searchParams.get('after'))).toEqual([
      null,
      '1',
      '2',
    ]);
    const endless = await named([page(1)], { service: 'certspotter' });
    expect(endless.server.requests).toHaveLength(5);
    expect(endless.summary.checks[0]).toMatchObject({ state: 'blocked' });
  });

  it('come from a list, where the domain alone counts', async () => {
    const names = ['a.example.com', 'www.example.com', 'a.example.net'];
    const result = await named([], { besides: [{ kind: 'list', name: 'zone', names }] });
    expect(candidates(result)).toEqual(['a.example.com']);
    expect([result.server.requests, result.announced, result.summary.complete]).toEqual([[], [], true]);
  });

  it('are asked of nobody when no source is named', async () => {
    const { summary, server } = await named([]);
    expect([server.requests, summary.checks[0]?.state]).toEqual([[], 'skipped']);
  });
});

describe('certificates that hold still', () => {
  const caa = { 'CAA example.com': ['{"critical":0,"issue":"letsencrypt.org; validationmethods=dns-01"}'] };

  it.each([
    [
      entry('a.example.com', 'C=US, O=DigiCert Inc, CN=X'),
      caa,
      ['certificate-of-unexpected-authority medium'],
    ],
    [
      entry('a.example.com', 'C=US, O=DigiCert Inc, CN=X'),
      { 'CAA example.com': ['{"issue":";"}'] },
      ['certificate-of-unexpected-authority medium'],
    ],
    [entry('a.example.com'), caa, []],
    [entry('a.example.com', 'C=US, O=DigiCert Inc, CN=X', -1), caa, []],
    [entry('a.example.com', 'C=US, O=DigiCert Inc, CN=X'), {}, []],
    [entry('a.example.com', 'C=US, O=DigiCert Inc, CN=X'), { 'CAA example.com': null }, []],
    [entry('a.example.com', 'C=US, O=Nobody Knows, CN=X'), caa, []],
    [
      entry('b.a.example.com', 'C=US, O=DigiCert Inc, CN=X'),
      { ...caa, 'CAA a.example.com': ['{"issue":"digicert.com"}'] },
      [],
    ],
  ] as const)('%j by %j: %j', async (certificate, zone, expected) => {
    const { findings } = await named([list(certificate)], { zone });
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(expected);
  });
});
