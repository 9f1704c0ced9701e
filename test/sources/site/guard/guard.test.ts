import { describe, expect, it } from 'vitest';
import { Coverage } from '../../../../src/model/coverage.ts';
import type { Answer } from '../../../../src/sources/site/guard/answer.ts';
import { Guard } from '../../../../src/sources/site/guard/guard.ts';
import { defaultLimits, type CrawlLimits } from '../../../../src/sources/site/guard/limits.ts';
import { scopeOf } from '../../../../src/sources/site/guard/scope.ts';
import { siteServer } from '../../../helpers/site-server.ts';

const visit = { refusal: async () => null, isMap: false, wants: () => true };

/** Asks for URLs, one after the other, as one scan that was given the first of them. */
async function ask(urls: readonly string[], limits: Partial<CrawlLimits> = {}): Promise<readonly Answer[]> {
  const guard = new Guard(
    {
      scope: scopeOf([new URL(urls[0]!)], 'domain'),
      limits: { ...defaultLimits, rate: 1000, ...limits },
      userAgent: 'test',
      sessionHeaders: { cookie: 'id=1' },
    },
    new Coverage(),
  );
  const answers: Answer[] = [];
  for (const url of urls) {
    answers.push(await guard.get(new URL(url), visit, new AbortController().signal));
  }
  await guard.close();
  return answers;
}

describe('the guard', () => {
  it('gives the session to named hosts only', async () => {
    const named = await siteServer({ '/': 'a' });
    const [answer] = await ask([named.url]);
    expect(answer).toMatchObject({ kind: 'response', status: 200, cut: null });
    expect(named.headers[0]).toMatchObject({ cookie: 'id=1', 'user-agent': 'test' });
  });

  it('refuses another port of a private host, and names that lead to one', async () => {
    const [named, other] = [await siteServer({ '/': 'a' }), await siteServer({ '/': 'b' })];
    const { port } = new URL(other.url);
    const answers = await ask([named.url, other.url, `http://localhost:${port}/`, 'gopher://127.0.0.1/']);
    expect(answers.map((answer) => (answer.kind === 'refused' ? answer.reason : answer.kind))).toEqual([
      'response',
      'private-address',
      'private-address',
      'out-of-scope',
    ]);
    expect(other.requests).toEqual([]);
  });

  it('ends an answer that takes too long, and keeps what came', async () => {
    const server = await siteServer({
      '/slow': (_, response) => void response.write('begun'),
      '/silent': () => {},
    });
    const answers = await ask([`${server.url}/slow`, `${server.url}/silent`], { responseMs: 300 });
    expect(answers[0]).toMatchObject({ kind: 'response', cut: { reason: 'timeout' } });
    expect(answers[0]).toHaveProperty('bytes', Buffer.from('begun'));
    expect(answers[1]).toMatchObject({ kind: 'failed', reason: 'timeout' });
  });

  it('cuts bodies at their limit, and ends when all together are too much', async () => {
    const server = await siteServer({ '/': 'a'.repeat(1000) });
    const urls = [server.url, server.url, server.url];
    const cut = await ask(urls.slice(0, 1), { maxBodyBytes: 100 });
    expect(cut[0]).toMatchObject({ cut: { reason: 'too-large' } });
    expect(cut[0]).toHaveProperty('bytes', Buffer.from('a'.repeat(100)));
    const answers = await ask(urls, { maxTotalBytes: 1500 });
    expect(answers.map(({ kind }) => kind)).toEqual(['response', 'response', 'failed']);
  });

  it('says that what is broken is not the whole', async () => {
    const server = await siteServer({
      '/gzip': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
      '/short': (_, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('short', () => response.destroy());
      },
    });
    for (const answer of await ask([`${server.url}/gzip`, `${server.url}/short`])) {
      expect(answer).toMatchObject({ kind: 'response', cut: { reason: 'unreadable' } });
    }
  });

  it('asks a host no more that asked for silence', async () => {
    const server = await siteServer({
      '/': (_, response) => response.writeHead(503, { 'retry-after': 'Fri, 31 Dec 2199 23:59:59 GMT' }).end(),
    });
    const answers = await ask([server.url, `${server.url}/other`]);
    expect(answers).toMatchObject([{ reason: 'blocked' }, { reason: 'blocked' }]);
    expect(server.requests).toEqual(['/']);
  });

  it('asks once for what both readers want at the same time, and again for what must be fresh', async () => {
    const server = await siteServer({ '/': 'a' });
    const url = new URL(server.url);
    const limits = { ...defaultLimits, rate: 1000 };
    const options = {
      scope: scopeOf([url], 'host'),
      limits,
      userAgent: 'test',
      sessionHeaders: { cookie: 'id=1' },
    };
    const guard = new Guard({ ...options, keptBytes: 1000 }, new Coverage());
    const { signal } = new AbortController();
    const answers = await Promise.all([guard.get(url, visit, signal), guard.get(url, visit, signal)]);
    expect(answers).toMatchObject([{ status: 200 }, { status: 200, isKept: true }]);
    const headers = { 'user-agent': 'browser', cookie: 'own=2' };
    await guard.get(url, { ...visit, isFresh: true, headers }, signal);
    await guard.close();
    expect(server.requests).toEqual(['/', '/']);
    expect(server.headers[1]).toMatchObject({ 'user-agent': 'browser', cookie: 'id=1; own=2' });
  });
});
