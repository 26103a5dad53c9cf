import { defineConfig, type InlineConfig } from 'vite';
import preact from '@preact/preset-vite';

/**
 * The bundles of the extension. No plugin reads the manifest: the content script is injected by `scripting`, so it does not stand in the
 * manifest, and `scripts/build.ts` writes the manifest of each browser. Nothing is ever web-accessible.
 */
const shared: InlineConfig = {
  configFile: false,
  root: 'src',
  base: './',
  logLevel: 'warn',
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
};

const output = { outDir: '../dist/chrome', modulePreload: false, target: 'chrome137' } as const;

/** The three pages: `popup/index.html`, `options/index.html`, `welcome/index.html`; also copies `public/`. */
export const pagesConfig: InlineConfig = {
  ...shared,
  publicDir: '../public',
  build: {
    ...output,
    emptyOutDir: true,
    rolldownOptions: {
      input: Object.fromEntries(
        ['popup', 'options', 'welcome'].map((page) => [page, `src/${page}/index.html`]),
      ),
      output: {
        entryFileNames: 'assets/[name].js',
        chunkFileNames: 'assets/shared-[name].js',
        assetFileNames: 'assets/[name][extname]',
      },
    },
  },
};

/** One self-contained script without imports, the form in which the worker and the content script are run. */
export function scriptConfig(entry: string, fileName: string, format: 'es' | 'iife'): InlineConfig {
  return {
    ...shared,
    publicDir: false,
    build: {
      ...output,
      emptyOutDir: false,
      rolldownOptions: { input: entry, output: { format, entryFileNames: fileName } },
    },
  };
}

export default defineConfig(pagesConfig);
