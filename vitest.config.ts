import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/helpers/longest-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/helpers/build.ts',
    setupFiles: 'test/helpers/seed.ts',
    testTimeout: 60_000,
    // A process for each of some 200 files takes a quarter of the time; tests leave nothing behind that others meet.
    isolate: false,
    // Tests wait for commands, servers and browsers. By default one processor would be left out, half of a machine with two.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    // CI counts the tests from this file.
    reporters: ['default', ['json', { outputFile: 'coverage/tests.json' }]],
    coverage: {
      include: ['src/**/*.ts'],
      exclude: ['src/core/assembly/**'],
      reporter: ['text-summary'],
      clean: false,
    },
  },
});
