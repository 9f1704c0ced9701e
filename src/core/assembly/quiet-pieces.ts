import { quietBuckets } from '../contract';

/**
 * Pieces of text that were searched and hold no place, by their hashes: most of what versions bring was in others before.
 *
 * A bucket has the last four hashes that belong into it. What is forgotten is searched again.
 */
const hashBytes: usize = 16;
const bucketBytes: usize = 4 * hashBytes;

let table: usize = 0;

/** Sets where the buckets are, all 0 at first. 0: nothing is remembered. */
export function setQuietTable(at: usize): void {
  table = at;
}

export function remembersQuiet(): bool {
  return table != 0;
}

/** Whether the piece of a hash is known to hold no place. */
export function isQuiet(hash: usize): bool {
  const wanted = v128.load(hash);
  const bucket = bucketOf(hash);
  return (
    i8x16.all_true(i8x16.eq(v128.load(bucket), wanted)) ||
    i8x16.all_true(i8x16.eq(v128.load(bucket, 16), wanted)) ||
    i8x16.all_true(i8x16.eq(v128.load(bucket, 32), wanted)) ||
    i8x16.all_true(i8x16.eq(v128.load(bucket, 48), wanted))
  );
}

/** Lets the piece of a hash be known to hold no place. */
export function rememberQuiet(hash: usize): void {
  const bucket = bucketOf(hash);
  v128.store(bucket, v128.load(bucket, 32), 48);
  v128.store(bucket, v128.load(bucket, 16), 32);
  v128.store(bucket, v128.load(bucket), 16);
  v128.store(bucket, v128.load(hash));
}

function bucketOf(hash: usize): usize {
  return table + <usize>(load<u32>(hash) & (quietBuckets - 1)) * bucketBytes;
}
