import { defineConfig } from 'vitest/config';

/** The tests that mutation testing judges: those of the scoring engine and the published models. */
export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 30_000,
    include: ['src/{scoring,roadmap}/**/*.test.ts', 'tests/validation/published-models.test.ts'],
  },
});
