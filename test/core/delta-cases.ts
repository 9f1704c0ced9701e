import * as fc from 'fast-check';
import { type CopiedRun, applyDelta as twinApplyDelta } from '../../src/core/twin/delta.ts';
import { coreArena } from './core-arena.ts';

const arena = coreArena();

/** What came of a delta: 0 or a failure, the result, and the runs of the base in it: null when they were too many. */
export interface Applied {
  readonly failure: number;
  readonly result: Uint8Array;
  readonly copies: readonly CopiedRun[] | null;
}

/** Applies a delta in the core, and fails when it writes where it must not. */
export function applyInCore(base: Uint8Array, delta: Uint8Array, length: number, maxCopies = 1000): Applied {
  arena.reset();
  const { exports } = arena.core;
  const places = [arena.place(base), base.length, arena.placeLast(delta), delta.length] as const;
  const target = arena.room(length);
  const copies = arena.room(maxCopies * 12);
  const failure = exports.applyDelta(...places, target, length, copies, maxCopies);
  if (arena.firstStray() !== null) {
    throw new Error('applyDelta wrote outside its target');
  }
  const count = exports.copyCount.value;
  return {
    failure,
    result: arena.read(target, length),
    copies: count < 0 ? null : runsOf(arena.read(copies, count * 12)),
  };
}

function runsOf(bytes: Uint8Array): CopiedRun[] {
  const words = new Uint32Array(bytes.buffer);
  return Array.from({ length: words.length / 3 }, (_, i) => {
    const [start = 0, baseStart = 0, length = 0] = words.subarray(i * 3);
    return { start, baseStart, length };
  });
}

/** Applies a delta in the twin. */
export function applyInTwin(base: Uint8Array, delta: Uint8Array, length: number): Applied {
  const result = new Uint8Array(length);
  const copies: CopiedRun[] = [];
  const failure = twinApplyDelta(base, delta, result, copies);
  return { failure, result, copies };
}

/** A size as a delta's header has it. */
export function sizeBytes(size: number): number[] {
  return size < 0x80 ? [size] : [(size % 0x80) | 0x80, ...sizeBytes(Math.floor(size / 0x80))];
}

/** The instruction that copies a run of the base; bytes that are zero are left out, as git does. */
export function copyInstruction(from: number, length: number): number[] {
  const lengths = length === 0x1_0000 ? [0, 0, 0] : [length & 255, (length >> 8) & 255, length >> 16];
  const bytes = [from & 255, (from >> 8) & 255, (from >> 16) & 255, from >>> 24, ...lengths];
  const instruction = bytes.reduce((bits, byte, i) => (byte ? bits | (1 << i) : bits), 0x80);
  return [instruction, ...bytes.filter((byte) => byte !== 0)];
}

/** A delta with its base and its result. */
export interface DeltaCase {
  readonly base: Uint8Array;
  readonly delta: Uint8Array;
  readonly result: Uint8Array;
}

const steps = fc.array(
  fc.oneof(
    fc.record({ from: fc.nat(), length: fc.oneof(fc.integer({ min: 1, max: 900 }), fc.constant(0x1_0000)) }),
    fc.record({ insert: fc.uint8Array({ minLength: 1, maxLength: 127 }) }),
    fc.constant({ goesOn: true }),
  ),
  { maxLength: 15 },
);

/** Deltas of all instructions, some of which go on where the one before ended. */
export const deltaCases = fc
  .tuple(fc.oneof(fc.integer({ min: 1, max: 3000 }), fc.constant(70_000)), fc.nat({ max: 255 }), steps)
  .map(([size, seed, steps]): DeltaCase => {
    const base = Uint8Array.from({ length: size }, (_, i) => (i * i + seed * i) >> 3);
    const delta: number[] = [];
    const result: Uint8Array[] = [];
    let last = { from: 0, length: 1 };
    for (const step of steps) {
      if ('insert' in step) {
        delta.push(step.insert.length, ...step.insert);
        result.push(step.insert);
        continue;
      }
      const from = 'goesOn' in step ? last.from + last.length : step.from % size;
      const length = Math.min('goesOn' in step ? 40 : step.length, size - from);
      if (length > 0) {
        last = { from, length };
        delta.push(...copyInstruction(from, length));
        result.push(base.subarray(from, from + length));
      }
    }
    const whole = new Uint8Array(Buffer.concat(result));
    return {
      base,
      delta: Uint8Array.from([...sizeBytes(size), ...sizeBytes(whole.length), ...delta]),
      result: whole,
    };
  });
