/** A name as a number, so that telling names apart makes no strings: two of them may share one, which does no harm. */
export function nameOf(text: string): number {
  let name = firstName;
  for (let at = 0; at < text.length; at++) {
    name = nameWith(name, text.charCodeAt(at));
  }
  return name;
}

/** The number of no characters. */
export const firstName = 7;

/** The number of a name with one more character. */
export function nameWith(name: number, character: number): number {
  return (Math.imul(name, 31) + character) | 0;
}
