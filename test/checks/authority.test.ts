import { describe, expect, it } from 'vitest';
import { authorityOver } from '../../src/checks/authority.ts';
import type { Prober } from '../../src/model/probe.ts';

const never = new AbortController().signal;

/** A host with this file of permission; null: it has none. */
function hostWith(text: string | null, asked: string[] = []): Prober {
  return {
    classes: new Set(['read']),
    origins: [],
    async ask({ url }) {
      asked.push(url.pathname);
      const bytes = Buffer.from(text ?? 'not found');
      const status = text === null ? 404 : 200;
      return { kind: 'response', url, status, headers: new Map(), bytes, isCut: false, isChallenge: false };
    },
    askAt: () => Promise.reject(new Error('no host is asked')),
    offerTls: () => Promise.reject(new Error('no TLS is asked for')),
    startTls: () => Promise.reject(new Error('no TLS is asked for')),
  };
}

// An address for documentation: no resolver is asked for its records.
const host = new URL('https://192.0.2.1/');

describe('the authority over a host', () => {
  it.each([
    'http://127.0.0.1:8080/',
    'http://127.4.5.6/',
    'http://[::1]/',
    'http://localhost/',
    'http://a.localhost/',
  ])('is there for %s, which is not asked', async (url) => {
    const asked: string[] = [];
    expect(await authorityOver(new URL(url), hostWith(null, asked), null, never)).toBe('it is this machine');
    expect(asked).toEqual([]);
  });

  it('is there by the word of a user, which is told', async () => {
    const word = await authorityOver(host, hostWith(null), 'Ann, ann@example.com', never);
    expect(word).toBe('authorised by Ann, ann@example.com');
  });

  it.each(['leaksieve: active\n', 'contact: ann@example.com\nleaksieve=active until=2999-01-01\n'])(
    'is there by a file with %j',
    async (text) => {
      expect(await authorityOver(host, hostWith(text), null, never)).toContain('/.well-known/leaksieve.txt');
    },
  );

  it('is asked for once, however many checks need it', async () => {
    const asked: string[] = [];
    const prober = hostWith('leaksieve: active\n', asked);
    await Promise.all([0, 1].map(async () => authorityOver(host, prober, null, never)));
    await authorityOver(new URL('/shop', host), prober, null, never);
    expect(asked).toEqual(['/.well-known/leaksieve.txt']);
  });

  it.each([
    null,
    '',
    'leaksieve: never\n',
    'leaksieve: active until=2020-01-01\n',
    '<!doctype html><p>leaksieve: active</p>',
    'about leaksieve: active scans\n',
    'leaksieve: activeX\n',
  ])('is not there by a file with %j', async (text) => {
    expect(await authorityOver(host, hostWith(text), null, never)).toBeNull();
  });
});
