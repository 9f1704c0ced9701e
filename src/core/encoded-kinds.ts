/** What may begin or go on at a place of encoded text: this file is compiled into the core too. */

/** Part of a long run of the alphabet of base64: it may be the rest of one that says something. */
export const longRun = 0;
export const base64 = 1;
export const hex = 2;
export const percent = 3;
/** An escape of string literals. */
export const character = 4;
export const reference = 5;
/** Between two literals that are joined. */
export const seam = 6;
export const arrayJoin = 7;
