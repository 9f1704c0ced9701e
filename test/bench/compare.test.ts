import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { compare, type Contestant } from './compare.ts';

function nodeContestant(name: string, script: string, worked: readonly number[] = [0]): Contestant {
  const command = [process.execPath, '-e', script];
  return { name, version: '1', command, worked, countFindings: (output) => output.length };
}

async function compared(contestants: readonly Contestant[], timeoutMs = 30_000, rounds = 2) {
  const order: string[] = [];
  const results = await compare(contestants, {
    cwd: tmpdir(),
    rounds,
    timeoutMs,
    interrupt: new AbortController().signal,
    onRun: (round, name) => order.push(`${round}${name}`),
  });
  return { order, results };
}

describe('a comparison', () => {
  it('runs all by turns, after a round that is not counted', async () => {
    const { order, results } = await compared([
      nodeContestant('a', 'process.stdout.write("xyz")'),
      nodeContestant('b', 'process.exitCode = 10', [0, 10]),
    ]);
    expect(order).toEqual(['0a', '0b', '1b', '1a', '2a', '2b']);
    expect(results.map(({ name, end, state, findings }) => [name, end, state, findings])).toEqual([
      ['a', 0, 'complete', 3],
      ['b', 10, 'complete', 0],
    ]);
    expect(results.map(({ runs }) => runs.map(({ round }) => round))).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('keeps a tool that failed, and does not run it again', async () => {
    const { order, results } = await compared([nodeContestant('a', 'process.exitCode = 3')]);
    expect(order).toEqual(['0a']);
    expect(results).toMatchObject([{ end: 3, state: 'failed', runs: [], findings: null }]);
  });

  it('tells a scan that left something out from one that failed', async () => {
    const contestant = nodeContestant('a', 'process.stdout.write("[]"); process.exitCode = 3');
    const told = { ...contestant, incomplete: [3] };
    const silent = { ...told, countFindings: () => JSON.parse('not JSON') };
    const { results } = await compared([told, silent], 30_000, 1);
    expect(results).toMatchObject([{ end: 3, state: 'incomplete' }, { state: 'failed' }]);
  });

  it('stops what takes too long', async () => {
    const { results } = await compared([nodeContestant('a', 'setInterval(() => {}, 1000)')], 1000);
    expect(results).toMatchObject([{ end: 'timeout', state: 'failed' }]);
  });
});
