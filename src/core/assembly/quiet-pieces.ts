import { quietBuckets } from '../contract';

/**
 * Pieces of text that were searched and hold nothing, by their hashes: most of what versions bring was in others before.
 *
 * A bucket has the last eight hashes that belong into it: a line of the processor's cache. What is forgotten is searched again.
 */
const bucketBytes: usize = 64;

/** Whether a hash is in the buckets of a table. */
export function isQuiet(table: usize, hash: usize): bool {
  const wanted = v128.load64_splat(hash);
  const bucket = bucketOf(table, hash);
  const some = v128.or(i64x2.eq(v128.load(bucket), wanted), i64x2.eq(v128.load(bucket, 16), wanted));
  const others = v128.or(i64x2.eq(v128.load(bucket, 32), wanted), i64x2.eq(v128.load(bucket, 48), wanted));
  return v128.any_true(v128.or(some, others));
}

/** Adds a hash to the buckets of a table. */
export function rememberQuiet(table: usize, hash: usize): void {
  const bucket = bucketOf(table, hash);
  v128.store(bucket, v128.load(bucket, 40), 48);
  v128.store(bucket, v128.load(bucket, 24), 32);
  v128.store(bucket, v128.load(bucket, 8), 16);
  store<u64>(bucket, load<u64>(bucket), 8);
  store<u64>(bucket, load<u64>(hash));
}

function bucketOf(table: usize, hash: usize): usize {
  return table + <usize>(load<u32>(hash) & (quietBuckets - 1)) * bucketBytes;
}
