import { defineConfig } from 'vitest/config';

const isSoak = process.env.WIREMARK_TIER === 'soak';

// Kept apart from vite.config.ts: the extension plugin must not run under the tests.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**'],
    // Modules are read once a worker, not once a file: a quarter less time. So a test leaves nothing behind that another could see; soak has them in any order.
    isolate: false,
    sequence: { shuffle: { files: isSoak } },
    setupFiles: ['tests/tier.ts'],
    // Ends a test that hangs. No test waits for it, and on a busy machine the slowest ones take a minute instead of their five seconds.
    testTimeout: isSoak ? 600_000 : 180_000,
    hookTimeout: isSoak ? 600_000 : 180_000,
  },
});
