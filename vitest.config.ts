import { defineConfig } from 'vitest/config';

/** Two projects: `unit` needs nothing but Node; `e2e` drives browsers against the production build. */
export default defineConfig({
  // The emptiness of a suite is a failure, never a success.
  test: {
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/ui/**', 'test/adapters/**', 'test/e2e/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          // A busy machine takes its time.
          expect: { poll: { timeout: 60_000 } },
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
