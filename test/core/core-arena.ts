import { type Core, createCore } from '../../src/core/core.ts';

const guard = 0xa5;
/** What the core may write behind the end of what it was given, and how much of what follows is watched. */
const overrun = 64;
const guardBytes = 256;

/** A core whose memory is used anew for each case. */
export interface CoreArena {
  readonly core: Core;
  /** Room that stays when the arena is reset. */
  keep(length: number): number;
  /** Forgets what was placed before. */
  reset(): void;
  /** Puts bytes into the memory, 64 bytes of garbage behind them. */
  place(bytes: Uint8Array): number;
  /** Puts bytes at the very end of the memory: whoever reads more than the 64 bytes behind them traps. */
  placeLast(bytes: Uint8Array): number;
  /** Room for bytes, with guards before and behind it. */
  room(length: number): number;
  /** The bytes at a place. */
  read(start: number, length: number): Uint8Array;
  /** The first place that was written outside all rooms and their 64 bytes, or null. */
  firstStray(): number | null;
}

/** Makes a core and an arena of so many bytes. */
export function coreArena(size = 8 << 20): CoreArena {
  const core = createCore();
  const arena = core.reserve(size);
  let used = arena;
  let kept = arena;
  let guards: (readonly [number, number])[] = [];
  const take = (length: number): number => {
    const start = used;
    used += length;
    if (used > arena + size) {
      throw new Error('the arena is full');
    }
    return start;
  };
  const addGuard = (): void => {
    const start = take(guardBytes);
    core.bytes().fill(guard, start, start + guardBytes);
    guards.push([start, start + guardBytes]);
  };
  const placeAt = (start: number, bytes: Uint8Array): number => {
    core.bytes().set(bytes, start);
    core.bytes().fill(0xff, start + bytes.length, start + bytes.length + overrun);
    return start;
  };
  return {
    core,
    keep(length) {
      const start = take(length + overrun);
      kept = used;
      return start;
    },
    reset() {
      used = kept;
      guards = [];
    },
    place: (bytes) => placeAt(take(bytes.length + overrun), bytes),
    placeLast: (bytes) => placeAt(core.bytes().length - overrun - bytes.length, bytes),
    room(length) {
      addGuard();
      const start = take(length + overrun);
      addGuard();
      return start;
    },
    read: (start, length) => core.bytes().slice(start, start + length),
    firstStray() {
      for (const [start, end] of guards) {
        const stray = core
          .bytes()
          .subarray(start, end)
          .findIndex((byte) => byte !== guard);
        if (stray !== -1) {
          return start + stray;
        }
      }
      return null;
    },
  };
}
