import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/model/check.ts';
import type { Observation, SeenPage, SeenResponse, SeenScript } from '../../src/model/observation.ts';
import type { ProbeAnswer } from '../../src/model/probe.ts';
import { builtinRules } from '../helpers/builtin-rules.ts';
import { scan, type ScanResult } from '../../src/scan.ts';
import { site } from '../../src/sources/site.ts';
import { samplePolicy } from '../triage/sample-sighting.ts';
import { brevoKey, brevoRule } from '../helpers/secrets.ts';
import { siteServer } from '../helpers/site-server.ts';

const limits = { maxFileSize: 1e6, maxArchiveDepth: 0 };

/** Scans a site on loopback with these checks. */
async function checked(
  url: string,
  checks: readonly Check[],
  signal = new AbortController().signal,
): Promise<ScanResult> {
  const options = {
    limits,
    crawlLimits: { rate: 1000 },
    scope: 'host',
    userAgent: 'test',
    probes: new Set(['read'] as const),
  } as const;
  const source = site([new URL(url)], options);
  return scan(source, builtinRules, samplePolicy(), { jobs: 1, maxDecodeDepth: 2, checks }, signal);
}

const finding = {
  kind: 'exposure',
  rule: 'sample',
  title: 'Sample',
  severity: 'high',
  confidence: 'high',
  evidence: 'seen',
  remediation: ['Remove it'],
} as const;

describe('checks of a site', () => {
  it('see each response, page and script, and inline scripts of each page', async () => {
    const server = await siteServer({
      '/': '<script>inline()</script><script src="/a.js"></script><a href="/next">next</a>',
      '/next': '<script>inline()</script>',
      '/a.js': 'a()',
    });
    const seen: Observation[] = [];
    await checked(server.url, [
      { id: 'watch', rules: [], start: () => ({ observe: (one) => void seen.push(one), results: () => [] }) },
    ]);
    const responses: readonly SeenResponse[] = seen.filter((one) => one.kind === 'response');
    expect(responses.map(({ url }) => url.pathname)).toEqual(server.requests);
    const pages: readonly SeenPage[] = seen.filter((one) => one.kind === 'page');
    expect(pages).toMatchObject([
      { status: 200, isStart: true, html: expect.stringContaining('inline()') },
      { status: 200, isStart: false },
    ]);
    const scripts: readonly SeenScript[] = seen.filter((one) => one.kind === 'script');
    expect(scripts.map(({ url, text, isInline, isNew }) => [url.pathname, text, isInline, isNew])).toEqual([
      ['/', 'inline()', true, true],
      ['/a.js', 'a()', false, true],
      ['/next', 'inline()', true, false],
    ]);
    expect(scripts[1]).toMatchObject({ hash: expect.stringMatching(/^sha256-/), page: { pathname: '/' } });
  });

  it('tells every value of a header', async () => {
    const cookies = ['a=1', 'b=2'];
    const server = await siteServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': cookies }).end('a');
    });
    const seen: Observation[] = [];
    await checked(server.url, [
      { id: 'watch', rules: [], start: () => ({ observe: (one) => void seen.push(one), results: () => [] }) },
    ]);
    const page = seen.find((one) => one.kind === 'page');
    expect(page?.headers.get('set-cookie')).toEqual(cookies);
  });

  it('join their findings by rule and identity, and have what they came upon searched', async () => {
    const server = await siteServer({ '/': 'home', '/hidden': `key = "${brevoKey()}"` });
    const url = new URL('/hidden', server.url);
    const { findings, coverage } = await checked(server.url, [
      {
        id: 'sample',
        rules: ['sample'],
        start: () => ({
          async *results(prober, signal) {
            const answer = await prober.ask({ url, maxBytes: 1000 }, signal);
            if (answer.kind === 'response') {
              yield { kind: 'content', url, bytes: answer.bytes };
            }
            yield { ...finding, identity: 'a', places: [{ url }] };
            yield { ...finding, identity: 'a', places: [{ url: prober.origins[0]! }] };
            yield { ...finding, identity: 'b', severity: 'info', places: [{ url }] };
          },
        }),
      },
    ]);
    expect(findings).toMatchObject([
      { rule: brevoRule, state: 'live', occurrences: [{ url: url.href, path: url.href }] },
      { rule: 'sample', severity: 'high', occurrences: [{ url: url.href }, { url: `${server.url}/` }] },
      { rule: 'sample', severity: 'info' },
    ]);
    expect(findings[1]!.fingerprint).not.toBe(findings[2]!.fingerprint);
    expect(coverage.summary().checks).toEqual([{ id: 'sample', target: `${server.url}/`, state: 'checked' }]);
  });

  it('end alone when they fail, and make the scan incomplete', async () => {
    const server = await siteServer({ '/': 'home' });
    const throws = (): never => {
      throw new TypeError('with what was read');
    };
    const { findings, coverage } = await checked(server.url, [
      { id: 'late', rules: [], start: () => ({ results: throws }) },
      { id: 'early', rules: [], start: () => ({ observe: throws, results: () => [] }) },
      {
        id: 'good',
        rules: ['sample'],
        start: () => ({
          results: () => [{ ...finding, identity: 'a', places: [{ url: new URL(server.url) }] }],
        }),
      },
    ]);
    expect(findings).toMatchObject([{ rule: 'sample' }]);
    expect(coverage.summary().checks).toMatchObject([
      { id: 'early', state: 'errored', reason: 'TypeError' },
      { id: 'good', state: 'checked' },
      { id: 'late', state: 'errored', reason: 'TypeError' },
    ]);
    expect(coverage.isComplete).toBe(false);
  });

  it('are asked for nothing more once the scan is stopped', async () => {
    const server = await siteServer({ '/': 'home' });
    const stop = new AbortController();
    let asked: ProbeAnswer | null = null;
    const { coverage } = await checked(
      server.url,
      [
        {
          id: 'stopped',
          rules: ['sample'],
          start: () => ({
            async *results(prober, signal): AsyncGenerator<never> {
              yield* [];
              stop.abort(new DOMException('', 'TimeoutError'));
              asked = await prober.ask({ url: new URL('/x', server.url), maxBytes: 10 }, signal);
            },
          }),
        },
      ],
      stop.signal,
    );
    expect(asked).toBeNull();
    expect(coverage.summary()).toMatchObject({
      complete: false,
      skipped: [{ reason: 'timeout' }],
      checks: [],
    });
    expect(server.requests).not.toContain('/x');
  });
});
