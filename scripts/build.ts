/**
 * `npm run build [-- --test]`: makes `dist/chrome` and `dist/firefox`.
 * `--test` makes `dist/chrome-test` and `dist/firefox-test`, which also hold the right to read pages of 127.0.0.1.
 */
import { renameSync, rmSync } from 'node:fs';
import { build } from 'vite';
import { extensionConfig, PAGE_SCRIPTS, pageScriptConfig, type Browser } from '../vite.config.ts';

const isTest = process.argv.includes('--test');

/** Bundles in a folder of its own first: a browser that runs the last build never sees half of the next. */
async function buildFor(browser: Browser): Promise<string> {
  const folder = `dist/${browser}${isTest ? '-test' : ''}`;
  const staging = `dist/.build-${process.pid}`;
  const target = { browser, folder: staging, isTest };
  await build(extensionConfig(target));
  for (const name of PAGE_SCRIPTS) await build(pageScriptConfig(target, name));
  rmSync(folder, { recursive: true, force: true });
  renameSync(staging, folder);
  return folder;
}

console.log(`built ${await buildFor('chrome')} and ${await buildFor('firefox')}`);
