import { highByte } from '../../model/automaton.ts';
import type { CharSet } from '../re2/char-set.ts';

/** Which of the bytes 0 to 128 are in the set: 1 at each. */
export type ByteSet = Uint8Array;

/** The bytes 0 to 128. */
export const allBytes = Uint8Array.from({ length: highByte + 1 }, (_, byte) => byte);

/** The bytes that characters of the set begin with. */
export function byteSet(set: CharSet): ByteSet {
  const bytes = new Uint8Array(highByte + 1);
  for (const [start, end] of set) bytes.fill(1, Math.min(start, highByte), Math.min(end, highByte) + 1);
  return bytes;
}

/** The class of each of the bytes: those that none of the sets tells apart are of one. */
export function byteClasses(bytes: Uint8Array, sets: Iterable<ByteSet>): Uint8Array {
  const classes = new Uint8Array(bytes.length);
  for (const set of sets) {
    const numbers: number[] = [];
    let count = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      const key = (classes[at] ?? 0) * 2 + (set[bytes[at] ?? 0] ?? 0);
      classes[at] = numbers[key] ??= count++;
    }
  }
  return classes;
}
