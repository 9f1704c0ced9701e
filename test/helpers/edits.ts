import * as fc from 'fast-check';
import { scrap } from './scraps.ts';

/** A piece of a new version: bytes of the version before, or others. */
export type Piece = { readonly from: number; readonly length: number } | { readonly bytes: Buffer };

/** A change of a text; places are shares of its length. */
interface Edit {
  readonly kind: 'cut' | 'insert' | 'replace' | 'move' | 'repeat';
  readonly at: number;
  readonly length: number;
  readonly to: number;
  readonly bytes: Buffer;
}

const place = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1) },
);

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('cut', 'cut', 'insert', 'insert', 'replace', 'move', 'repeat'),
  at: place,
  length: fc.oneof(fc.nat(4), fc.nat(60), fc.nat(1000)),
  to: place,
  bytes: scrap,
});

/** The changes from one version to the next. */
export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(edit, { minLength: 1, maxLength: 4 });

/** What a text consists of after changes, in pieces of the text before. */
export function piecesAfter(length: number, changes: readonly Edit[]): readonly Piece[] {
  let pieces: readonly Piece[] = length === 0 ? [] : [{ from: 0, length }];
  for (const change of changes) {
    pieces = changed(pieces, change).filter((piece) => lengthOf(piece) > 0);
  }
  return pieces;
}

/** The text of a version. */
export function textOf(base: Buffer, pieces: readonly Piece[]): Buffer {
  return Buffer.concat(
    pieces.map((piece) =>
      'bytes' in piece ? piece.bytes : base.subarray(piece.from, piece.from + piece.length),
    ),
  );
}

/** The runs that a version has from its base, as a delta's are told: start, start in the base and length. */
export function copiesOf(pieces: readonly Piece[]): readonly number[] {
  const copies: number[] = [];
  let at = 0;
  for (const piece of pieces) {
    if ('from' in piece) {
      const [start = 0, from = 0, length = 0] = copies.slice(-3);
      if (length > 0 && start + length === at && from + length === piece.from) {
        copies[copies.length - 1] = length + piece.length;
      } else {
        copies.push(at, piece.from, piece.length);
      }
    }
    at += lengthOf(piece);
  }
  return copies;
}

function changed(pieces: readonly Piece[], { kind, at, length, to, bytes }: Edit): readonly Piece[] {
  const total = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
  const start = Math.round(at * total);
  const end = kind === 'insert' ? start : Math.min(total, start + length);
  const before = between(pieces, 0, start);
  const own = between(pieces, start, end);
  const rest = [...before, ...between(pieces, end, total)];
  const target = Math.round(to * (total - (end - start)));
  switch (kind) {
    case 'cut':
      return rest;
    case 'move':
      return [...between(rest, 0, target), ...own, ...between(rest, target, total)];
    case 'repeat':
      return [...between(pieces, 0, target), ...own, ...between(pieces, target, total)];
    default:
      return [...before, { bytes }, ...between(pieces, end, total)];
  }
}

function between(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const from = Math.max(0, start - at);
    const to = Math.min(lengthOf(piece), end - at);
    at += lengthOf(piece);
    return to > from ? [part(piece, from, to)] : [];
  });
}

function part(piece: Piece, from: number, to: number): Piece {
  return 'bytes' in piece
    ? { bytes: piece.bytes.subarray(from, to) }
    : { from: piece.from + from, length: to - from };
}

function lengthOf(piece: Piece): number {
  return 'bytes' in piece ? piece.bytes.length : piece.length;
}
