import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One page for each `resources` entry of manifest.yml. */
const surfaces = ['action', 'panel', 'macro', 'macro-config', 'admin', 'overview'];

export default defineConfig({
  root: here('.'),
  // Forge serves the files below a path that it chooses: only relative addresses resolve there.
  base: './',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: here('build'),
    emptyOutDir: true,
    target: 'es2022',
    // The inline script of the polyfill would break Forge's Content-Security-Policy; browsers no longer need it.
    modulePreload: { polyfill: false },
    // Forge's policy forbids data: for fonts and styles; files stay files.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: Object.fromEntries(surfaces.map((name) => [name, here(`${name}.html`)])),
    },
  },
});
