/** A literal and where the bytes by which it is found stand in it. */
export interface GramEntry {
  readonly index: number;
  readonly literal: Uint8Array;
  readonly gramAt: number;
}

/** Literals by the hash of a few of their bytes. */
export interface GramTable {
  /** 1 where the hash is that of some literal: the one look-up that nearly every position ends with. */
  readonly known: Uint8Array;
  readonly entries: readonly (readonly GramEntry[] | undefined)[];
}

const hashBits = 16;

/** Multiplicative hashing (Knuth, The Art of Computer Programming, 6.4): `Math.imul(gram, multiplier) >>> hashShift`. */
export const multiplier = 0x9e3779b1;
export const hashShift = 32 - hashBits;

/** Files each literal under the `length` of its bytes, at most four, that are rarest in ordinary text. */
export function gramTable(
  length: number,
  literals: readonly { readonly index: number; readonly literal: Uint8Array }[],
): GramTable {
  const known = new Uint8Array(1 << hashBits);
  const entries: (GramEntry[] | undefined)[] = Array.from({ length: 1 << hashBits });
  for (const { index, literal } of literals) {
    const gramAt = rarestGram(literal, length);
    const gram = literal.subarray(gramAt, gramAt + length).reduce((bytes, byte) => (bytes << 8) | byte, 0);
    const hash = Math.imul(gram, multiplier) >>> hashShift;
    known[hash] = 1;
    (entries[hash] ??= []).push({ index, literal, gramAt });
  }
  return { known, entries };
}

/** Bytes of source code, the most frequent first; those not listed are rarer still. */
const byFrequency = ' etaoinsrlcdupmhfgbyv_.(),=-"\';k/wx*01{}j:2>q';

const ranks = new Map([...new TextEncoder().encode(byFrequency)].map((byte, rank) => [byte, rank]));

/** Where the `length` bytes start that are rarest in ordinary text, by how frequent each of them is. */
function rarestGram(literal: Uint8Array, length: number): number {
  let best = { at: 0, rarity: -1 };
  for (let at = 0; at + length <= literal.length; at++) {
    const rarity = literal
      .subarray(at, at + length)
      .reduce((sum, byte) => sum + (ranks.get(byte) ?? byFrequency.length), 0);
    if (rarity > best.rarity) {
      best = { at, rarity };
    }
  }
  return best.at;
}
