import { describe, expect, it } from 'vitest';
import { domainCheck } from '../../../src/checks/posture/domain-check.ts';
import type { SiteFinding } from '../../../src/model/check.ts';
import { Coverage, type CheckEntry } from '../../../src/model/coverage.ts';
import type { ProbeClass } from '../../../src/model/probe.ts';

/** Records by kind and name, as a resolver would give them; null: it does not answer. */
type Zone = Readonly<Record<string, readonly string[] | null>>;

const good: Zone = {
  'TXT example.com': ['google-site-verification=x', 'v=spf1 include:spf.example.net -all'],
  'TXT _dmarc.example.com': ['v=DMARC1; p=reject; rua=mailto:a@example.com'],
  'TXT _mta-sts.example.com': ['v=STSv1; id=1'],
  'CAA example.com': ['{"critical":0,"issue":"letsencrypt.org"}'],
};

async function checked(
  zone: Zone,
  origin = 'https://www.example.com/',
  classes: readonly ProbeClass[] = ['read'],
): Promise<{
  readonly findings: readonly SiteFinding[];
  readonly asked: readonly string[];
  readonly checks: readonly CheckEntry[];
}> {
  const asked: string[] = [];
  const coverage = new Coverage();
  const run = domainCheck(async (kind, name) => {
    asked.push(`${kind} ${name}`);
    return zone[`${kind} ${name}`] ?? (`${kind} ${name}` in zone ? null : []);
  }).start(coverage);
  const prober = {
    classes: new Set(classes),
    origins: [new URL(origin)],
    ask: () => Promise.reject(new Error('no host is asked')),
    offerTls: () => Promise.reject(new Error('no host is asked')),
  };
  const findings: SiteFinding[] = [];
  for await (const result of run.results(prober, new AbortController().signal)) {
    if (result.kind !== 'content') {
      findings.push(result);
    }
  }
  return { findings, asked, checks: coverage.summary().checks };
}

describe('the records of a domain', () => {
  it('that protect it are no finding', async () => {
    const { findings, asked } = await checked(good);
    expect([findings, asked.toSorted()]).toEqual([[], Object.keys(good).toSorted()]);
  });

  it('that are missing are told', async () => {
    const { findings } = await checked({});
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'spf-missing low',
      'dmarc-missing low',
      'mta-sts-missing info',
      'caa-missing info',
    ]);
  });

  it.each([
    ['TXT example.com', ['v=spf1 +all'], 'spf-open medium'],
    ['TXT example.com', ['v=spf1 mx ?all'], 'spf-open medium'],
    ['TXT example.com', ['v=spf1 a -all', 'v=spf1 mx -all'], 'spf-broken low'],
    ['TXT example.com', ['v=spf10 -all'], 'spf-missing low'],
    ['TXT _dmarc.example.com', ['v=DMARC1; p=none'], 'dmarc-without-effect low'],
    ['TXT _dmarc.example.com', ['v=DMARC1; sp=reject'], 'dmarc-without-effect low'],
    ['TXT _dmarc.example.com', ['v=DMARC1; p=reject', 'v=DMARC1; p=none'], 'dmarc-missing low'],
  ])('%s with %j are %s', async (name, records, told) => {
    const { findings } = await checked({ ...good, [name]: records });
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([told]);
  });

  it('are not clean when nobody answers', async () => {
    const { findings, checks } = await checked({ ...good, 'TXT _dmarc.example.com': null });
    expect(findings).toEqual([]);
    expect(checks).toContainEqual({
      id: 'dmarc',
      target: 'example.com',
      state: 'blocked',
      reason: 'the resolver did not answer',
    });
  });

  it('are asked for with --active only', async () => {
    const { asked, checks } = await checked({}, 'https://www.example.com/', []);
    expect([asked, checks[0]?.state]).toEqual([[], 'skipped']);
  });

  it.each(['http://127.0.0.1:8080/', 'http://[::1]/', 'http://localhost/', 'https://192.0.2.1/'])(
    'of %s are none',
    async (origin) => expect((await checked({}, origin)).asked).toEqual([]),
  );
});
