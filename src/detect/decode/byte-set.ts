/** A table that marks the given bytes with 1 and all others with 0: in loops over content far quicker than a `Set`. */
export function byteSet(members: Iterable<number>): Uint8Array {
  const table = new Uint8Array(256);
  for (const byte of members) {
    table[byte] = 1;
  }
  return table;
}
