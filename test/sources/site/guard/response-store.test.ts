import { describe, expect, it } from 'vitest';
import type { Response } from '../../../../src/sources/site/guard/answer.ts';
import { ResponseStore } from '../../../../src/sources/site/guard/response-store.ts';

const url = (name: string): URL => new URL(`http://site.example/${name}`);

function response(name: string, length: number, change: Partial<Response> = {}): Response {
  const bytes = Buffer.alloc(length);
  return {
    kind: 'response',
    url: url(name),
    status: 200,
    headers: new Map(),
    allHeaders: new Map(),
    waitedMs: 0,
    bytes,
    cut: null,
    ...change,
  };
}

describe('the store of responses', () => {
  it('gives what was put there, and says so', () => {
    const store = new ResponseStore(100);
    store.put(url('a'), response('a', 10));
    expect(store.get(url('a'))).toEqual({ ...response('a', 10), isKept: true });
    expect(store.get(url('b'))).toBeUndefined();
  });

  it('lets the oldest go when there is too much', () => {
    const store = new ResponseStore(100);
    ['a', 'b', 'a', 'c'].forEach((name) => store.put(url(name), response(name, 40)));
    expect(['a', 'b', 'c'].map((name) => store.get(url(name)) !== undefined)).toEqual([true, false, true]);
  });

  it.each([
    ['is cut', { cut: { reason: 'timeout', hint: '' } }],
    ['has no body of its own', { status: 304 }],
    ['sets a cookie and comes back', { status: 302 }],
    ['may be another soon', { status: 503 }],
    ['depends on who asks', { status: 403 }],
    ['is larger than the store', { bytes: Buffer.alloc(101) }],
  ] as const)('keeps nothing that %s', (_, change) => {
    const store = new ResponseStore(100);
    store.put(url('a'), response('a', 10, change));
    expect(store.get(url('a'))).toBeUndefined();
  });
});
