import { describe, expect, it } from 'vitest';
import { Windows } from '../../src/detect/windows.ts';
import type { Rule } from '../../src/model/rule.ts';
import { ruleOf } from './rule-of.ts';

/** Matches of 5 characters at most: a window reaches 7 characters either side of a keyword. */
const bounded = ruleOf('key..', ['key', 'ke']);

function windowsOf(
  rule: Rule,
  hits: readonly (readonly [start: number, end: number])[],
  unitBytes = 1,
): unknown {
  const windows = new Windows(1000, unitBytes);
  hits.forEach(([start, end]) => windows.add(0, rule, start, end, true));
  return [...windows.entries()].flatMap(([, stretches]) => stretches.map(({ start, end }) => [start, end]));
}

describe('the windows of a rule', () => {
  it.each([
    ['reach a match and two characters more', [[100, 103]], [[93, 110]]],
    ['stay within the chunk at its start', [[3, 6]], [[0, 13]]],
    ['stay within the chunk at its end', [[995, 998]], [[988, 1000]]],
    [
      'are apart where keywords are',
      [
        [100, 103],
        [200, 203],
      ],
      [
        [93, 110],
        [193, 210],
      ],
    ],
    [
      'are one where they overlap',
      [
        [100, 103],
        [105, 108],
      ],
      [[93, 115]],
    ],
    [
      'are one where they touch',
      [
        [100, 103],
        [117, 120],
      ],
      [[93, 127]],
    ],
    [
      'lose none when keywords come one after the other, each in order',
      [
        [500, 503],
        [900, 903],
        [10, 12],
        [505, 507],
        [700, 702],
      ],
      [
        [3, 19],
        [493, 514],
        [693, 709],
        [893, 910],
      ],
    ],
    [
      'join what a later one bridges',
      [
        [100, 103],
        [125, 128],
        [112, 114],
      ],
      [[93, 135]],
    ],
  ] as const)('%s', (_name, hits, expected) => {
    expect(windowsOf(bounded, hits)).toEqual(expected);
  });

  it('are wider where a character may take three bytes', () => {
    expect(windowsOf(bounded, [[100, 103]], 3)).toEqual([[79, 124]]);
  });

  it.each([
    ['has no longest match', ruleOf('key.*', ['key'])],
    ['may match without a keyword', ruleOf('key..|other', ['key'])],
  ])('are the whole chunk when it %s', (_name, rule) => {
    expect(windowsOf(rule, [[100, 103]])).toEqual([[0, 1000]]);
    expect(
      windowsOf(rule, [
        [100, 103],
        [500, 503],
      ]),
    ).toEqual([[0, 1000]]);
  });

  it.each([
    ['its first bytes for a pattern that begins there', '^key..', 1, 7],
    ['its first bytes, as many as characters may take', '^key..', 3, 21],
    ['all of it when other matches stand elsewhere', '^key|other', 1, 1000],
    ['all of it when lines are meant', '(?m)^key', 1, 1000],
    ['all of it when the pattern has no longest match', '^key.*', 1, 1000],
  ])('of a rule without keywords in the chunk are %s', (_name, re2, unitBytes, end) => {
    const windows = new Windows(1000, unitBytes);
    windows.addWhole(0, ruleOf(re2), 0);
    expect([...windows.entries()]).toEqual([[0, [{ start: 0, end, isTouched: true }]]]);
  });

  it('are kept for each rule', () => {
    const windows = new Windows(50, 1);
    windows.addWhole(4, bounded, 0);
    windows.add(2, bounded, 10, 13, true);
    expect([...windows.entries()]).toEqual([
      [4, [{ start: 0, end: 50, isTouched: true }]],
      [2, [{ start: 3, end: 20, isTouched: true }]],
    ]);
  });

  it('are left out where nothing in them is touched', () => {
    const windows = new Windows(1000, 1);
    windows.add(0, bounded, 100, 103, false);
    windows.add(0, bounded, 105, 108, true);
    windows.add(0, bounded, 500, 503, false);
    windows.add(1, bounded, 700, 703, false);
    expect([...windows.entries()]).toEqual([[0, [{ start: 93, end: 115, isTouched: true }]]]);
  });

  it('are left out of a rule about the first bytes, when those are as they were', () => {
    const windows = new Windows(1000, 1);
    windows.addWhole(0, ruleOf('^key..'), 8);
    windows.addWhole(1, ruleOf('^key..'), 7);
    windows.addWhole(2, ruleOf('key'), 999);
    expect([...windows.entries()].map(([rule]) => rule)).toEqual([1, 2]);
  });
});
