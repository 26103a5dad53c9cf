/**
 * `npm run build [-- --test] [chrome] [firefox]`: makes `dist/chrome` and `dist/firefox`, or one of them, and beside each a list of what its
 * scripts hold (`dist/chrome.bundles.json`); in each the licences of what is bundled. `--test` makes `dist/chrome-test` and `dist/firefox-test`, which also hold the right to read
 * pages of 127.0.0.1.
 */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser } from '../vite.config.ts';
import { bundlePart, PARTS, type Bundle } from './build/bundle.ts';
import { noticesOf } from './build/notices.ts';

// Where the environment says otherwise, Vite takes other branches of packages; a build is the same everywhere.
process.env.NODE_ENV = 'production';

const BROWSERS: readonly Browser[] = ['chrome', 'firefox'];

/** Bundles in a folder of its own first: a browser that runs the last build never sees half of the next. */
async function buildFor(browser: Browser, isTest: boolean): Promise<void> {
  const start = performance.now();
  const folder = `dist/${browser}${isTest ? '-test' : ''}`;
  const staging = `dist/.build-${process.pid}`;
  const bundles: Bundle[] = [];
  for (const part of PARTS) bundles.push(...(await bundlePart(part, { browser, folder: staging, isTest })));
  writeFileSync(`${staging}/NOTICES.txt`, noticesOf(bundles.flatMap(({ modules }) => Object.keys(modules))));
  rmSync(folder, { recursive: true, force: true });
  renameSync(staging, folder);
  writeFileSync(`${folder}.bundles.json`, `${JSON.stringify(bundles, null, 1)}\n`);
  console.log(`built ${folder}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

const args = process.argv.slice(2);
const named = BROWSERS.filter((browser) => args.includes(browser));
for (const browser of named.length > 0 ? named : BROWSERS) await buildFor(browser, args.includes('--test'));
