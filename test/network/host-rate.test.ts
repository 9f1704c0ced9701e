import { describe, expect, it } from 'vitest';
import { HostRate } from '../../src/network/host-rate.ts';
import { LatencyWatch } from '../../src/network/latency-watch.ts';

const { signal } = new AbortController();

/** How long a host's next turn but one is away: the first may be due. */
async function intervalOf(rate: HostRate, host = 'a'): Promise<number> {
  await rate.turn(host, signal);
  const startedAt = performance.now();
  await rate.turn(host, signal);
  return performance.now() - startedAt;
}

describe('the rate of a host', () => {
  it('is halved by a refusal, for that host alone, and rises again with answers', async () => {
    const rate = new HostRate(20);
    rate.slowDown('a', '0');
    rate.slowDown('a', '0');
    expect(await intervalOf(rate)).toBeGreaterThan(150);
    Array.from({ length: 60 }, () => rate.accepted('a', 1));
    await rate.turn('a', signal);
    expect(await intervalOf(rate)).toBeLessThan(150);
    rate.slowDown('b', '0');
    expect(rate.isClosed('a')).toBe(false);
  });

  it('never rises above what robots.txt asks for', async () => {
    const rate = new HostRate(1000);
    rate.atLeast('a', 100);
    Array.from({ length: 100 }, () => rate.accepted('a', 1));
    expect(await intervalOf(rate)).toBeGreaterThan(80);
  });

  it('ends after refusals in a row, at once after a long wait, and after more challenges in a row', () => {
    const rate = new HostRate(1000);
    ['1', '1', '1'].forEach((wait) => rate.slowDown('row', wait));
    rate.slowDown('long', '3600');
    Array.from({ length: 7 }, () => rate.challenged('some'));
    Array.from({ length: 8 }, () => rate.challenged('many'));
    const hosts = ['row', 'long', 'some', 'many', 'other'];
    expect(hosts.filter((host) => rate.isClosed(host))).toEqual(['row', 'long', 'many']);
    rate.accepted('some', 1);
    rate.challenged('some');
    expect(rate.isClosed('some')).toBe(false);
  });
});

describe('the times of answers', () => {
  it.each([
    ['as ever', Array.from({ length: 40 }, (_, at) => 100 + at), 0],
    [
      'quick, though less so',
      [...Array.from({ length: 10 }, () => 1), ...Array.from({ length: 20 }, () => 400)],
      0,
    ],
    ['slow now and then', Array.from({ length: 40 }, (_, at) => (at % 4 === 3 ? 5000 : 100)), 0],
    ['much slower from then on', Array.from({ length: 20 }, (_, at) => (at < 10 ? 200 : 2000)), 2],
  ])('that are %s tell so', (_, times, expected) => {
    const watch = new LatencyWatch();
    const told = times.map((ms) => watch.add(ms));
    expect(told.filter((answer) => answer === 'slower')).toHaveLength(expected);
  });
});
