import { describe, expect, it } from 'vitest';
import { isStill, keptReason, keptState } from '../../../src/commands/fleet/scanned-state.ts';
import { Coverage, type CoverageSummary, type SkipReason } from '../../../src/model/coverage.ts';
import { today } from '../../../src/model/today.ts';

function coverageOf(reasons: readonly SkipReason[], ignored = 0): CoverageSummary {
  const coverage = new Coverage();
  reasons.forEach((reason) => coverage.skip('a file', reason));
  const summary = coverage.summary();
  return { ...summary, suppressed: { ...summary.suppressed, ignoreFile: ignored } };
}

describe('the state that a scan saw', () => {
  it('is the same until something changes', () => {
    const kept = keptState('one', coverageOf([]));
    expect(kept).toBe('one');
    expect(isStill(kept, 'one')).toBe(true);
    expect(isStill(kept, 'two')).toBe(false);
    expect(isStill(null, 'one')).toBe(false);
  });

  it('holds for the day where ignores may end with it', () => {
    const kept = keptState('one', coverageOf([], 1));
    expect(kept).toBe(`one ${today()}`);
    expect(isStill(kept, 'one')).toBe(true);
    expect(isStill('one 2020-01-01', 'one')).toBe(false);
  });

  it('keeps what no later scan could look at either, and why', () => {
    const kept = keptState('one', coverageOf(['archive-broken', 'too-large']));
    expect(isStill(kept, 'one')).toBe(true);
    expect(keptReason(kept ?? '')).toContain('a file: archive-broken');
    expect(keptReason('one')).toBe(null);
  });

  it.each(['timeout', 'rule-timeout', 'unreadable', 'missing-object'] as const)(
    'is not kept where another scan may see more: %s',
    (reason) => {
      expect(keptState('one', coverageOf(['too-large', reason]))).toBe(null);
    },
  );

  it('keeps what a repository on the disk does not have, which would be files more', () => {
    const coverage = coverageOf(['missing-object', 'shallow-clone']);
    expect(isStill(keptState('one', coverage, true), 'one')).toBe(true);
    expect(keptState('one', coverageOf(['missing-object', 'timeout']), true)).toBe(null);
  });

  it('is not kept where there is none', () => {
    expect(keptState(null, coverageOf([]))).toBe(null);
  });
});
