import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/model/candidate.ts';
import { Coverage } from '../../src/model/coverage.ts';
import { fileStart } from '../../src/model/region.ts';
import { Secret } from '../../src/model/secret.ts';
import type { ReadingThreads, Source } from '../../src/model/source.ts';
import { combined } from '../../src/sources/combined.ts';

function source(name: string): Source {
  return {
    target: { kind: 'git', name },
    async *chunks() {
      const bytes = Buffer.from(name);
      yield {
        bytes,
        provenance: { contentId: 'same', members: [] },
        fresh: [],
        start: fileStart,
        decoded: [],
      };
    },
    async locate(contentIds) {
      return new Map(
        [...contentIds].map((id) => [id, [{ path: name, state: 'history', replaces: ['before'] }]]),
      );
    },
  };
}

const candidate: Candidate = {
  ruleId: 'key',
  secret: new Secret('abc'),
  match: new Secret('abc'),
  confidence: 'high',
  provenance: { contentId: 'same', members: [] },
  region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 4, byteOffset: 0, byteLength: 3 },
  decoded: [],
  parts: [],
  lines: new Secret('abc'),
  marks: [],
};

const noThreads: ReadingThreads = {
  jobs: 1,
  start() {},
  prepare() {},
  async *readParts() {},
  readEverywhere: async () => null,
};

describe('combined sources', () => {
  it('keep contents apart that each calls the same, and put their paths under their folders', async () => {
    const target = { kind: 'git', name: 'all' } as const;
    const parts = [
      { source: source('outer'), folder: '' },
      { source: source('inner'), folder: 'vendor/inner' },
    ];
    const all = combined(target, parts);
    const signal = new AbortController().signal;
    const ids = (await Array.fromAsync(all.chunks(new Coverage(), signal))).map(
      ({ provenance }) => provenance.contentId,
    );
    expect(new Set(ids).size).toBe(2);
    const places = await all.locate(new Set(ids), signal);
    expect(ids.map((id) => places.get(id)![0]!.path)).toEqual(['outer', 'vendor/inner/inner']);
    const replaced = ids.map((id) => places.get(id)![0]!.replaces![0]);
    expect(new Set(replaced).size).toBe(2);
  });

  it('have threads read for the first that has them read, and keep its contents apart too', async () => {
    const read = (): NonNullable<Source['read']> =>
      async function* () {
        yield [candidate];
      };
    const parts = [
      source('files'),
      { ...source('history'), read: read() },
      { ...source('inner'), read: read() },
    ];
    const all = combined(
      { kind: 'git', name: 'all' },
      parts.map((part) => ({ source: part, folder: '' })),
    );
    const signal = new AbortController().signal;
    const found = (await Array.fromAsync(all.read!(noThreads, new Coverage(), signal))).flat();
    expect(found).toHaveLength(1);
    const { contentId } = found[0]!.provenance;
    const places = await all.locate(new Set([contentId]), signal);
    expect(places.get(contentId)![0]!.path).toBe('history');
  });

  it('have no threads read where none does', () => {
    const parts = [source('a'), source('b')].map((part) => ({ source: part, folder: '' }));
    expect(combined({ kind: 'git', name: 'all' }, parts)).not.toHaveProperty('read');
  });

  it('that are only one stay as they are', () => {
    const only = source('only');
    expect(combined({ kind: 'git', name: 'all' }, [{ source: only, folder: '' }])).toBe(only);
  });
});
