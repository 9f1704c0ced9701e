import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findObject, objectIds, oidAt, type IdRun } from '../../../../src/sources/git/pack/object-ids.ts';

/** Ids of which many share their first bytes, or all of them. */
const id = fc
  .tuple(fc.constantFrom('00000000', '00000001', '7fffffff', '80000000', 'ffffffff'), fc.nat(20))
  .map(([start, end]) => start + end.toString(16).padStart(32, '0'));

function runsOf(packs: readonly (readonly string[])[]): readonly IdRun[] {
  let number = 0;
  return packs.map((oids) => ({
    ids: new Uint8Array(Buffer.from(oids.toSorted().join(''), 'hex')),
    numbers: Uint32Array.from(oids, () => number++),
  }));
}

describe('the ids of a store', () => {
  it('are found in whichever pack they are, in the first that has them', () => {
    fc.assert(
      fc.property(fc.array(fc.array(id)), fc.array(id), (packs, others) => {
        const table = objectIds(runsOf(packs), 20);
        const all = packs.flatMap((oids) => oids.toSorted());
        for (const oid of [...all, ...others]) {
          expect(findObject(table, Buffer.from(`ff${oid}`, 'hex'), 1)).toBe(all.indexOf(oid));
        }
        all.forEach((oid, number) => expect(oidAt(table, number)).toBe(oid));
      }),
    );
  });
});
