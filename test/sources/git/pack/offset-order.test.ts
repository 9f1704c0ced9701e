import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { offsetOrder } from '../../../../src/sources/git/pack/offset-order.ts';

const offsets = fc.oneof(fc.nat(2000), fc.nat(), fc.maxSafeNat());

it('offsets are ordered as comparing orders them', () => {
  fc.assert(
    fc.property(fc.array(offsets), (values) => {
      const expected = Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
      expect(Array.from(offsetOrder(Float64Array.from(values)))).toEqual(expected);
    }),
  );
});
