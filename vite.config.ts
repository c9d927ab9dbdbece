import { join } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contentPlugin } from '#catalogue-build';
import { deflaterPlugin } from './scripts/vite-deflater.ts';
import { licencePlugin } from './scripts/vite-licences.ts';
import { fontPlugin } from './scripts/vite-fonts.ts';
import { oneFilePlugin } from './scripts/vite-one-file.ts';
import { policyPlugin } from './scripts/vite-policy.ts';
import { returnVisitPlugin } from './scripts/vite-return-visit.ts';
import { serviceWorkerPlugin } from './scripts/vite-service-worker.ts';
import { solverPlugin } from './scripts/vite-solver.ts';

const root = import.meta.dirname;
const empty = join(root, 'scripts/empty-module.ts');

// `vite build` makes the site, `vite build --mode one-file` the single page
export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [
    react(),
    tailwindcss(),
    contentPlugin(root),
    fontPlugin(root, mode === 'one-file'),
    solverPlugin(root, mode === 'one-file'),
    licencePlugin(root),
    mode === 'one-file' ? oneFilePlugin(root) : [returnVisitPlugin(root), policyPlugin(), serviceWorkerPlugin(root)],
  ],
  resolve: {
    // optional parts of jsPDF that would only be dead weight: nothing here renders HTML
    alias: { html2canvas: empty, canvg: empty, dompurify: empty },
  },
  // module workers made from blobs do not start from file:
  worker: { format: 'iife', plugins: () => [fontPlugin(root), solverPlugin(root), deflaterPlugin()] },
  build: {
    target: 'chrome109',
    cssTarget: 'chrome109',
    modulePreload: {
      polyfill: false,
      // the names of all later chunks would be loaded with the first one; the service worker keeps them at once
      resolveDependencies: (_, dependencies, { hostType }) => (hostType === 'html' ? dependencies : []),
    },
    rolldownOptions: {
      // the one-file edition is a classic script; the helper that asks for `import.meta` is never reached there
      checks: { emptyImportMeta: mode !== 'one-file' },
    },
    // fonts are base64 chunks that load when a report is made
    chunkSizeWarningLimit: 8_000,
  },
}));
