import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { Coverage } from '../../../../src/model/coverage.ts';
import { guardOptions } from '../../../../src/sources/site/guard/guard-options.ts';
import { site } from '../../../../src/sources/site.ts';
import { AnswerLog } from '../../../../src/sources/site/revalidation/answer-log.ts';
import { answersText, parseAnswers } from '../../../../src/sources/site/revalidation/answers-text.ts';
import { isAsAnswered } from '../../../../src/sources/site/revalidation/is-as-answered.ts';
import { siteServer } from '../../../helpers/site-server.ts';

/** What a server sends for a path; absent: it has nothing there. */
interface Sent {
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
}
type Site = Record<string, Sent>;

const html = { 'content-type': 'text/html' };
const script = { 'content-type': 'text/javascript' };
const start = '<a href="/old">o</a><a href="/b">b</a><script src="/a.js"></script>';
const first: Readonly<Site> = {
  '/': {
    body: start,
    headers: { ...html, etag: '"1"', 'x-frame-options': 'DENY', 'set-cookie': 'id=1; path=/' },
  },
  '/b': { body: '<p>nothing</p>', headers: { ...html, 'last-modified': 'Tue, 03 Nov 2026 08:00:00 GMT' } },
  '/a.js': { body: 'const a = 1;', headers: { ...script, etag: '"a"' } },
  '/old': { status: 302, headers: { location: '/b' } },
};
const { signal } = new AbortController();
const options = { crawlLimits: { rate: 1000 }, scope: 'host', userAgent: 'test' } as const;

/** Answers as servers of files do: 304 to whoever knows the entity tag, or the time of the last change. */
function answer(sent: Sent | undefined, request: IncomingMessage, response: ServerResponse): void {
  const { body = '', headers = {}, status = sent === undefined ? 404 : 200 } = sent ?? {};
  const isSame = (name: string, asked: 'if-none-match' | 'if-modified-since'): boolean =>
    headers[name] !== undefined && request.headers[asked] === headers[name];
  const isKnown = isSame('etag', 'if-none-match') || isSame('last-modified', 'if-modified-since');
  response.writeHead(isKnown ? 304 : status, { ...headers, 'x-request-id': String(Math.random()) });
  response.end(isKnown ? undefined : body);
}

/** Crawls a site, and gives how to ask it again. */
async function crawled(sent: Site) {
  const server = await siteServer((request, response) => answer(sent[request.url ?? ''], request, response));
  const urls = [new URL(server.url)];
  const asked = new AnswerLog();
  const limits = { maxFileSize: 1e6, maxArchiveDepth: 1 };
  for await (const _ of site(urls, { ...options, limits, asked }).chunks(new Coverage(), signal)) {
    // What is to be searched is of no interest here.
  }
  const requests = [...server.requests];
  return {
    server,
    requests,
    log: asked,
    isSame: async () => {
      const kept = parseAnswers(answersText({ answers: asked.answers ?? [], userAgent: asked.userAgent }));
      return kept !== null && isAsAnswered(kept, guardOptions(urls, options), signal);
    },
  };
}

describe('a site that is asked again what a crawl asked it', () => {
  it('is the same while all answers are, and is asked for each once, by its entity tag where it has one', async () => {
    const { server, requests, isSame } = await crawled({ ...first });
    const once = ['/', '/a.js', '/b', '/old', '/robots.txt', '/sitemap.xml'];
    expect([...new Set(requests)].toSorted()).toEqual(once);
    expect(await isSame()).toBe(true);
    expect(server.requests.slice(requests.length).toSorted()).toEqual(once);
    const tags = server.headers.flatMap((headers) => headers['if-none-match'] ?? []);
    expect(tags.toSorted()).toEqual(['"1"', '"a"']);
  });

  it.each<[what: string, changes: Site]>([
    ['a page', { '/b': { ...first['/b'], body: '<p>more</p>' } }],
    [
      'a script with its entity tag',
      { '/a.js': { body: 'const a = 2;', headers: { ...script, etag: '"b"' } } },
    ],
    ['a header that protects', { '/': { body: start, headers: { ...html, etag: '"2"' } } }],
    ['where a redirect leads', { '/old': { status: 302, headers: { location: '/new' } } }],
    ['its robots.txt', { '/robots.txt': { body: 'User-agent: *\nDisallow: /b\n' } }],
    ['that a page is gone', { '/b': { status: 404 } }],
    ['that there is a list of pages now', { '/sitemap.xml': { body: '<urlset/>' } }],
  ])('is another when this has changed: %s', async (_, changes) => {
    const sent: Site = { ...first };
    const { isSame } = await crawled(sent);
    Object.assign(sent, changes);
    expect(await isSame()).toBe(false);
  });

  it('is the same whatever number a cookie has', async () => {
    const sent: Site = { ...first };
    const { isSame } = await crawled(sent);
    const { '/': page } = first;
    sent['/'] = { ...page, headers: { ...page?.headers, etag: '"2"', 'set-cookie': 'id=2; path=/' } };
    expect(await isSame()).toBe(true);
    sent['/'] = { ...page, headers: { ...page?.headers, etag: '"2"', 'set-cookie': 'id=2; path=/; secure' } };
    expect(await isSame()).toBe(false);
  });

  it('cannot be asked again where one crawl got two answers, or where a socket was opened', async () => {
    let count = 0;
    const { log } = await crawled(first);
    expect(log.answers).toHaveLength(6);
    const url = new URL('http://shop.example/');
    const visit = { refusal: async () => null, isMap: false, wants: () => true };
    const allHeaders = new Map<string, readonly string[]>();
    const seen = () =>
      ({
        kind: 'response',
        url,
        status: 200,
        headers: new Map(),
        allHeaders,
        waitedMs: 1,
        cut: null,
        bytes: Buffer.from(`${count}`),
      }) as const;
    log.onAnswer(url, visit, seen());
    log.onAnswer(url, visit, seen());
    expect(log.answers).toHaveLength(7);
    count += 1;
    log.onAnswer(url, visit, seen());
    expect(log.answers).toBeNull();
    const other = new AnswerLog();
    other.onSocket();
    expect(other.answers).toBeNull();
  });

  it('is not asked by what is damaged', () => {
    expect(parseAnswers('leaksieve answers 1\n""\n["GET","http://a.example/"]')).toBeNull();
    expect(parseAnswers('something else')).toBeNull();
  });
});
