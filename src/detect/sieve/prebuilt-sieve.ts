import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Core } from '../../core/core.ts';
import type { Rule } from '../../model/rule.ts';
import type { ProbeTable } from './probe-table.ts';
import { probesOf, sieveTable } from './sieve-table.ts';

/** The bytes of a sieve's table that somebody has built before, or the path of a file that has them. */
export type PrebuiltSieve = Uint8Array | string;

interface KnownSieve {
  readonly find: () => PrebuiltSieve;
  readonly areBuiltIn: boolean;
}

const known = new WeakMap<readonly Rule[], KnownSieve>();

/**
 * Notes where the table for just these rules can be had: building it takes longer than a small scan.
 *
 * @param areBuiltIn - whether the rules are those that come with leaksieve, which threads read themselves. Default: they are
 */
export function rememberSieve(rules: readonly Rule[], find: () => PrebuiltSieve, areBuiltIn = true): void {
  known.set(rules, { find, areBuiltIn });
}

/** Whether the table for just these rules can be had. */
export function knowsSieve(rules: readonly Rule[]): boolean {
  return known.has(rules);
}

/** The table for these rules, where somebody has built it before; else null. */
export function prebuiltSieve(
  rules: readonly Rule[],
): { readonly table: PrebuiltSieve; readonly areBuiltIn: boolean } | null {
  const found = known.get(rules);
  return found === undefined ? null : { table: found.find(), areBuiltIn: found.areBuiltIn };
}

/** A table in the memory of a core. */
export interface PlacedSieve {
  readonly at: number;
  readonly probes: ProbeTable;
}

/** Puts the table for the rules into a core's memory: from a file at once, since it is large. */
export function placeSieve(core: Core, rules: readonly Rule[], prebuilt: PrebuiltSieve | null): PlacedSieve {
  if (typeof prebuilt === 'string') {
    return placeFile(core, prebuilt);
  }
  const bytes = prebuilt ?? sieveTable(rules).bytes;
  const at = core.reserve(bytes.length);
  core.bytes().set(bytes, at);
  return { at, probes: probesOf(bytes) };
}

function placeFile(core: Core, file: string): PlacedSieve {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const at = core.reserve(size);
    const bytes = core.bytes().subarray(at, at + size);
    if (readSync(descriptor, bytes, 0, size, 0) !== size) {
      throw new Error(`${file} is cut off`);
    }
    return { at, probes: probesOf(bytes) };
  } finally {
    closeSync(descriptor);
  }
}
