import {
  bucketsAt,
  entriesAt,
  entryBytes,
  filterAt,
  gramField,
  gramMaskField,
  keywordField,
  maxGramAtField,
  shortBucket,
} from '../../core/sieve-layout.ts';
import type { Rule } from '../../model/rule.ts';
import { Automata } from './automata.ts';
import { addToFilter, bucketOf, rarestGram } from './gram.ts';
import { keywordBytes, writeKeyword, type FiledLiteral } from './keyword-bytes.ts';
import { literalsOf, probesOf, type Probe } from './literals.ts';

/** What the sieve of the core searches by, laid out as core/sieve-layout.ts says. */
export interface SieveTable {
  readonly bytes: Uint8Array;
  /** What the numbers in the sieve's hits stand for. */
  readonly probes: readonly Probe[];
}

/** Builds the table for the keywords of the rules and the shapes around them. */
export function sieveTable(rules: readonly Rule[]): SieveTable {
  const filed = literalsOf(rules)
    .map((literal) => {
      const gram = rarestGram(literal.bytes);
      return { ...literal, gram, bucket: bucketOf(gram) };
    })
    .sort((a, b) => a.bucket - b.bucket);
  const keywordsAt = entriesAt + filed.length * entryBytes;
  const automata = new Automata(keywordsAt + filed.reduce((sum, literal) => sum + keywordBytes(literal), 0));
  for (const { probes } of filed) {
    for (const { before, after } of probes) {
      [before, after].forEach((automaton) => automaton !== null && automata.placeOf(automaton));
    }
  }
  const table = Buffer.alloc(automata.end);
  table.writeUInt32LE(Math.max(0, ...filed.map(({ gram }) => gram.at)), maxGramAtField);
  const filter = table.subarray(filterAt, bucketsAt);
  filed.forEach(({ gram }) => addToFilter(filter, gram));
  writeBuckets(table, filed);
  writeKeywords(table, keywordsAt, filed, automata);
  automata.write(table);
  return { bytes: table, probes: probesOf(rules) };
}

/** Writes where the entries of each bucket start, which are sorted by bucket. */
function writeBuckets(table: Buffer, literals: readonly { readonly bucket: number }[]): void {
  let next = 0;
  for (let bucket = 0; bucket <= shortBucket + 1; bucket++) {
    while (next < literals.length && literals[next]!.bucket < bucket) {
      next++;
    }
    table.writeUInt32LE(entriesAt + next * entryBytes, bucketsAt + bucket * 4);
  }
}

/** Writes the keywords and the entries by which they are found. */
function writeKeywords(
  table: Buffer,
  keywordsAt: number,
  literals: readonly FiledLiteral[],
  automata: Automata,
): void {
  let at = keywordsAt;
  for (const [index, literal] of literals.entries()) {
    const entry = entriesAt + index * entryBytes;
    table.writeUInt32LE(literal.gram.bytes, entry + gramField);
    table.writeUInt32LE(literal.gram.mask, entry + gramMaskField);
    table.writeUInt32LE(at, entry + keywordField);
    at = writeKeyword(table, at, literal, automata);
  }
}
