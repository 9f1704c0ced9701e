import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/helpers/build.ts',
    testTimeout: 60_000,
    // CI counts the tests from this file.
    reporters: ['default', ['json', { outputFile: 'coverage/tests.json' }]],
    coverage: { include: ['src/**'], reporter: ['text-summary'], clean: false },
  },
});
