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

/** So long may a text be that an index of PostgreSQL holds. */
const maxNameLength = 1000;

/** The name of a target as it is kept: of a very long one, a hash stands for the rest. */
export function storedName(name: string): string {
  return name.length <= maxNameLength
    ? withoutNul(name)
    : `${withoutNul(name.slice(0, maxNameLength))}…${createHash('sha256').update(name).digest('hex')}`;
}
