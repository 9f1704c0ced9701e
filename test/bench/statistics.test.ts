import { describe, expect, it } from 'vitest';
import { resultOf } from './sample-result.ts';
import { differenceMs, median, medianOf, ratioTo } from './statistics.ts';

describe('the median', () => {
  it.each([
    [[], null],
    [[7], 7],
    [[1, 3], 2],
    [[100, 1, 10], 10],
    [[4, 1, 3, 2], 2.5],
  ])('of %j is %j', (values, expected) => expect(median(values)).toBe(expected));

  it('leaves out what was not measured', () => {
    const { runs, ...result } = resultOf('a', [10, 20]);
    expect(medianOf({ ...result, runs: runs.map((run) => ({ ...run, peakMb: null })) }, 'peakMb')).toBeNull();
    expect(medianOf({ ...result, runs }, 'cpuMs')).toBe(30);
  });
});

describe('the ratio to ours', () => {
  it('is the median over rounds, not the ratio of medians', () => {
    const ours = resultOf('ours', [100, 200, 400]);
    const peer = resultOf('peer', [800, 400, 1600]);
    expect(ratioTo(ours, peer)).toBe(4);
    expect(differenceMs(ours, peer)).toBe(700);
  });

  it('takes the rounds that both ran in', () => {
    const ours = resultOf('ours', [100, 100]);
    expect(ratioTo(ours, resultOf('peer', [300]))).toBe(3);
  });

  it('is not told of a tool that failed', () => {
    const ours = resultOf('ours', [100]);
    expect(ratioTo(ours, resultOf('peer', [10], { state: 'failed' }))).toBeNull();
    expect(ratioTo({ ...ours, state: 'failed' }, resultOf('peer', [10]))).toBeNull();
  });
});
