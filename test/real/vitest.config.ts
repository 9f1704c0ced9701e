import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests against software that the system's packages bring; `npm test` does without. */
export default defineConfig({
  test: {
    include: ['test/real/*.real.ts'],
    globalSetup: 'test/helpers/build.ts',
    maxWorkers: availableParallelism(),
    testTimeout: 240_000,
  },
});
