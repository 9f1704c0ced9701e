/**
 * The start of the next run of at least `length` bytes that the table marks, or -1.
 *
 * A run of `length` bytes covers every `length`th byte, so most bytes are never looked at: the search tests the last byte
 * that the run would need and, when that is no member, goes on behind it.
 */
export function findRun(content: Buffer, from: number, members: Uint8Array, length: number): number {
  let start = from;
  let known = from - 1;
  for (let probe = from + length - 1; probe < content.length; probe = start + length - 1) {
    let at = probe;
    while (at > known && members[content[at] ?? 0] !== 0) {
      at--;
    }
    if (at <= known) {
      return start;
    }
    start = at + 1;
    known = probe;
  }
  return -1;
}
