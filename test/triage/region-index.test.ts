import { array, assert, nat, property, record } from 'fast-check';
import { expect, it } from 'vitest';
import { RegionIndex } from '../../src/triage/region-index.ts';

const stretch = record({ byteOffset: nat(30_000), byteLength: nat(12_000) });

it('finds just what shares a byte, as a search through all would', () => {
  assert(
    property(array(stretch), stretch, (stretches, asked) => {
      const index = new RegionIndex<number>();
      stretches.forEach((one, at) => index.add(one, at));
      const expected = stretches.flatMap((one, at) => {
        const first = Math.max(one.byteOffset, asked.byteOffset);
        const end = Math.min(one.byteOffset + one.byteLength, asked.byteOffset + asked.byteLength);
        return first < end ? [at] : [];
      });
      expect([...index.touching(asked)].flat().sort((a, b) => a - b)).toEqual(expected);
    }),
  );
});

it('keeps what stands in the same stretch together', () => {
  const index = new RegionIndex<string>();
  index.add({ byteOffset: 5, byteLength: 5000 }, 'one');
  index.add({ byteOffset: 5, byteLength: 5000 }, 'two');
  expect([...index.touching({ byteOffset: 5004, byteLength: 1 })]).toEqual([['one', 'two']]);
});
