import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashedBefore, hashKeyBytes, mostHashedBytes, mostPieceBytes } from '../../src/core/contract.ts';
import { hashPiece as twinHash } from '../../src/core/twin/piece-hash.ts';
import { shapeAfter } from '../../src/model/automaton.ts';
import { coreArena } from './core-arena.ts';

const arena = coreArena();
const key = Uint8Array.from({ length: hashKeyBytes }, (_, index) => (index * 181 + (index >> 3) * 37) & 255);
const keyAt = arena.keep(key.length);
arena.core.bytes().set(key, keyAt);
arena.core.exports.setUpQuiet(0, 0, keyAt);

function coreHash(text: Uint8Array, from: number, to: number, what = 0): readonly number[] {
  arena.reset();
  const textAt = arena.place(text);
  const target = arena.room(8);
  arena.core.exports.hashPiece(textAt, text.length, from, to, what, target);
  expect(arena.firstStray()).toBe(null);
  return [...new Uint32Array(arena.read(target, 8).buffer)];
}

const pieces = fc
  .tuple(fc.uint8Array({ minLength: 1, maxLength: 1500 }), fc.nat(), fc.nat())
  .map(([text, start, size]) => {
    const from = start % text.length;
    return { text, from, to: from + (size % (Math.min(mostPieceBytes, text.length - from) + 1)) };
  });

describe('hashPiece in the core', () => {
  it('gives what the twin gives', () => {
    fc.assert(
      fc.property(pieces, ({ text, from, to }) => {
        expect(coreHash(text, from, to)).toEqual(twinHash(key, text, from, to));
      }),
      { numRuns: 300 },
    );
  });

  it.each([mostPieceBytes, mostHashedBytes])('takes the longest, of %i bytes', (longest) => {
    const text = new Uint8Array(10_000).fill(0x41);
    const to = 500 + longest;
    expect(coreHash(text, 500, to)).toEqual(twinHash(key, text, 500, to));
  });

  it('changes in each of its numbers with every byte that a sieve may look at', () => {
    const text = Uint8Array.from({ length: 400 }, (_, index) => index & 127);
    const hash = coreHash(text, 150, 250);
    for (let at = 0; at < text.length; at++) {
      const changed = Uint8Array.from(text);
      changed[at]! ^= 1;
      const isSeen = at >= 150 - hashedBefore && at < 250 + shapeAfter;
      const differs = coreHash(changed, 150, 250).map((number, index) => number !== hash[index]);
      expect(differs).toEqual(Array(2).fill(isSeen));
    }
  });

  it('is the same wherever the piece stands', () => {
    const [before, behind] = [Buffer.alloc(hashedBefore, 'b'), Buffer.alloc(shapeAfter, 'a')];
    const text = Buffer.concat([before, Buffer.from('a piece'), behind]);
    const moved = Buffer.concat([Buffer.from('elsewhere '), text, Buffer.from('!')]);
    expect(coreHash(moved, 10 + hashedBefore, 17 + hashedBefore)).toEqual(
      coreHash(text, hashedBefore, 7 + hashedBefore),
    );
  });

  it('tells where the text begins and ends, and the piece in it', () => {
    const zeros = new Uint8Array(300);
    const hashes = [
      coreHash(zeros, 100, 150),
      coreHash(zeros, 100, 151),
      coreHash(zeros, 63, 113),
      coreHash(zeros, 250, 300),
      coreHash(zeros, 249, 299),
      coreHash(zeros.subarray(0, 299), 249, 299),
    ].map(String);
    expect(new Set(hashes).size).toBe(hashes.length - 1);
    expect(hashes[3]).not.toBe(hashes[4]);
  });
});
