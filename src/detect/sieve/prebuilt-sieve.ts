import type { Rule } from '../../model/rule.ts';
import { type SieveTable, sieveTable, tableOf } from './sieve-table.ts';

const readers = new WeakMap<readonly Rule[], () => Uint8Array>();

/** Notes where the bytes of the table for just these rules can be had: building it takes longer than a small scan. */
export function rememberSieve(rules: readonly Rule[], read: () => Uint8Array): void {
  readers.set(rules, read);
}

/** The bytes of the table for these rules, where somebody has built it before; else null. */
export function prebuiltSieve(rules: readonly Rule[]): Uint8Array | null {
  return readers.get(rules)?.() ?? null;
}

/** The table for the rules, of which the bytes may be there already. */
export function sieveOf(rules: readonly Rule[], prebuilt: Uint8Array | null): SieveTable {
  return prebuilt === null ? sieveTable(rules) : tableOf(prebuilt);
}
