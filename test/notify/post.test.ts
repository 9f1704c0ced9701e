import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { post } from '../../src/notify/post.ts';
import { chatServer } from '../helpers/chat-server.ts';

const body = '{"text":"ü"}';

describe('a message', () => {
  it('is posted once as JSON, signed for who has the key', async () => {
    const server = await chatServer();
    expect(await post(body, { url: new URL(`${server.url}/webhook`), key: 'k' })).toEqual({ kind: 'sent' });
    expect(server.requests).toMatchObject([{ method: 'POST', body }]);
    expect(server.requests[0]!.headers).toMatchObject({
      'content-type': 'application/json',
      'x-leaksieve-signature-256': `sha256=${createHmac('sha256', 'k').update(body).digest('hex')}`,
    });
  });

  it.each([
    ['429 and the time to wait', [{ status: 429, headers: { 'retry-after': '0' } }], 2, 'sent'],
    ['an error of the server, twice', [{ status: 500 }, { status: 503 }], 3, 'sent'],
    ['errors of the server for good', [{ status: 500 }, { status: 500 }, { status: 500 }], 3, 'failed'],
    ['a refusal', [{ status: 400 }], 1, 'failed'],
    [
      'a redirect, which it does not follow',
      [{ status: 307, headers: { location: '/webhook' } }],
      1,
      'failed',
    ],
    ['429 for an hour', [{ status: 429, headers: { 'retry-after': '3600' } }], 1, 'failed'],
  ])('after %s', async (_, answers, tries, kind) => {
    const server = await chatServer(...answers);
    const result = await post(body, { url: new URL(`${server.url}/webhook`), backoffMs: 1 });
    expect(result.kind).toBe(kind);
    expect(server.requests).toHaveLength(tries);
    expect(JSON.stringify(result)).not.toContain('127.0.0.1');
  });

  it('gives up on who does not answer, and does not say where that is', async () => {
    const server = await chatServer();
    const closed = await post(body, { url: new URL('http://127.0.0.1:9/services/T0/secret'), backoffMs: 1 });
    expect(closed).toMatchObject({ kind: 'failed', reason: expect.stringContaining('cannot be reached') });
    expect(JSON.stringify(closed)).not.toMatch(/127|secret|services/);
    const slow = await post(body, { url: new URL(server.url), backoffMs: 1, timeoutMs: 0 });
    expect(slow).toEqual({ kind: 'failed', reason: 'it did not answer in time' });
  });
});
