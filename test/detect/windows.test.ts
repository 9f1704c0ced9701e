import { describe, expect, it } from 'vitest';
import { ruleReaches, Windows } from '../../src/detect/windows.ts';
import type { Rule } from '../../src/model/rule.ts';
import { ruleOf } from './rule-of.ts';

/** Matches of 5 characters at most: a window reaches 7 characters either side of a keyword. */
const bounded = ruleOf('key..', ['key', 'ke']);

function windowsOfRules(rules: readonly Rule[], length = 1000, unitBytes = 1): Windows {
  return new Windows(length, unitBytes, ruleReaches(rules));
}

function windowsOf(
  rule: Rule,
  hits: readonly (readonly [start: number, end: number])[],
  unitBytes = 1,
): unknown {
  const windows = windowsOfRules([rule], 1000, unitBytes);
  hits.forEach(([start, end]) => windows.add(0, start, end - start, true));
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
      'are as many as stretches without a keyword part',
      [
        [10, 12],
        [500, 503],
        [505, 507],
        [700, 702],
        [900, 903],
      ],
      [
        [3, 19],
        [493, 514],
        [693, 709],
        [893, 910],
      ],
    ],
    [
      'end with the longer of two keywords at one place',
      [
        [100, 108],
        [100, 102],
      ],
      [[93, 115]],
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
    const windows = windowsOfRules([ruleOf(re2)], 1000, unitBytes);
    windows.addWhole(0, 0);
    expect([...windows.entries()]).toEqual([[0, [{ start: 0, end, isTouched: true, keywords: null }]]]);
  });

  it('are kept for each rule', () => {
    const windows = windowsOfRules([bounded, bounded], 50);
    windows.addWhole(1, 0);
    windows.add(0, 10, 3, true);
    expect([...windows.entries()]).toEqual([
      [1, [{ start: 0, end: 50, isTouched: true, keywords: null }]],
      [0, [{ start: 3, end: 20, isTouched: true, keywords: [10] }]],
    ]);
  });

  it('are left out where nothing in them is touched', () => {
    const windows = windowsOfRules([bounded, bounded]);
    windows.add(0, 100, 3, false);
    windows.add(0, 105, 3, true);
    windows.add(0, 500, 3, false);
    windows.add(1, 700, 3, false);
    expect([...windows.entries()]).toEqual([
      [0, [{ start: 93, end: 115, isTouched: true, keywords: [100, 105] }]],
    ]);
  });

  it('are left out of a rule about the first bytes, when those are as they were', () => {
    const windows = windowsOfRules([ruleOf('^key..'), ruleOf('^key..'), ruleOf('key')]);
    windows.addWhole(0, 8);
    windows.addWhole(1, 7);
    windows.addWhole(2, 999);
    expect([...windows.entries()].map(([rule]) => rule)).toEqual([1, 2]);
  });
});
