import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { readFileSync } from 'node:fs';
import type { InlineConfig } from 'vite';
import { ownNames } from './scripts/build/own-names.ts';
import { lastReleaseDay } from './scripts/release/changelog.ts';
import manifest from './manifest.json' with { type: 'json' };
import project from './package.json' with { type: 'json' };

const CHANGELOG = new URL('CHANGELOG.md', import.meta.url);

export type Browser = 'chrome' | 'firefox';

/** Where a bundle goes, and for whom. */
export interface Target {
  browser: Browser;
  /** Relative to the project. */
  folder: string;
  /** The test build may also read pages of 127.0.0.1, any port, and of hosts under `.example`, without being asked. */
  isTest: boolean;
}

const shared: InlineConfig = {
  configFile: false,
  root: 'src',
  logLevel: 'warn',
};

/** Has Chromium compile a whole script at once: of short scripts almost every function runs, and each alone costs more than it. */
const COMPILE_WHOLE = '//# allFunctionsCalledOnLoad';

const buildOf = ({ folder }: Target) => ({
  outDir: `../${folder}`,
  modulePreload: false as const,
  target: 'chrome137',
});

/** The manifest with the package's version, without the keys that only the other browser knows and crxjs leaves in, so that neither warns. */
function manifestOf({ browser, isTest }: Target) {
  const { minimum_chrome_version, side_panel, browser_specific_settings, sidebar_action, ...common } =
    manifest;
  const isChrome = browser === 'chrome';
  return {
    ...common,
    version: project.version,
    ...(isChrome ? { minimum_chrome_version, side_panel } : { browser_specific_settings, sidebar_action }),
    permissions: common.permissions.filter((permission) => isChrome || permission !== 'sidePanel'),
    ...(isTest && {
      host_permissions: ['http://127.0.0.1/*', 'http://*.example/*'],
      content_security_policy: {
        extension_pages: common.content_security_policy.extension_pages.replace(
          ' https:',
          ' https: http://localhost:*',
        ),
      },
    }),
  };
}

/** Manifest, worker and pages; also copies `public/`. Pages are named here for the names of their files; three of them stand in no manifest. */
export const extensionConfig = (target: Target): InlineConfig => ({
  ...shared,
  publicDir: '../public',
  plugins: [
    preact({ devToolsEnabled: false, prefreshEnabled: false }),
    crx({ manifest: manifestOf(target) as never, browser: target.browser }),
  ],
  define: {
    // In the browser's tests, indexes of this machine are asked too.
    ASKS_LOOPBACK: String(target.isTest),
    // Not the time of the build: two builds of one source have the same bytes.
    MADE_AT: String(Date.parse(lastReleaseDay(readFileSync(CHANGELOG, 'utf8')))),
  },
  build: {
    ...buildOf(target),
    emptyOutDir: true,
    rolldownOptions: {
      input: Object.fromEntries(
        ['popup', 'options', 'welcome', 'check-text', 'compare', 'your-reading'].map((page) => [
          page,
          `src/${page}/index.html`,
        ]),
      ),
      output: {
        entryFileNames: 'assets/[name].js',
        chunkFileNames: 'assets/[name].js',
        assetFileNames: 'assets/[name][extname]',
      },
    },
  },
});

/**
 * The scripts that run in pages: one that is empty, the first one, those that the first has brought, to an article and to any other page, and the one
 * that shows what was found.
 */
export const PAGE_SCRIPTS = ['world', 'content', 'reading', 'watch', 'showing'] as const;

/**
 * A script that runs in pages, one file without imports; what it imports dynamically stands in the same file, and is run when it is asked for.
 * Not by crxjs: a script that is injected by `scripting`, and so stands in no manifest, would become web-accessible there, and any page could
 * tell that Wiremark is installed.
 */
export const pageScriptConfig = (target: Target, name: (typeof PAGE_SCRIPTS)[number]): InlineConfig => ({
  ...shared,
  publicDir: false,
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), ownNames()],
  build: {
    ...buildOf(target),
    emptyOutDir: false,
    rolldownOptions: {
      input: `src/content/${name}.iife.ts`,
      transform: {
        define: {
          // Only a helper of the bundler asks for it, and only for files beside this one: there are none.
          'import.meta': '{}',
          // In the browser's tests, a page is read after a moment.
          READING_MS: target.isTest ? '300' : 'undefined',
          // What `dom.ts` has for other parsers is left out.
          IS_IN_PAGE: 'true',
        },
      },
      output: {
        format: 'iife',
        entryFileNames: `${name}.js`,
        postBanner: name === 'content' || name === 'watch' ? COMPILE_WHOLE : '',
      },
    },
  },
});
