import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as contract from '../../src/core/contract.ts';
import * as twin from '../../src/core/twin/delta.ts';
import { applyInCore, applyInTwin, copyInstruction, deltaCases, sizeBytes } from './delta-cases.ts';
import { coreArena } from './core-arena.ts';

const base = Uint8Array.from({ length: 100 }, (_, i) => i);

/** A delta for the base above. */
function deltaOf(resultSize: number, ...instructions: readonly (readonly number[])[]): Uint8Array {
  return Uint8Array.from([...sizeBytes(base.length), ...sizeBytes(resultSize), ...instructions.flat()]);
}

/** Compares bytes at once, which the test runner does one by one. */
function expectBytes(bytes: Uint8Array, expected: Uint8Array): void {
  expect(Buffer.compare(bytes, expected)).toBe(0);
}

describe.each([
  ['the core', applyInCore],
  ['the twin', applyInTwin],
] as const)('applyDelta in %s', (_, apply) => {
  it('makes what the instructions say', () => {
    fc.assert(
      fc.property(deltaCases, ({ base, delta, result }) => {
        const applied = apply(base, delta, result.length);
        expect(applied.failure).toBe(0);
        expectBytes(applied.result, result);
      }),
      { numRuns: 150 },
    );
  });

  it('tells which runs were copied, as one where they go on in both', () => {
    const delta = deltaOf(
      35,
      copyInstruction(10, 5),
      copyInstruction(15, 5),
      [3, 1, 2, 3],
      copyInstruction(20, 4),
      copyInstruction(50, 10),
      copyInstruction(60, 8),
    );
    expect(apply(base, delta, 35).copies).toEqual([
      { start: 0, baseStart: 10, length: 10 },
      { start: 13, baseStart: 20, length: 4 },
      { start: 17, baseStart: 50, length: 18 },
    ]);
  });

  it.each([
    ['an empty delta', new Uint8Array(), 0, contract.badSize],
    ['a delta that ends in its sizes', Uint8Array.of(100, 0x80), 0, contract.badSize],
    ['a base of another size', Uint8Array.of(99, 1, 1, 65), 1, contract.baseSizeDiffers],
    ['a result of another size', deltaOf(2, [1, 65]), 1, contract.resultSizeDiffers],
    ['a copy that starts behind the base', deltaOf(1, copyInstruction(101, 1)), 1, contract.copyOutsideBase],
    ['a copy that ends behind the base', deltaOf(2, copyInstruction(99, 2)), 2, contract.copyOutsideBase],
    ['a copy from 4 GiB', deltaOf(2, copyInstruction(0xffff_ffff, 2)), 2, contract.copyOutsideBase],
    ['a copy that is cut off', deltaOf(2, [0x91, 1]), 2, contract.inputEnds],
    ['an insert that is cut off', deltaOf(3, [3, 1, 2]), 3, contract.insertOutsideDelta],
    ['the instruction 0', deltaOf(1, [0], [1, 65]), 1, contract.reservedInstruction],
    ['a copy too long for the result', deltaOf(3, copyInstruction(1, 4)), 3, contract.resultTooLong],
    ['an insert too long for the result', deltaOf(1, [2, 65, 66]), 1, contract.resultTooLong],
    ['too few instructions', deltaOf(3, [2, 65, 66]), 3, contract.resultTooShort],
  ])('refuses %s', (_, delta, length, failure) => {
    expect(apply(base, delta, length).failure).toBe(failure);
  });
});

describe('applyDelta', () => {
  it('says the same of damaged deltas in the core and in the twin', () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(deltaCases, damage, fc.nat({ max: 3 }), ({ base, delta, result }, flips, cut) => {
        const damaged = delta.slice(0, delta.length - cut);
        for (const [place, flip] of flips) {
          const at = place % damaged.length;
          damaged[at] = (damaged[at] ?? 0) ^ flip;
        }
        const core = applyInCore(base, damaged, result.length);
        const twin = applyInTwin(base, damaged, result.length);
        expect(core.failure).toBe(twin.failure);
        if (core.failure === 0) {
          expectBytes(core.result, twin.result);
          expect(core.copies).toEqual(twin.copies);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('tells the same runs in the core and in the twin', () => {
    fc.assert(
      fc.property(deltaCases, ({ base, delta, result }) => {
        const { copies } = applyInCore(base, delta, result.length);
        expect(copies).toEqual(applyInTwin(base, delta, result.length).copies);
      }),
      { numRuns: 150 },
    );
  });

  it('still makes the result when there is no room for all runs', () => {
    const delta = deltaOf(30, copyInstruction(50, 10), copyInstruction(10, 10), copyInstruction(30, 10));
    const expected = Uint8Array.from([...base.slice(50, 60), ...base.slice(10, 20), ...base.slice(30, 40)]);
    expect(applyInCore(base, delta, 30, 2)).toEqual({ failure: 0, result: expected, copies: null });
    expect(applyInCore(base, delta, 30, 3).copies).toHaveLength(3);
  });
});

describe('the sizes in a delta', () => {
  const arena = coreArena(1 << 16);
  const sizes = (delta: Uint8Array): readonly number[] => {
    arena.reset();
    const place = arena.place(delta);
    const { exports } = arena.core;
    return [exports.deltaBaseSize(place, delta.length), exports.deltaResultSize(place, delta.length)];
  };

  it.each([
    [
      [0, 0],
      [0, 0],
    ],
    [
      [...sizeBytes(127), ...sizeBytes(128)],
      [127, 128],
    ],
    [
      [...sizeBytes(0x7fff_ffff), ...sizeBytes(1 << 20)],
      [0x7fff_ffff, 1 << 20],
    ],
    [
      [0x80, 0x80, 0x00, 5],
      [0, 5],
    ],
    [[5], [5, contract.badSize]],
    [[], [contract.badSize, contract.badSize]],
    [
      [5, ...sizeBytes(0x8000_0000)],
      [5, contract.badSize],
    ],
    [sizeBytes(2 ** 45), [contract.badSize, contract.badSize]],
    [Array.from({ length: 30 }, () => 0x80), [contract.badSize, contract.badSize]],
    [
      [...Array.from({ length: 30 }, () => 0x80), 1, 1],
      [contract.badSize, contract.badSize],
    ],
  ])('of %j are %j', (bytes, expected) => {
    const delta = Uint8Array.from(bytes);
    expect(sizes(delta)).toEqual(expected);
    expect([twin.deltaBaseSize(delta), twin.deltaResultSize(delta)]).toEqual(expected);
  });

  it('are the same in the core and in the twin', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 24 }), (delta) => {
        expect(sizes(delta)).toEqual([twin.deltaBaseSize(delta), twin.deltaResultSize(delta)]);
      }),
      { numRuns: 500 },
    );
  });
});
