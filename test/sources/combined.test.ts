import { describe, expect, it } from 'vitest';
import { Coverage } from '../../src/model/coverage.ts';
import { fileStart } from '../../src/model/region.ts';
import type { Source } from '../../src/model/source.ts';
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

  it('that are only one stay as they are', () => {
    const only = source('only');
    expect(combined({ kind: 'git', name: 'all' }, [{ source: only, folder: '' }])).toBe(only);
  });
});
