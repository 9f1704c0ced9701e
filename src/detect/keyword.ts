import { gramTable, hashShift, multiplier, type GramEntry } from './gram-table.ts';

/** Where a keyword stands. */
type KeywordHit = (keyword: number, start: number, end: number) => void;

/** Finds any of many literals in bytes, ASCII case folded. */
export interface KeywordIndex {
  /** Calls `onHit` for every keyword at every place between `start` and `end`; of each keyword in order of place. */
  search(bytes: Uint8Array, start: number, end: number, onHit: KeywordHit): void;
}

const foldedBytes = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 65 && byte <= 90 ? byte + 32 : byte,
);

/** Literals of one or two bytes stand everywhere: they are looked for one by one. */
const shortestGram = 3;

/**
 * Builds the index over lower-case literals; a hit names one by its position in the list.
 *
 * The last three and four folded bytes are hashed at every position. Each literal is found by the three or four of its
 * bytes that are rarest in ordinary text, so few positions have to be compared in full.
 */
export function keywordIndex(keywords: readonly string[]): KeywordIndex {
  const literals = keywords.map((keyword, index) => ({ index, literal: new TextEncoder().encode(keyword) }));
  const tiny = literals.filter(({ literal }) => literal.length > 0 && literal.length < shortestGram);
  const threes = gramTable(
    3,
    literals.filter(({ literal }) => literal.length === 3),
  );
  const fours = gramTable(
    4,
    literals.filter(({ literal }) => literal.length > 3),
  );

  function search(bytes: Uint8Array, start: number, end: number, onHit: KeywordHit): void {
    const fold = foldedBytes;
    const { known: knownFours } = fours;
    const { known: knownThrees } = threes;
    let gram = 0;
    for (let at = start; at < end; at++) {
      gram = (gram << 8) | fold[bytes[at]!]!;
      const four = Math.imul(gram, multiplier) >>> hashShift;
      if (knownFours[four] === 1) {
        report(bytes, start, at - 3, end, fours.entries[four]!, onHit);
      }
      const three = Math.imul(gram & 0xffffff, multiplier) >>> hashShift;
      if (knownThrees[three] === 1) {
        report(bytes, start, at - 2, end, threes.entries[three]!, onHit);
      }
    }
    for (const { index, literal } of tiny) {
      for (let at = start; at + literal.length <= end; at++) {
        if (standsAt(bytes, at, literal)) {
          onHit(index, at, at + literal.length);
        }
      }
    }
  }

  return { search };
}

function report(
  bytes: Uint8Array,
  start: number,
  gramAt: number,
  end: number,
  entries: readonly GramEntry[],
  onHit: KeywordHit,
): void {
  for (const entry of entries) {
    const at = gramAt - entry.gramAt;
    if (at >= start && at + entry.literal.length <= end && standsAt(bytes, at, entry.literal)) {
      onHit(entry.index, at, at + entry.literal.length);
    }
  }
}

function standsAt(bytes: Uint8Array, at: number, literal: Uint8Array): boolean {
  for (let i = 0; i < literal.length; i++) {
    if (foldedBytes[bytes[at + i]!] !== literal[i]) {
      return false;
    }
  }
  return true;
}
