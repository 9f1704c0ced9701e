/** What people count along, or slide a finger along, when they make a value up. */
const rows = ['01234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Two characters that stand beside each other in a row, in either order: `ab`, `ba`, `90`. */
const steps = new Set(
  rows.flatMap((row) =>
    Array.from(row.slice(1), (char, index) => [row[index]! + char, char + row[index]!]).flat(),
  ),
);

/** In characters. Less is soon in order by chance, and what people type. */
export const leastCountedLength = 16;
/** Keys in PEM are longer, and nobody types so much. */
const mostCountedLength = 1000;

/**
 * Whether most of a text counts up or down, or follows a row of keys: `abcdef1234567890`, `abc123def456`, `1a2b3c4d5e6f`,
 * `qwertyuiopasdfgh`. Signs and case count for nothing; texts of less than 16 or more than 1,000 never do.
 *
 * Of random texts of 16 hexadecimal digits one in two thousand does, of 24 letters and digits one in a hundred thousand.
 */
export function isCounted(text: string): boolean {
  const plain = text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  if (plain.length < leastCountedLength || plain.length > mostCountedLength) {
    return false;
  }
  return shareOfRuns(plain, 4, [1, 2]) >= 0.5 || shareOfRuns(plain, 3, [1]) >= 0.75;
}

/**
 * How much of a text is in runs along a row, from 0 to 1.
 *
 * @param strides - 1: the run's characters follow each other; 2: one of another run is between them
 */
function shareOfRuns(text: string, leastLength: number, strides: readonly number[]): number {
  const inRuns = new Set(strides.flatMap((stride) => inRunsOf(text, leastLength, stride)));
  return inRuns.size / text.length;
}

/** Where characters stand that are in runs. */
function inRunsOf(text: string, leastLength: number, stride: number): number[] {
  const found: number[] = [];
  for (let first = 0; first < stride; first++) {
    let run: number[] = [];
    for (let at = first; at < text.length; at += stride) {
      run.push(at);
      if (!steps.has(text[at]! + text[at + stride])) {
        found.push(...(run.length >= leastLength ? run : []));
        run = [];
      }
    }
  }
  return found;
}
