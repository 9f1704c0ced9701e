import { bucketsAt, entriesAt, entryBytes, filterAt, maxGramAtField } from '../../core/sieve-layout.ts';
import type { Rule } from '../../model/rule.ts';
import { Automata } from './automata.ts';
import { entriesOf, writeEntry } from './entries.ts';
import { addToFilter } from './gram.ts';
import { writeBuckets } from './buckets.ts';
import { keywordBytes, writeKeyword } from './keyword-bytes.ts';
import { literalsOf, probesOf, type Probe } from './literals.ts';

/** What the sieve of the core searches by, laid out as core/sieve-layout.ts says. */
export interface SieveTable {
  readonly bytes: Uint8Array;
  /** What the numbers in the sieve's hits stand for. */
  readonly probes: readonly Probe[];
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
  const table = Buffer.alloc(automata.end);
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
  return { bytes: table, probes: probesOf(rules) };
}
