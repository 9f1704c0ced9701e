/** Where a keyword stands. */
export type KeywordHit = (keyword: number, start: number, end: number) => void;

/** Finds any of many literals in bytes, ASCII case folded. */
export interface KeywordIndex {
  /** Calls `onHit` for every keyword at every place between `start` and `end`, in order of place. */
  search(bytes: Uint8Array, start: number, end: number, onHit: KeywordHit): void;
}

const hashBits = 16;
const hashSize = 1 << hashBits;
const foldedBytes = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 65 && byte <= 90 ? byte + 32 : byte,
);

/**
 * Builds the index over lower-case literals; a hit names one by its position in the list.
 *
 * Three folded bytes are hashed at every position; the few positions whose hash starts a literal are compared
 * in full. Literals of one or two bytes start too often for that and are looked for one by one.
 */
export function keywordIndex(keywords: readonly string[]): KeywordIndex {
  const literals = keywords.map((keyword) => new TextEncoder().encode(keyword));
  const startsLiteral = new Uint8Array(hashSize);
  const byHash = new Map<number, number[]>();
  const short: number[] = [];
  for (const [index, literal] of literals.entries()) {
    if (literal.length < 3) {
      if (literal.length > 0) {
        short.push(index);
      }
      continue;
    }
    const hash = hashOf(literal, 0);
    startsLiteral[hash] = 1;
    byHash.set(hash, [...(byHash.get(hash) ?? []), index]);
  }

  function search(bytes: Uint8Array, start: number, end: number, onHit: KeywordHit): void {
    const last = Math.min(end, bytes.length) - 2;
    const fold = foldedBytes;
    const starts = startsLiteral;
    if (last > start) {
      let first = fold[bytes[start]!]!;
      let second = fold[bytes[start + 1]!]!;
      for (let at = start; at < last; at++) {
        const third = fold[bytes[at + 2]!]!;
        const hash = (first ^ (second << 5) ^ (third << 10)) & (hashSize - 1);
        if (starts[hash] === 1) {
          report(bytes, at, end, hash, onHit);
        }
        first = second;
        second = third;
      }
    }
    for (const index of short) {
      searchShort(bytes, start, end, index, onHit);
    }
  }

  function report(bytes: Uint8Array, at: number, end: number, hash: number, onHit: KeywordHit): void {
    for (const index of byHash.get(hash)!) {
      const literal = literals[index]!;
      if (at + literal.length <= end && standsAt(bytes, at, literal)) {
        onHit(index, at, at + literal.length);
      }
    }
  }

  function searchShort(
    bytes: Uint8Array,
    start: number,
    end: number,
    index: number,
    onHit: KeywordHit,
  ): void {
    const literal = literals[index]!;
    for (let at = start; at + literal.length <= end; at++) {
      if (standsAt(bytes, at, literal)) {
        onHit(index, at, at + literal.length);
      }
    }
  }

  return { search };
}

function hashOf(bytes: Uint8Array, at: number): number {
  const [first, second, third] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!].map(
    (byte) => foldedBytes[byte]!,
  );
  return (first! ^ (second! << 5) ^ (third! << 10)) & (hashSize - 1);
}

function standsAt(bytes: Uint8Array, at: number, literal: Uint8Array): boolean {
  for (let i = 0; i < literal.length; i++) {
    if (foldedBytes[bytes[at + i]!] !== literal[i]) {
      return false;
    }
  }
  return true;
}
