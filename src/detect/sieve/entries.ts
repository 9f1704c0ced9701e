import {
  extentField,
  followField,
  keywordField,
  lengthShift,
  precedeField,
  windowField,
  windowMaskField,
} from '../../core/sieve-layout.ts';
import { bucketOf, type Gram, rarestGrams } from './gram.ts';
import type { Literal } from './literals.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';
import { windowOf } from './window.ts';

/** One of the grams by which a literal is found. */
export interface Entry {
  /** Which literal it is. */
  readonly literal: number;
  readonly gram: Gram;
  readonly bucket: number;
  readonly bytes: Uint8Array;
  readonly neighbours: Neighbours;
}

/** The entries by which literals are found, in the order of their buckets. */
export function entriesOf(literals: readonly Literal[]): readonly Entry[] {
  return literals
    .flatMap((literal, index) => {
      const neighbours = neighboursOf(literal);
      return rarestGrams(literal.bytes).map((gram) => ({
        literal: index,
        gram,
        bucket: bucketOf(gram),
        bytes: literal.bytes,
        neighbours,
      }));
    })
    .sort((a, b) => a.bucket - b.bucket);
}

/** Writes an entry whose keyword stands at a place of the table. */
export function writeEntry(table: Buffer, at: number, entry: Entry, keywordAt: number): void {
  const { gram, bytes, neighbours } = entry;
  const { value, mask } = windowOf(entry);
  table.writeBigUInt64LE(value, at + windowField);
  table.writeBigUInt64LE(mask, at + windowMaskField);
  table.writeUInt32LE(neighbours.follow, at + followField);
  table.writeUInt32LE(neighbours.precede, at + precedeField);
  table.writeUInt32LE(keywordAt, at + keywordField);
  table.writeUInt32LE(gram.at + bytes.length * 2 ** lengthShift, at + extentField);
}
