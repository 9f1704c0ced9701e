/**
 * Where everything stands in the table of the sieve, in bytes: this file is compiled into the core too.
 *
 * A header; the filter; where the entries of each bucket start; the entries, bucket by bucket; the keywords; the automata
 * of their shapes; what hits stand for (probe-table.ts). Numbers have four bytes.
 */

/**
 * In the header: the farthest that the bytes by which a keyword is found stand behind its start; where the probes of all
 * keywords start, which the core does not need, and end.
 */
export const maxGramAtField = 0;
export const firstProbeField = 4;
export const lastProbeField = 8;

/**
 * A keyword is found by three of its bytes and the one before them, as a number with the first lowest and bit 5 of each
 * set. The filter has a bit for them, in the 32 from the byte that is the hash of the three: which one says the fourth.
 *
 * Only every second place of a text is looked at, so that a keyword is filed twice: by bytes at an even and at an odd
 * distance from its start.
 */
export const filterAt = 16;
export const filterBits = 17;
export const bucketsAt = filterAt + (1 << filterBits) + 16;
export const bucketBits = 13;
/** Which of the four bytes say in which buckets keywords may be: all, all but the first, all but the last. */
export const lastThree = 0xffffff00;
export const firstThree = 0x00ffffff;
/** The bucket of keywords that are too short for a hash: they are looked for in each place that the filter lets through. */
export const shortBucket = 1 << bucketBits;
/**
 * A bucket: what the windows of its entries have in common, and in which of their bits (of an empty one nothing fits);
 * where its entries start, and end.
 */
export const firstEntryField = 16;
export const lastEntryField = 20;
export const bucketBytes = 24;
export const entriesAt = bucketsAt + (shortBucket + 1) * bucketBytes;

/** @public the core alone needs it. */
export const foldedBits = 0x20202020;
/**
 * Multiplicative hashing (Knuth, The Art of Computer Programming, 6.4) of three bytes: the fourth is shifted out.
 *
 * Of 2,600 multipliers the one with which the filter for the built-in rules lets through the fewest places of git's and
 * redis' sources by chance: 0.5 %, where others let through 1 to 3 %.
 */
export const multiplier = 0x6b686f00;
/** The same of four bytes. */
export const bucketMultiplier = 0x9e3779b1;

/**
 * An entry: what the eight bytes from `windowStart` before the three are, with bit 5 of each set, and which of their bits
 * count; which bytes may stand behind and before the keyword, as a bit for each eight of them; where the keyword stands
 * in the table; how far the three are from its start (eight bits), and above them its length.
 */
export const windowStart = 3;
export const windowField = 0;
export const windowMaskField = 8;
export const followField = 16;
export const precedeField = 20;
export const keywordField = 24;
export const extentField = 28;
export const gramAtMask = 0xff;
export const lengthShift = 8;
export const entryBytes = 32;

/** A keyword: these fields, its blocks, its probes. */
export const lengthField = 0;
export const probeCountField = 4;
export const blocksAt = 8;
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
