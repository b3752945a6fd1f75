import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Apart from the other tests: these need the build, and browsers that are not on every machine. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['tests/engines/*.test.ts'],
    environment: 'node',
    // One browser at a time. Long limits are for slow machines: a test that passes does not wait for them.
    fileParallelism: false,
    testTimeout: 400_000,
    hookTimeout: 120_000,
  },
});
