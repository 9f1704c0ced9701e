import { describe, expect, it } from 'vitest';
import { Coverage } from '../../src/model/coverage.ts';

describe('coverage', () => {
  it('is complete, and nothing, at first', () => {
    expect(new Coverage().summary()).toEqual({
      complete: true,
      refs: 0,
      commits: 0,
      blobs: 0,
      files: 0,
      pages: 0,
      scripts: 0,
      requests: 0,
      bytes: 0,
      skipped: [],
      suppressed: { baseline: 0, ignoreFile: 0, inline: 0, allowlist: 0 },
      leftOut: [],
      checks: [],
      staleIgnores: [],
    });
  });

  it('counts', () => {
    const coverage = new Coverage();
    coverage.add('files');
    coverage.add('files', 2);
    coverage.add('bytes', 10);
    coverage.suppress('inline', () => 'f1');
    ['f2', 'f3', 'f4', 'f5'].forEach((name) => coverage.suppress('baseline', () => name));
    coverage.staleIgnores = ['stale'];
    expect(coverage.count('files')).toBe(3);
    expect([...coverage.accepted()]).toEqual(['f1', 'f2', 'f3', 'f4', 'f5']);
    expect(coverage.summary()).toMatchObject({
      complete: true,
      files: 3,
      bytes: 10,
      suppressed: { inline: 1, baseline: 4 },
      leftOut: [],
      staleIgnores: ['stale'],
    });
  });

  it('keeps the last word on a check, and is incomplete while one is open', () => {
    const coverage = new Coverage();
    coverage.check({ id: 'b', target: 'https://a.example', state: 'skipped', reason: 'not seen' });
    coverage.check({ id: 'a', target: 'https://a.example', state: 'blocked', reason: 'status 429' });
    coverage.check({ id: 'b', target: 'https://a.example', state: 'checked' });
    expect(coverage.summary()).toMatchObject({
      complete: false,
      skipped: [{ what: 'https://a.example', reason: 'blocked', count: 1 }],
      checks: [
        { id: 'a', state: 'blocked', reason: 'status 429' },
        { id: 'b', state: 'checked' },
      ],
    });
    expect([coverage.hasCheck('a'), coverage.hasCheck('c')]).toEqual([true, false]);
  });

  it('is incomplete once something was skipped', () => {
    const coverage = new Coverage();
    coverage.skip('b', 'too-large', 'raise it');
    coverage.skip('b', 'unreadable');
    coverage.skip('a', 'too-large');
    coverage.skip('b', 'too-large', 'raise it');
    expect(coverage.isComplete).toBe(false);
    expect(coverage.summary().skipped).toMatchObject([
      { what: 'a', reason: 'too-large', count: 1 },
      { what: 'b', reason: 'too-large', count: 2, hint: 'raise it' },
      { what: 'b', reason: 'unreadable', count: 1, hint: expect.stringContaining('permissions') },
    ]);
  });

  it('lists so many entries, and counts the rest under their reason', () => {
    const coverage = new Coverage();
    for (let index = 0; index < 1500; index++) {
      coverage.skip(`file ${index}`, index % 2 === 0 ? 'too-large' : 'unreadable');
    }
    coverage.skip('file 0', 'too-large');
    const { skipped } = coverage.summary();
    expect(skipped).toHaveLength(1002);
    expect(skipped.filter(({ what }) => what === '(more)')).toMatchObject([
      { what: '(more)', reason: 'too-large', count: 250 },
      { what: '(more)', reason: 'unreadable', count: 250 },
    ]);
    expect(skipped.find(({ what }) => what === 'file 0')).toMatchObject({ count: 2 });
    expect(skipped.reduce((sum, { count }) => sum + count, 0)).toBe(1501);
  });

  it('keeps the hint of an entry that is skipped again without one', () => {
    const coverage = new Coverage();
    coverage.skip('a', 'too-large', 'raise it');
    coverage.skip('a', 'too-large');
    expect(coverage.summary().skipped).toEqual([
      { what: 'a', reason: 'too-large', count: 2, hint: 'raise it' },
    ]);
  });

  it('gives a summary that later events do not change', () => {
    const coverage = new Coverage();
    const summary = coverage.summary();
    coverage.add('files');
    coverage.suppress('inline', () => 'f1');
    coverage.skip('a', 'timeout');
    expect(summary).toMatchObject({ complete: true, files: 0, skipped: [], suppressed: { inline: 0 } });
  });
});
