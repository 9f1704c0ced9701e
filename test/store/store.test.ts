import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const target = { kind: 'repository', name: 'https://github.example.com/acme/web' };
const finding = { fingerprint: 'f1', rule: 'a-rule', severity: 'high' } as const;

function scan(day: number, refs: Readonly<Record<string, string>> = {}) {
  return {
    searchKey: 'k',
    version: null,
    finishedAt: `2026-01-0${day}T00:00:00Z`,
    report: `{"day":${day}}`,
    refs: new Map(Object.entries(refs)),
  };
}

async function store(file: string): Promise<Store> {
  const opened = await openStore(file);
  onTestFinished(() => opened.close());
  return opened;
}

describe('the store', () => {
  it('keeps the last scan of a target, also for who opens it anew', async () => {
    const file = path.join(temporaryFolder(), 'folder', 'store.db');
    const first = await store(file);
    expect(await first.scanOf(target)).toBeNull();
    await first.record(target, scan(1, { 'refs/heads/main': 'aa', 'refs/heads/old': 'bb' }), [], true);
    await first.record(target, scan(2, { 'refs/heads/main': 'cc' }), [], true);
    const second = await store(file);
    expect(await second.scanOf(target)).toEqual(scan(2, { 'refs/heads/main': 'cc' }));
    expect(await second.scanOf({ ...target, kind: 'wiki' })).toBeNull();
  });

  it('belongs to its user alone', async () => {
    const file = path.join(temporaryFolder({ 'store.db': '' }), 'store.db');
    await store(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('tells which findings were reported, until they are gone', async () => {
    const opened = await store(path.join(temporaryFolder(), 'store.db'));
    const after = async (
      day: number,
      found: readonly (typeof finding)[],
      isComplete = true,
    ): Promise<readonly string[]> => {
      await opened.record(target, scan(day), found, isComplete);
      return [...(await opened.reportedAt(target))];
    };
    expect(await after(1, [finding])).toEqual([]);
    await opened.markReported([target], '2026-01-01T01:00:00Z');
    expect(await after(2, [], false)).toEqual(['f1']);
    expect(await after(3, [])).toEqual([]);
    expect(await after(4, [finding])).toEqual([]);
    await opened.markReported([target], '2026-01-04T01:00:00Z');
    expect(await after(5, [finding])).toEqual(['f1']);
  });

  it('does not mix what is recorded at the same time', async () => {
    const opened = await store(path.join(temporaryFolder(), 'store.db'));
    const names = Array.from({ length: 20 }, (_, index) => `repository-${index}`);
    await Promise.all(
      names.map((name) =>
        opened.record({ kind: 'repository', name }, scan(1, { main: name }), [finding], true),
      ),
    );
    for (const name of names) {
      expect((await opened.scanOf({ kind: 'repository', name }))?.refs).toEqual(new Map([['main', name]]));
    }
  });

  it('is written by two at once', async () => {
    const file = path.join(temporaryFolder(), 'store.db');
    const both = [await store(file), await store(file)];
    await Promise.all(
      both.flatMap((opened, index) =>
        Array.from({ length: 10 }, (_, number) =>
          opened.recordAnswer(`u${index}${number}`, { etag: 'e', content: '[]' }),
        ),
      ),
    );
    expect(await both[0]!.answerOf('u19')).toEqual({ etag: 'e', content: '[]' });
    expect(await both[1]!.answerOf('u29')).toBeNull();
  });

  it('refuses what is no store, and leaves it as it is', async () => {
    const file = path.join(temporaryFolder(), 'store.db');
    writeFileSync(file, 'a letter of somebody'.repeat(100));
    await expect(openStore(file)).rejects.toThrow(/cannot be used as a store .*--store$/);
    expect(readFileSync(file, 'utf8')).toBe('a letter of somebody'.repeat(100));
  });
});
