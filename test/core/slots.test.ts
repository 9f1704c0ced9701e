import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../src/core/core.ts';
import { Slots } from '../../src/core/slots.ts';

describe('slots', () => {
  it('never lie across each other while they are taken', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5000), fc.boolean()), { maxLength: 60 }), (steps) => {
        const slots = new Slots(createCore());
        const taken: { start: number; size: number }[] = [];
        for (const [size, isGiven] of steps) {
          const slot = { start: slots.take(size), size };
          const end = slot.start + size + 64;
          expect(
            taken.every((other) => other.start >= end || other.start + other.size + 64 <= slot.start),
          ).toBe(true);
          taken.push(slot);
          if (isGiven) {
            const [given] = taken.splice(size % taken.length, 1);
            slots.give(given!.start, given!.size);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('are used again, the last first', () => {
    const slots = new Slots(createCore());
    const [first, second] = [slots.take(1000), slots.take(900)];
    slots.give(first, 1000);
    slots.give(second, 900);
    expect([slots.take(1024), slots.take(513)]).toEqual([second, first]);
  });

  it('end where the memory does', () => {
    const slots = new Slots(createCore());
    const large = 256 * 1024 * 1024;
    const slot = slots.take(large);
    expect(slots.take(large)).toBe(0);
    slots.give(slot, large);
    expect(slots.take(large)).toBe(slot);
  });
});
