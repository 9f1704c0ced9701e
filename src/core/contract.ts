/** Numbers that the core, its twins and their callers agree on: this file is compiled into each of them. */

/** How many bytes `inflate` wants for its tables. They are its own: nobody else may write there. */
export const inflateTableBytes = 32_768;

/** The input ended before the stream, or the delta, did. */
export const inputEnds = -1;
/** Not a zlib stream, or one that needs a dictionary. */
export const badHeader = -2;
/** A kind of block that does not exist, or a stored block whose two lengths differ. */
export const badBlock = -3;
/** Code lengths that make no Huffman code. */
export const badCode = -4;
/** Bits that mean nothing in the block's code. */
export const badSymbol = -5;
/** A repeat of what was before the start. */
export const distanceTooFar = -6;
/** More output than was promised. */
export const outputTooLong = -7;
/** Less output than was promised. */
export const outputTooShort = -8;
/** The Adler-32 does not fit the output. */
export const badChecksum = -9;

/** A size in a delta's header that is cut off, or too large for the core. */
export const badSize = -10;
/** The delta was made for a base of another size. */
export const baseSizeDiffers = -11;
/** The delta makes a result of another size than was asked for. */
export const resultSizeDiffers = -12;
/** A copy from outside the base. */
export const copyOutsideBase = -13;
/** An insert of more bytes than the delta has. */
export const insertOutsideDelta = -14;
/** The instruction 0, which git keeps for later. */
export const reservedInstruction = -15;
/** The instructions make more than the result's size. */
export const resultTooLong = -16;
/** The instructions make less than the result's size. */
export const resultTooShort = -17;

/**
 * How many slots the entries of trees have that are known already; a power of two.
 *
 * @public the core alone needs it.
 */
export const knownSlots = 262_144;
/** How many bytes `readTree` wants for the entries that it knows, all 0 at first. They are its own. */
export const knownEntriesBytes = 12_582_912;

/** The longest piece of a text that is remembered to hold no place. */
export const mostPieceBytes = 1024;
/**
 * How many bytes before a piece its hash depends on: more than a sieve looks at, since where long runs are told of depends
 * on that.
 *
 * @public
 */
export const hashedBefore = 64;
/** The longest part of a text that is hashed: what is around a place that was looked at. */
export const mostHashedBytes = 8192;
/** Where in the key of hashes the numbers stand that sums are multiplied with: behind what is added to the blocks of the longest text. */
export const hashMultipliersAt = 8400;
/** How many random bytes the key of hashes has. */
export const hashKeyBytes = hashMultipliersAt + 16;
/**
 * How many buckets the hashes have of pieces that hold no place; a power of two. Four times as many know 5 % more of what
 * git/git brings, but stay less in the processor's cache.
 *
 * @public the core alone needs it.
 */
export const quietBuckets = 16_384;
/** How many bytes these buckets take, all 0 at first. */
export const quietTableBytes = quietBuckets * 64;
