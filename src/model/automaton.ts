/** Numbers of the automata in a shape (see shape.ts): this file is compiled into the core too. */

/** The state that rejects for good. */
export const rejecting = 0;
/** The state that accepts for good. */
export const accepting = 1;
export const firstState = 2;

/** The byte that stands for all above 127: text may be read as UTF-8, or as Latin-1 where it is not valid. */
export const highByte = 128;

/** The character code of 0. */
export const zero = 35;

/**
 * Bytes before and from a place that the core looks at: whether a keyword passes the sieve, or text may be encoded there,
 * depends on nothing beyond them but where the text begins and ends. Each change of a text costs so many bytes that are
 * searched again: fewer let more keywords through.
 */
export const shapeBefore = 32;
export const shapeAfter = 80;
