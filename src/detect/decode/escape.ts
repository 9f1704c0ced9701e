/**
 * What one escape says and how long it is, in one number: `value * 64 + length`.
 *
 * An object for each would cost more than reading it.
 */
export type Escape = number;

/** Reads the escape that starts at an offset, where one does. */
export type EscapeReader = (content: Buffer, at: number) => Escape;

/** Says that no escape starts here. */
export const noEscape: Escape = 0;

/** Values from here on are bytes, not code points: several of them make up one character. */
export const firstByteValue = 0x110000;

/** Puts an escape together. The length is at most 63. */
export function escapeOf(value: number, length: number): Escape {
  return value * 64 + length;
}

/** The code point that an escape says, or `firstByteValue` and more. */
export function valueOf(escape: Escape): number {
  return escape >>> 6;
}

/** How many bytes an escape takes in the content. */
export function lengthOf(escape: Escape): number {
  return escape & 63;
}
