import { defineConfig } from 'vitest/config';

/** Tests against software that the system's packages bring; `npm test` does without. */
export default defineConfig({
  test: { include: ['test/real/*.real.ts'], globalSetup: 'test/helpers/build.ts', testTimeout: 240_000 },
});
