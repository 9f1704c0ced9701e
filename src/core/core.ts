import { readFileSync } from 'node:fs';
import { isBundled } from '../model/is-bundled.ts';

const pageBytes = 65_536;
/** What one thread may use: packs are read through windows, so that two threads stay below 1 GiB together. */
const maxBytes = 480 * 1024 * 1024;

/** What `core.wasm` exports; each is documented where it is written, in `assembly/`. Sizes and places are in bytes. */
interface CoreExports {
  readonly heapBase: WebAssembly.Global;
  readonly copyCount: WebAssembly.Global;
  readonly touchedCount: WebAssembly.Global;
  readonly killedCount: WebAssembly.Global;
  readonly unknownCount: WebAssembly.Global;
  inflate(tables: number, source: number, sourceEnd: number, target: number, length: number): number;
  deltaBaseSize(delta: number, length: number): number;
  deltaResultSize(delta: number, length: number): number;
  applyDelta(
    base: number,
    baseLength: number,
    delta: number,
    deltaLength: number,
    target: number,
    targetLength: number,
    copies: number,
    maxCopies: number,
  ): number;
  setUpPlaces(
    sieveTable: number,
    probes: number,
    reachTable: number,
    scratch: number,
    scratchPairs: number,
  ): void;
  setUpQuiet(pieceTable: number, placeTable: number, hashKey: number): void;
  hashPiece(text: number, length: number, from: number, to: number, what: number, target: number): void;
  settlePlaces(places: number, count: number, text: number, length: number, textKind: number): void;
  rememberPlaces(places: number, count: number, text: number, length: number, textKind: number): void;
  isKnownPart(text: number, length: number, from: number, to: number, what: number, hash: number): number;
  rememberPart(hash: number): void;
  findPlaces(
    text: number,
    length: number,
    from: number,
    to: number,
    places: number,
    maxPlaces: number,
  ): number;
  carryPlaces(
    basePlaces: number,
    baseCount: number,
    baseLength: number,
    copies: number,
    copyCount: number,
    text: number,
    length: number,
    places: number,
    maxPlaces: number,
  ): number;
  findEncoded(
    text: number,
    length: number,
    from: number,
    to: number,
    places: number,
    maxPlaces: number,
  ): number;
  countLines(text: number, length: number): number;
  isAscii(text: number, length: number): number;
  isUtf8(text: number, length: number): number;
  isAsciiVersion(text: number, length: number, copies: number, copyCount: number): number;
  isUtf8Version(text: number, length: number, copies: number, copyCount: number): number;
  sieve(
    table: number,
    text: number,
    textLength: number,
    from: number,
    to: number,
    hits: number,
    maxHits: number,
  ): number;
  readTree(
    text: number,
    length: number,
    idBytes: number,
    copies: number,
    copyCount: number,
    base: number,
    table: number,
    known: number,
    fresh: number,
    killed: number,
    unknown: number,
    newEdge: number,
  ): number;
}

/** The compiled core with its memory: one for each thread, since nothing in it is shared. */
export interface Core {
  readonly exports: CoreExports;
  /** The memory as it is now. After a `reserve` there may be more of it; what was asked for before stays valid. */
  bytes(): Uint8Array;
  /**
   * The start of so many bytes that nobody else has, aligned to 16, with 64 more behind them that SIMD may overrun.
   * They are never given back. 0: there is no room left.
   */
  reserve(length: number): number;
}

let compiled: WebAssembly.Module | null = null;

/** Makes an instance of the core. */
export function createCore(): Core {
  compiled ??= new WebAssembly.Module(readFileSync(coreUrl));
  // Shared memory has no other use here than that views of it stay valid when it grows.
  const memory = new WebAssembly.Memory({ initial: 16, maximum: maxBytes / pageBytes, shared: true });
  const instance = new WebAssembly.Instance(compiled, { env: { memory } });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the module is ours, and its tests call each export.
  const exports = instance.exports as unknown as CoreExports;
  let used = exports.heapBase.value;
  let bytes = new Uint8Array(memory.buffer);
  return {
    exports,
    bytes: () => bytes,
    reserve(length) {
      const start = (used + 15) & ~15;
      const end = start + length + 64;
      if (end > maxBytes) {
        return 0;
      }
      if (end > bytes.length) {
        memory.grow(Math.ceil((end - bytes.length) / pageBytes));
        bytes = new Uint8Array(memory.buffer);
      }
      used = end;
      return start;
    },
  };
}

/** In a checkout the build puts it into `dist`; in the bundle it stands beside this code. */
const coreUrl = new URL(isBundled ? './core.wasm' : '../../dist/core.wasm', import.meta.url);
