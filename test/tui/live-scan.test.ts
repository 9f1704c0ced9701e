import { describe, expect, it } from 'vitest';
import { Coverage } from '../../src/model/coverage.ts';
import type { Candidate } from '../../src/model/candidate.ts';
import { Secret } from '../../src/model/secret.ts';
import { createLiveScan, type LiveProgress } from '../../src/tui/live/live-scan.ts';
import { progressLines, progressText, secondsLeft } from '../../src/tui/live/progress-lines.ts';

const progress: LiveProgress = {
  objects: 0,
  bytes: 0,
  seconds: 0,
  expectedObjects: null,
  foundCount: 0,
  latest: [],
  isStopping: false,
};

describe('the time left', () => {
  it.each([
    ['unknown where nobody knows how much there is', { objects: 500, seconds: 9 }, null],
    ['not told in the first moments', { objects: 500, seconds: 1.9, expectedObjects: 1000 }, null],
    ['not told of too little', { objects: 49, seconds: 9, expectedObjects: 1000 }, null],
    ['what the rest takes at this rate', { objects: 250, seconds: 10, expectedObjects: 1000 }, 30],
    ['nothing once all is read', { objects: 2000, seconds: 10, expectedObjects: 1000 }, 0],
  ])('is %s', (_name, changes, left) => expect(secondsLeft({ ...progress, ...changes })).toBe(left));
});

it('the line of progress tells objects, bytes, rate, time left and what was found', () => {
  const text = progressText({
    ...progress,
    objects: 2500,
    bytes: 50_000_000,
    seconds: 10,
    expectedObjects: 10_000,
    foundCount: 3,
  });
  expect(text).toBe('scanning  2,500 of 10,000 objects  50.0 MB  5 MB/s  30 s left  3 found');
});

function candidate(ruleId: string, text: string): Candidate {
  const secret = new Secret(text);
  return {
    ruleId,
    secret,
    match: secret,
    confidence: 'high',
    provenance: { contentId: `blob:${ruleId}`, members: [] },
    region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2, byteOffset: 0, byteLength: 1 },
    decoded: [],
    parts: [],
    lines: secret,
    marks: [],
  };
}

it('what is found comes with the next progress, each secret once, escaped, and never in clear', async () => {
  let stops = 0;
  const live = createLiveScan(
    ({ ruleId, secret }) => ({
      rule: ruleId,
      severity: 'high',
      redacted: secret.redacted,
      where: 'a\u001B[2Jb',
    }),
    () => (stops += 1),
  );
  const coverage = new Coverage();
  coverage.add('blobs', 7);
  const plain = 'a secret of some length';
  live.update(coverage, [candidate('rule-a', plain), candidate('rule-a', plain)]);
  live.update(coverage, [candidate('rule-b', plain)]);
  live.stop();
  const state = live.state();
  if (state.kind !== 'scanning') throw new Error('it is over');
  expect(state.progress).toMatchObject({ objects: 7, foundCount: 2, isStopping: true });
  const text = JSON.stringify(progressLines(state.progress, 80, 20, true));
  expect(text.indexOf('rule-b')).toBeLessThan(text.indexOf('rule-a'));
  expect(text).not.toContain(plain);
  expect(text).not.toContain(String.raw`\u001b`);
  expect(stops).toBe(1);
});
