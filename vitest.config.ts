import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts'],
    // Threads without isolation: the tests are of pure functions, and sharing modules makes them several times faster.
    pool: 'threads',
    isolate: false,
    // One less than there are would be one, on the two cores of a small machine.
    maxWorkers: '100%',
    testTimeout: 30_000,
  },
});

export default config;
