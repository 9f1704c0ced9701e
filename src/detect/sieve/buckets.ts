import {
  bucketBytes,
  bucketsAt,
  entriesAt,
  entryBytes,
  firstEntryField,
  lastEntryField,
  shortBucket,
  windowField,
  windowMaskField,
} from '../../core/sieve-layout.ts';
import type { Entry } from './entries.ts';
import { windowOf, type Window } from './window.ts';

/** No window fits it: it has bits where none is looked at. */
const nothing: Window = { value: 1n, mask: 0n };

/** Writes for each bucket what its entries have in common and where they start and end; they are sorted by bucket. */
export function writeBuckets(table: Buffer, entries: readonly Entry[]): void {
  let next = 0;
  for (let bucket = 0; bucket <= shortBucket; bucket++) {
    const first = next;
    while (next < entries.length && entries[next]!.bucket === bucket) {
      next++;
    }
    const at = bucketsAt + bucket * bucketBytes;
    const { value, mask } = common(entries.slice(first, next).map(windowOf));
    table.writeBigUInt64LE(value, at + windowField);
    table.writeBigUInt64LE(mask, at + windowMaskField);
    table.writeUInt32LE(entriesAt + first * entryBytes, at + firstEntryField);
    table.writeUInt32LE(entriesAt + next * entryBytes, at + lastEntryField);
  }
}

/** What windows have in common. */
function common(windows: readonly Window[]): Window {
  const [first = nothing, ...others] = windows;
  return others.reduce(({ value, mask }, other) => {
    const same = mask & other.mask & ~(value ^ other.value);
    return { value: value & same, mask: same };
  }, first);
}
