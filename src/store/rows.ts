import { createHash } from 'node:crypto';

/** Rows of so many values at most fit into a statement of either engine: PostgreSQL takes 65,535 values, SQLite 32,766. */
const rowsAtOnce = 500;

/** As many rows as a statement takes. */
export function* batches<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    yield rows.slice(start, start + rowsAtOnce);
  }
}

/** PostgreSQL holds every character but this one. */
export function withoutNul(text: string): string {
  return text.replaceAll('\0', '\u{FFFD}');
}

/** Characters of a text that an index of PostgreSQL holds: it takes 2704 bytes, and each character has three at most. */
const maxNameLength = 800;

/**
 * The name of a target as it is kept, by which alone it is looked up: what no database holds is replaced, and of a very
 * long one a hash stands for the rest. What is kept stays as it is.
 */
export function storedName(name: string): string {
  const kept = withoutNul(name.toWellFormed());
  return kept.length <= maxNameLength + 1 + 64
    ? kept
    : `${kept.slice(0, maxNameLength).toWellFormed()}…${createHash('sha256').update(kept).digest('hex')}`;
}
