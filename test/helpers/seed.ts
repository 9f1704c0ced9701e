import { configureGlobal } from 'fast-check';

// In CI each property tries the same cases whenever it runs, so that a commit is red or green and never by luck.
// Elsewhere the cases are new ones each time, which is how rare bugs are met.
const { CI, FAST_CHECK_SEED = CI === undefined ? undefined : '1' } = process.env;

if (FAST_CHECK_SEED !== undefined) {
  configureGlobal({ seed: Number(FAST_CHECK_SEED) });
}
