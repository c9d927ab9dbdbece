import { defineConfig, mergeConfig } from 'vitest/config';
import viteConfig from './vite.config.ts';

export default defineConfig((env) =>
  mergeConfig(
    viteConfig(env),
    defineConfig({
      test: {
        reporters: ['default', ['json', { outputFile: 'reports/unit.json' }]],
        testTimeout: 30_000,
        projects: [
          {
            extends: true,
            test: {
              name: 'node',
              environment: 'node',
              include: [
                'src/**/*.test.ts',
                'tests/{content,golden,guards,properties,scenario,validation}/**/*.test.ts',
              ],
              benchmark: { include: ['tests/bench/**/*.bench.ts'] },
            },
          },
          {
            extends: true,
            test: {
              name: 'dom',
              environment: 'jsdom',
              setupFiles: ['tests/support/patience.ts'],
              include: ['src/**/*.test.tsx', 'tests/screens/**/*.test.tsx'],
              benchmark: { include: [] },
            },
          },
        ],
      },
    }),
  ),
);
