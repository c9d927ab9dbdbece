import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contentPlugin } from '#catalogue-build';

export default defineConfig({
  base: './',
  plugins: [react(), tailwindcss(), contentPlugin(import.meta.dirname)],
  worker: { format: 'iife' },
  build: {
    target: 'chrome109',
    cssTarget: 'chrome109',
    // the preload helper would fetch; everything is local and small
    modulePreload: { polyfill: false },
  },
});
