import * as fc from 'fast-check';
import { constants, deflateSync, inflateSync } from 'node:zlib';
import { inflateTableBytes } from '../../src/core/contract.ts';
import { inflate as twinInflate } from '../../src/core/twin/inflate.ts';
import { coreArena } from './core-arena.ts';

const arena = coreArena();
const tables = arena.keep(inflateTableBytes);

/** What came of a stream: the bytes it used and made, or the failure. */
export type Inflated = { readonly used: number; readonly bytes: Uint8Array } | { readonly failure: number };

/** Inflates in the core, and fails when it writes where it must not. */
export function inflateInCore(stream: Uint8Array, length: number): Inflated {
  arena.reset();
  const source = arena.placeLast(stream);
  const target = arena.room(length);
  const used = arena.core.exports.inflate(tables, source, source + stream.length, target, length);
  if (arena.firstStray() !== null) {
    throw new Error('inflate wrote outside its target');
  }
  return used > 0 ? { used, bytes: arena.read(target, length) } : { failure: used };
}

/** Inflates in the twin. */
export function inflateInTwin(stream: Uint8Array, length: number): Inflated {
  const bytes = new Uint8Array(length);
  const used = twinInflate(stream, bytes);
  return used > 0 ? { used, bytes } : { failure: used };
}

/** Inflates with zlib: null when it refuses, or finds another length. */
export function inflateInZlib(stream: Uint8Array, length: number): Inflated | null {
  try {
    const { buffer, engine } = inflateWithInfo(stream, length);
    return buffer.length === length ? { used: engine.bytesWritten, bytes: new Uint8Array(buffer) } : null;
  } catch {
    return null;
  }
}

function inflateWithInfo(
  stream: Uint8Array,
  length: number,
): { buffer: Buffer; engine: { bytesWritten: number } } {
  const options = { info: true, maxOutputLength: length + 1 };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Node's types do not know the option `info`.
  return inflateSync(stream, options) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
}

const textLike = fc
  .array(fc.constantFrom('the ', 'return ', '\n', '    ', 'x', '() {', '};\n', 'é', '0123456789'), {
    maxLength: 4000,
  })
  .map((words) => new Uint8Array(Buffer.from(words.join(''))));

const runs = fc
  .array(fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 60 })), {
    maxLength: 40,
  })
  .map(
    (parts) =>
      new Uint8Array(
        Buffer.concat(parts.flatMap(([part, times]) => Array.from({ length: times }, () => part))),
      ),
  );

/** Few symbols, each twice as frequent as the next: what makes the longest codes. */
const skewed = fc
  .tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 0, max: 20_000 }), fc.integer())
  .map(([symbols, length, seed]) => {
    let state = seed | 1;
    return Uint8Array.from({ length }, () => {
      state = Math.imul(state ^ (state >>> 15), 0x2c1b_3c6d) + 1;
      return Math.min(symbols, Math.clz32(state)) * 7;
    });
  });

/** Contents of many kinds. */
const contents = fc.oneof(fc.uint8Array({ maxLength: 5000 }), textLike, runs, skewed);

/** Every way in which zlib deflates. */
const deflateOptions = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.constantFrom(
    constants.Z_DEFAULT_STRATEGY,
    constants.Z_FILTERED,
    constants.Z_FIXED,
    constants.Z_HUFFMAN_ONLY,
    constants.Z_RLE,
  ),
  memLevel: fc.integer({ min: 1, max: 9 }),
  windowBits: fc.integer({ min: 9, max: 15 }),
});

/** Deflated contents with their length. */
export const streams = fc.tuple(contents, deflateOptions).map(([bytes, options]) => ({
  bytes,
  stream: new Uint8Array(deflateSync(bytes, options)),
}));
