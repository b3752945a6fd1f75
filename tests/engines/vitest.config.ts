import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Apart from the other tests: these need the build, and browsers that are not on every machine. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['tests/engines/*.test.ts'],
    environment: 'node',
    // All browsers at the same time: each waits most of it. Long limits are for slow machines: a test that passes does not wait for them.
    maxWorkers: 3,
    testTimeout: 400_000,
    retry: process.env['CI'] === undefined ? 0 : 1, // as in vitest.config.ts
    hookTimeout: 120_000,
  },
});
