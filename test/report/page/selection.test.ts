import { describe, expect, it } from 'vitest';
import type { PageFinding, PagePlace } from '../../../src/report/page/page-data.ts';
import { selector, type Query } from '../../../src/report/page/selection.ts';

function place(changes: Partial<PagePlace> = {}): PagePlace {
  const unknown = { commit: undefined, author: undefined, date: undefined, url: undefined };
  return {
    path: 'a.env',
    line: 1,
    column: 1,
    state: 'in-tree',
    ...unknown,
    originalPath: undefined,
    decoded: undefined,
    snippet: undefined,
    ...changes,
  };
}

function finding(fingerprint: string, changes: Partial<PageFinding> = {}): PageFinding {
  return {
    fingerprint,
    kind: 'secret',
    rule: 'brevo-api-key',
    title: 'Brevo API key',
    severity: 'critical',
    confidence: 'high',
    state: 'in-tree',
    verification: 'unverified',
    redacted: '(12 characters)',
    secret: undefined,
    evidence: undefined,
    steps: 0,
    places: [place()],
    morePlaces: 0,
    parts: [],
    ...changes,
  };
}

const findings = [
  finding('one', {
    places: [place({ author: 'Ann', date: '2024-01-01T00:00:00Z' }), place({ path: 'b.env' })],
  }),
  finding('two', {
    severity: 'high',
    rule: 'smtp-password',
    places: [place({ path: 'A dir/z.env', author: 'Bob', date: '2025-01-01T00:00:00Z' })],
  }),
  finding('three', {
    severity: 'high',
    state: 'live',
    places: [place({ url: 'https://shop.example/x.js', state: 'live', commit: 'abcdef1234' })],
  }),
  finding('four', {
    severity: 'low',
    confidence: 'medium',
    places: [place({ path: 'COMMIT_MESSAGE', date: '2023-01-01T00:00:00Z' })],
  }),
];
const select = selector(findings);

function ask(change: Partial<Query>): string[] {
  return select({ text: '', chosen: new Map(), order: 'severity', ...change }).findings.map(
    ({ fingerprint }) => fingerprint,
  );
}

function counts(facet: string, change: Partial<Query> = {}): readonly (readonly [string, number])[] {
  const { counts } = select({ text: '', chosen: new Map(), order: 'severity', ...change });
  return counts.find((count) => count.facet.name === facet)!.values;
}

describe('the selection of findings', () => {
  it.each([
    ['', ['one', 'two', 'three', 'four']],
    ['  ', ['one', 'two', 'three', 'four']],
    ['SMTP', ['two']],
    ['env dir', ['two']],
    ['shop.example', ['three']],
    ['ann', ['one']],
    ['live high', ['three']],
    ['abcdef1', ['three']],
    ['abc', []],
    ['nothing like that', []],
  ])('for %j is what holds all its words', (text, expected) => {
    expect(ask({ text })).toEqual(expected);
  });

  it('takes any value chosen in a facet, and wants each facet met', () => {
    const high = ['severity', new Set(['high', 'low'])] as const;
    expect(ask({ chosen: new Map([high]) })).toEqual(['two', 'three', 'four']);
    expect(ask({ chosen: new Map([high, ['state', new Set(['live'])]]) })).toEqual(['three']);
  });

  it('counts what choosing a value would leave, whatever is chosen in the same facet', () => {
    const chosen = new Map([['severity', new Set(['high'])]]);
    expect(counts('severity', { chosen })).toEqual([
      ['critical', 1],
      ['high', 2],
      ['low', 1],
    ]);
    expect(counts('rule', { chosen })).toEqual([
      ['brevo-api-key', 1],
      ['smtp-password', 1],
    ]);
    expect(counts('host', { text: 'shop' })).toEqual([['shop.example', 1]]);
    expect(counts('commit author')).toEqual([
      ['Ann', 1],
      ['Bob', 1],
    ]);
  });

  it('tells files, messages and websites apart, and a finding in two files counts in both', () => {
    expect(counts('kind of place')).toEqual([
      ['file', 2],
      ['commit message', 1],
      ['website', 1],
    ]);
    expect(
      counts('file')
        .map(([name]) => name)
        .toSorted(),
    ).toEqual(['A dir/z.env', 'COMMIT_MESSAGE', 'a.env', 'b.env']);
  });

  it.each([
    ['rule', ['one', 'three', 'four', 'two']],
    ['file', ['two', 'four', 'one', 'three']],
    ['newest', ['two', 'one', 'four', 'three']],
    ['oldest', ['four', 'one', 'two', 'three']],
    ['most places', ['one', 'two', 'three', 'four']],
  ] as const)('is ordered by %s', (order, expected) => {
    expect(ask({ order })).toEqual(expected);
  });
});
