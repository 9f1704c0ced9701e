import { describe, expect, it } from 'vitest';
import { day, engines, keptFinding, keptReport, openedStore } from './engines.ts';

const target = { kind: 'repository', name: 'https://github.example.com/acme/web' };
const finding = keptFinding('f1');
const skipped = { what: 'big.bin', reason: 'too-large', count: 1 };

describe.each(engines)('a store in $engine', ({ isThere, newPlace }) => {
  it.skipIf(!isThere)('keeps the last scan of a target, also for who opens it anew', async () => {
    const place = await newPlace();
    const first = await openedStore(place);
    expect(await first.scanOf(target)).toBeNull();
    expect(await first.reportOf(target)).toBeNull();
    const refs = new Map([['refs/heads/main', 'cc']]);
    await first.record(target, { report: keptReport(1, []), isWhole: true, searchKey: 'k1' });
    const report = keptReport(2, [finding, keptFinding('f2')]);
    await first.record(target, { report, isWhole: true, searchKey: 'k2', refs });
    const second = await openedStore(place);
    expect(await second.scanOf(target)).toMatchObject({ searchKey: 'k2', version: null, refs });
    expect(await second.reportOf(target)).toEqual(report);
    expect(await second.scanOf({ ...target, kind: 'wiki' })).toBeNull();
  });

  it.skipIf(!isThere)(
    'lets no scan start from one that was not whole, and still tells what is known',
    async () => {
      const store = await openedStore(await newPlace());
      const refs = new Map([['refs/heads/main', 'cc']]);
      await store.record(target, { report: keptReport(1, [finding]), isWhole: true, searchKey: 'k', refs });
      const report = keptReport(2, [], [skipped]);
      await store.record(target, { report, isWhole: true, searchKey: 'k', version: 'v', refs });
      expect(await store.scanOf(target)).toMatchObject({ searchKey: '', version: null, refs: new Map() });
      expect(await store.reportOf(target)).toEqual({ ...report, findings: [finding] });
    },
  );

  it.skipIf(!isThere)('replaces the places of a finding that has moved', async () => {
    const store = await openedStore(await newPlace());
    const moved = keptFinding('f1', { occurrences: [{ path: 'b.env', state: 'in-tree' }] });
    await store.record(target, { report: keptReport(1, [finding]), isWhole: true });
    await store.record(target, { report: keptReport(2, [moved]), isWhole: true });
    expect(await store.reportOf(target)).toMatchObject({ findings: [moved] });
  });

  it.skipIf(!isThere)('tells which findings were reported, until they are gone', async () => {
    const store = await openedStore(await newPlace());
    const after = async (
      ended: number,
      found: readonly object[],
      left: readonly object[] = [],
    ): Promise<readonly string[]> => {
      await store.record(target, { report: keptReport(ended, found, left), isWhole: true });
      return [...(await store.reportedAt(target))];
    };
    expect(await after(1, [finding])).toEqual([]);
    await store.markReported([target], day(1));
    expect(await after(2, [], [skipped])).toEqual(['f1']);
    expect(await after(3, [])).toEqual([]);
    expect(await after(4, [finding])).toEqual([]);
    await store.markReported([target], day(4));
    expect(await after(5, [finding])).toEqual(['f1']);
  });

  it.skipIf(!isThere)('tells what each scan changed', async () => {
    const store = await openedStore(await newPlace());
    const none = { fresh: [], back: [], fixed: [], gone: [], rotated: [] };
    const changes = async (ended: number, found: readonly object[]): Promise<object> =>
      (await store.record(target, { report: keptReport(ended, found), isWhole: true })).changes;
    const dead = keptFinding('f2', { state: 'history', verification: { state: 'dead', by: 'a.example' } });
    expect(await changes(1, [finding])).toEqual({ ...none, fresh: ['f1'] });
    expect(await changes(2, [finding, keptFinding('f2')])).toEqual({ ...none, fresh: ['f2'] });
    expect(await changes(3, [dead])).toEqual({ ...none, fixed: ['f2'], gone: ['f1'], rotated: ['f2'] });
    expect(await changes(4, [finding, dead])).toEqual({ ...none, back: ['f1'] });
    const asked = keptFinding('f2', { state: 'history' });
    expect(await changes(5, [finding, asked])).toEqual(none);
    expect(await store.reportOf(target)).toMatchObject({ findings: expect.arrayContaining([dead]) });
  });

  it.skipIf(!isThere)('does not mix what is recorded at the same time', async () => {
    const store = await openedStore(await newPlace());
    const names = Array.from({ length: 20 }, (_, index) => `repository-${index}`);
    const kind = 'repository';
    await Promise.all(
      names.map((name) =>
        store.record(
          { kind, name },
          { report: keptReport(1, [keptFinding(name)]), isWhole: true, refs: new Map([['main', name]]) },
        ),
      ),
    );
    for (const name of names) {
      expect((await store.scanOf({ kind, name }))?.refs).toEqual(new Map([['main', name]]));
      expect(await store.reportOf({ kind, name })).toMatchObject({ findings: [{ fingerprint: name }] });
    }
  });

  it.skipIf(!isThere)('records the same target from many at once, one after the other', async () => {
    const place = await newPlace();
    const stores = await Promise.all(Array.from({ length: 4 }, () => openedStore(place)));
    const all = await Promise.all(
      stores.map((store) => store.record(target, { report: keptReport(1, [finding]), isWhole: true })),
    );
    expect(all.flatMap(({ changes }) => changes.fresh)).toEqual(['f1']);
    expect(new Set(all.map(({ targetId }) => targetId)).size).toBe(1);
  });

  it.skipIf(!isThere)('records nothing where the transaction of the caller fails', async () => {
    const store = await openedStore(await newPlace());
    const { recordScan } = await import('../../src/store/record-scan.ts');
    const work = store.transaction(async (tx) => {
      await recordScan(tx, target, { report: keptReport(1, [finding]), isWhole: true });
      throw new Error('the job is lost');
    });
    await expect(work).rejects.toThrow('the job is lost');
    expect(await store.scanOf(target)).toBeNull();
  });

  it.skipIf(!isThere)('takes texts that no database likes', async () => {
    const store = await openedStore(await newPlace());
    const odd = keptFinding('f1', { title: 'a\0b', occurrences: [{ path: 'x\0y', state: 'live' }] });
    const many = Array.from({ length: 1200 }, (_, index) => keptFinding(`g${index}`));
    const left = { what: 'p\0q', reason: 'unreadable', count: 1, hint: '\0' };
    const refs = new Map([[`refs/heads/${'x'.repeat(4000)}`, 'aa']]);
    const long = { kind: 'site', name: `https://example.com/${'y'.repeat(9000)}` };
    const report = keptReport(1, [odd, ...many], [left]);
    await store.record(long, { report, isWhole: true, refs });
    expect(await store.reportOf(long)).toMatchObject({ coverage: { skipped: [{ what: 'p\u{FFFD}q' }] } });
    await store.record(target, { report: keptReport(1, [odd]), isWhole: true, refs });
    expect((await store.scanOf(target))?.refs).toEqual(refs);
  });

  it.skipIf(!isThere)('keeps decisions, until they are taken back', async () => {
    const store = await openedStore(await newPlace());
    const decision = {
      rule: 'a-rule',
      verdict: 'ignored' as const,
      reason: 'a test key',
      note: '',
      until: null,
      decidedAt: day(1),
    };
    await store.decide('f1', { ...decision, reason: 'unknown' });
    await store.decide('f1', decision);
    expect(await store.decisions()).toEqual(new Map([['f1', decision]]));
    await store.decide('f1', null);
    expect(await store.decisions()).toEqual(new Map());
  });
});
