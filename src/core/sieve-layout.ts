/**
 * Where everything stands in the table of the sieve, in bytes: this file is compiled into the core too.
 *
 * A header; the filter; where the entries of each bucket start; the entries, bucket by bucket; the keywords; the automata
 * of their shapes. Numbers have four bytes.
 */

/** In the header: the farthest that the bytes by which a keyword is found stand behind its start. */
export const maxGramAtField = 0;

/**
 * A keyword is found by three of its bytes and the one before them, as a number with the first lowest and bit 5 of each
 * set. The filter has a bit for them, in the 32 from the byte that is the hash of the three: which one says the fourth.
 */
export const filterAt = 16;
export const filterBits = 16;
export const bucketsAt = filterAt + (1 << filterBits) + 16;
export const bucketBits = 12;
/** The bucket of keywords that are too short for a hash: they are looked for in each place that the filter lets through. */
export const shortBucket = 1 << bucketBits;
export const entriesAt = bucketsAt + (shortBucket + 2) * 4;

export const foldedBits = 0x20202020;
/** Multiplicative hashing (Knuth, The Art of Computer Programming, 6.4) of three bytes: the fourth is shifted out. */
export const multiplier = 0x62cd3f00;

/** An entry: the bytes by which a keyword is found, which of them count, and where the keyword stands in the table. */
export const gramField = 0;
export const gramMaskField = 4;
export const keywordField = 8;
export const entryBytes = 12;

/** A keyword: these fields, its blocks, its probes. */
export const gramAtField = 0;
export const lengthField = 4;
export const probeCountField = 8;
export const blocksAt = 12;
/** Sixteen bytes of the keyword and sixteen that are set in the text before it is compared. */
export const blockBytes = 32;

/**
 * A probe: its number; where its automata stand, or 0 where there is none; 1 where its matches are so short that they
 * end within reach of the shape.
 */
export const probeField = 0;
export const beforeField = 4;
export const afterField = 8;
export const endsWithinField = 12;
export const probeBytes = 16;

/** An automaton: how many moves a state has, the class of each byte from 0 to 128, the moves as they stand in the shape. */
export const widthField = 0;
export const classesAt = 4;
export const movesAt = 136;
