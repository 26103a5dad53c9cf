import { defineConfig } from 'vitest/config';

// Kept apart from vite.config.ts: the extension plugin must not run under the tests.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**'],
    setupFiles: ['tests/tier.ts'],
    testTimeout: process.env.WIREMARK_TIER === 'soak' ? 600_000 : 20_000,
  },
});
