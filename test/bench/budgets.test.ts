import { describe, expect, it } from 'vitest';
import { budgetLine, directoryBudgets, historyBudgets, stagedBudgets, versionBudgets } from './budgets.ts';
import { resultOf } from './sample-result.ts';

describe('the budget of a history', () => {
  const ours = resultOf('leaksieve', [1000]);
  const results = [ours, resultOf('betterleaks', [7000]), resultOf('kingfisher', [9000])];

  it.each([
    [82_000, '8x', 'not met'],
    [12_000, '6x', 'met'],
    [6000, '2x', 'met'],
  ])('of %d commits is %s the fastest peer', (commits, factor, verdict) => {
    const [speed] = historyBudgets(ours, results, commits).map(budgetLine);
    expect(speed).toBe(
      `budget: >= ${factor} the fastest of betterleaks, kingfisher on a history of ${commits} commits: ` +
        `${verdict} (7.00x betterleaks)`,
    );
  });

  it('is not measured when no peer ran', () => {
    expect(historyBudgets(ours, [ours], 1).map(({ met }) => met)).toEqual([null, true]);
  });

  it('tells which peer has no figure', () => {
    const stopped = resultOf('kingfisher', [], { state: 'failed', end: 'timeout' });
    const [speed] = historyBudgets(ours, [ours, resultOf('betterleaks', [7000]), stopped], 1);
    expect(speed?.measured).toBe('7.00x betterleaks; no figure of kingfisher');
  });

  it('counts memory', () => {
    const [run] = ours.runs;
    const large = { ...ours, runs: run === undefined ? [] : [{ ...run, peakMb: 700 }] };
    expect(historyBudgets(large, [large], 82_000).at(-1)?.met).toBe(false);
    expect(historyBudgets(large, [large], 12_000).at(-1)?.met).toBe(true);
  });
});

describe('the other budgets', () => {
  it('hold a directory to the fastest of two', () => {
    const ours = resultOf('leaksieve', [500]);
    const budgets = directoryBudgets(ours, [resultOf('ripsecrets', [450]), resultOf('betterleaks', [600])]);
    expect(budgets.map(({ met, measured }) => [met, measured])).toEqual([[false, '0.90x ripsecrets']]);
  });

  it('hold start-up to bare Node, and staged files to time and gitleaks', () => {
    expect(versionBudgets(resultOf('a', [50, 54]), resultOf('b', [40, 42]))[0]).toMatchObject({
      measured: '11 ms',
      met: true,
    });
    const ours = resultOf('leaksieve', [90]);
    expect(stagedBudgets(ours, [resultOf('gitleaks', [40])]).map(({ met }) => met)).toEqual([true, false]);
  });
});
