import { describe, expect, it, onTestFinished } from 'vitest';
import { cloudBackEnds } from '../../../src/checks/cloud/cloud-back-ends.ts';
import type { SiteFinding } from '../../../src/model/check.ts';
import { Coverage, type CheckEntry } from '../../../src/model/coverage.ts';
import type { ProbeClass, Prober } from '../../../src/model/probe.ts';
import { fillPlaceholders } from '../../../src/rules/placeholder.ts';
import { builtinCloudRules } from '../../../src/rules/site/cloud-rules.ts';
import { defaultLimits } from '../../../src/sources/site/guard/limits.ts';
import { siteProber } from '../../../src/sources/site/probe/site-prober.ts';
import { siteServer } from '../../helpers/site-server.ts';

type Answers = Readonly<
  Record<string, readonly [status: number, body: string, headers?: Record<string, string>]>
>;

interface Result {
  readonly findings: readonly SiteFinding[];
  readonly checks: readonly CheckEntry[];
  readonly announced: readonly string[];
  /** Method and address of what third parties were asked for. */
  readonly asked: readonly string[];
}

/** Checks a site of one page, with all third parties played by a server on loopback; what it does not know is 403. */
async function checked(
  html: string,
  answers: Answers,
  classes: readonly ProbeClass[] = ['cloud'],
  origin = 'http://127.0.0.1:9/',
): Promise<Result> {
  const asked: string[] = [];
  const server = await siteServer((request, response) => {
    const address = `${String(request.headers['x-asked'])}${request.url}`;
    asked.push(`${request.method} ${address}`);
    const [status, body, headers] = answers[address] ?? [403, '{"error":"closed"}'];
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  });
  const coverage = new Coverage();
  const options = {
    scope: { isNamed: () => true, covers: () => true },
    limits: { ...defaultLimits, rate: 1000 },
    userAgent: 'test',
    sessionHeaders: {},
  };
  const real = siteProber(options, new Set(classes), [new URL(origin)], coverage);
  onTestFinished(() => real[Symbol.asyncDispose]());
  const prober: Prober = {
    ...real,
    ask(request, signal) {
      const { host, pathname, search } = request.url;
      const url = new URL(pathname + search, server.url);
      return real.ask({ ...request, url, headers: { ...request.headers, 'x-asked': host } }, signal);
    },
  };
  const announced: string[] = [];
  const run = cloudBackEnds({
    rules: builtinCloudRules(),
    isWanted: classes.includes('cloud'),
    authorizedBy: null,
    announce: (questions) => announced.push(...questions),
  }).start(coverage);
  const { signal } = new AbortController();
  const url = new URL(origin);
  await run.observe?.({ kind: 'page', url, status: 200, headers: new Map(), isStart: true, html }, signal);
  const script = new URL('https://storage.googleapis.com/shop-old/a.js');
  await run.observe?.({ kind: 'response', url: script, status: 404, headers: new Map() }, signal);
  const findings = (await Array.fromAsync(run.results(prober, signal))).filter(
    (one) => one.kind !== 'content',
  );
  return { findings, checks: coverage.summary().checks, announced, asked };
}

const key = fillPlaceholders('AIza{base64url:35}');
const anon = fillPlaceholders(
  'eyJ{alnum:33}.eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6I{alnum:27}Iiwicm9sZSI6ImFub24i{alnum:60}.{base64url:43}',
);
const page = `<img src="//shop.s3.amazonaws.com/a.png"><script src="//storage.googleapis.com/shop-old/a.js"></script>
  <script>u="https://shop-1.firebaseio.com";k="${key}"; s=createClient("https://abcdefghijklmnopqrst.supabase.co","${anon}");
  s.from("users").select(); s.from("posts").select()</script>`;
const rest = 'abcdefghijklmnopqrst.supabase.co/rest/v1';
const open: Answers = {
  'shop.s3.amazonaws.com/?list-type=2&max-keys=1': [
    200,
    '<?xml version="1.0"?><ListBucketResult><Contents><Key>private/contract.pdf</Key></Contents></ListBucketResult>',
    { 'content-type': 'application/xml' },
  ],
  'storage.googleapis.com/storage/v1/b/shop-old/o?maxResults=1': [
    404,
    '{"error":{"code":404,"message":"The specified bucket does not exist."}}',
  ],
  'shop-1.firebaseio.com/.json?shallow=true': [200, '{"ann@example.com":true}'],
  'generativelanguage.googleapis.com/v1beta/models?pageSize=1': [200, '{"models":[{"name":"models/a"}]}'],
  [`${rest}/users?select=*&limit=1`]: [200, '', { 'content-range': '0-0/*' }],
  [`${rest}/posts?select=*&limit=1`]: [200, '', { 'content-range': '0-0/*' }],
};

describe('cloud back ends that a site names', () => {
  it('are found where they are open, and nothing of what they hold is kept', async () => {
    const result = await checked(page, open);
    expect(result.findings.map(({ rule, severity }) => `${rule} ${severity}`).toSorted()).toEqual([
      'bucket-listing high',
      'firebase-database-open critical',
      'google-bucket-missing critical',
      'google-key-opens-gemini critical',
      'supabase-table-open high',
      'supabase-table-open low',
    ]);
    expect(result.announced).toHaveLength(result.asked.length);
    expect(JSON.stringify(result)).not.toMatch(new RegExp(`${key}|${anon}|contract|ann@`));
    expect(result.asked.filter((line) => !/^(?:GET|HEAD) /.test(line))).toEqual([]);
  });

  it('are no finding where they are closed, and open questions are told', async () => {
    const { findings, checks } = await checked(page, {
      'shop-1.firebaseio.com/.json?shallow=true': [423, '{"error":"The database has been deactivated"}'],
      'shop.s3.amazonaws.com/?list-type=2&max-keys=1': [301, '<Error><Code>PermanentRedirect</Code></Error>'],
      [`${rest}/users?select=*&limit=1`]: [200, '', { 'content-range': '*/*' }],
    });
    expect(findings).toEqual([]);
    expect(checks.filter(({ state }) => state === 'blocked')).toEqual([
      {
        id: 'bucket-listing',
        target: 'https://shop.s3.amazonaws.com',
        state: 'blocked',
        reason: 'it answered 301, which leads elsewhere',
      },
      expect.objectContaining({ id: 'bucket-missing', state: 'blocked' }),
    ]);
    expect(checks).toContainEqual({
      id: 'firebase-database-open',
      target: 'https://shop-1.firebaseio.com',
      state: 'checked',
    });
  });

  it('are asked with --cloud only, and of a site that lets itself be probed', async () => {
    const passive = await checked(page, open, ['read']);
    expect([passive.asked, passive.announced, passive.findings]).toEqual([[], [], []]);
    expect(passive.checks).toContainEqual(
      expect.objectContaining({ id: 'cloud-back-ends', state: 'skipped' }),
    );
    const { asked, checks } = await checked(page, open, ['cloud'], 'http://192.0.2.1:9/');
    expect(asked).toEqual([]);
    expect(checks).toContainEqual(expect.objectContaining({ id: 'authority', state: 'skipped' }));
  });
});
