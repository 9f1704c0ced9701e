import { describe, expect, it } from 'vitest';
import { benchOptions } from './bench-options.ts';

describe('the command line of the benchmark', () => {
  it('has defaults', () => {
    expect(benchOptions(['history', 'a', 'b'])).toEqual({
      kind: 'history',
      targets: ['a', 'b'],
      rounds: 5,
      only: [],
      timeoutMs: 300_000,
      jsonFile: null,
    });
  });

  it('takes options', () => {
    const args = ['--runs', '3', '--only', 'kingfisher,betterleaks', '--json', 'out.json', 'startup'];
    expect(benchOptions(args)).toMatchObject({
      kind: 'startup',
      targets: [],
      rounds: 3,
      only: ['kingfisher', 'betterleaks'],
      jsonFile: 'out.json',
    });
  });

  it.each([
    [[], /^say what to measure/],
    [['crawl', 'a'], /^say what to measure/],
    [['directory'], /^directory: say which/],
    [['site', 'a'], /^site: it makes its own/],
    [['--runs', '0', 'startup'], /^--runs/],
    [['--timeout', 'soon', 'startup'], /^--timeout/],
    [['--only', 'nothing', 'startup'], /nothing$/],
    [['--fast', 'startup'], /--fast/],
  ])('refuses %j', (args, message) => expect(benchOptions(args)).toMatch(message));
});
