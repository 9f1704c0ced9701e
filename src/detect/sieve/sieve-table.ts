import {
  bucketsAt,
  entriesAt,
  entryBytes,
  filterAt,
  firstProbeField,
  lastProbeField,
  maxGramAtField,
} from '../../core/sieve-layout.ts';
import type { Rule } from '../../model/rule.ts';
import { Automata } from './automata.ts';
import { entriesOf, writeEntry } from './entries.ts';
import { addToFilter } from './gram.ts';
import { writeBuckets } from './buckets.ts';
import { keywordBytes, writeKeyword } from './keyword-bytes.ts';
import { literalsOf } from './literals.ts';
import { ProbeTable, probeTable, storedProbeBytes } from './probe-table.ts';

/** What the sieve of the core searches by, laid out as core/sieve-layout.ts says. */
export interface SieveTable {
  readonly bytes: Uint8Array;
  /** What the numbers in the sieve's hits stand for. */
  readonly probes: ProbeTable;
}

/** Builds the table for the keywords of the rules and the shapes around them. */
export function sieveTable(rules: readonly Rule[]): SieveTable {
  const literals = literalsOf(rules);
  const entries = entriesOf(literals);
  const keywordsAt = entriesAt + entries.length * entryBytes;
  const automata = new Automata(
    keywordsAt + literals.reduce((sum, literal) => sum + keywordBytes(literal), 0),
  );
  for (const { before, after } of literals.flatMap((literal) => literal.probes)) {
    [before, after].forEach((automaton) => automaton !== null && automata.placeOf(automaton));
  }
  const probes = probeTable(rules);
  const table = Buffer.alloc(automata.end + probes.count * storedProbeBytes);
  table.writeUInt32LE(Math.max(0, ...entries.map(({ gram }) => gram.at)), maxGramAtField);
  const filter = table.subarray(filterAt, bucketsAt);
  entries.forEach(({ gram }) => addToFilter(filter, gram));
  writeBuckets(table, entries);
  const places: number[] = [];
  let at = keywordsAt;
  for (const literal of literals) {
    places.push(at);
    at = writeKeyword(table, at, literal, automata);
  }
  for (const [index, entry] of entries.entries()) {
    writeEntry(table, entriesAt + index * entryBytes, entry, places[entry.literal]!);
  }
  automata.write(table);
  table.writeUInt32LE(automata.end, firstProbeField);
  table.writeUInt32LE(table.length, lastProbeField);
  probes.words.forEach((word, index) => table.writeUInt32LE(word, automata.end + 4 * index));
  return { bytes: table, probes };
}

/** What the numbers in the hits of a table stand for that was built before. */
export function probesOf(bytes: Uint8Array): ProbeTable {
  const fields = new DataView(bytes.buffer, bytes.byteOffset);
  const first = fields.getUint32(firstProbeField, true);
  const last = fields.getUint32(lastProbeField, true);
  const words = new Uint32Array((last - first) / Uint32Array.BYTES_PER_ELEMENT);
  new Uint8Array(words.buffer).set(bytes.subarray(first, last));
  return new ProbeTable(words);
}
