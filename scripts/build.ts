/**
 * `npm run build [-- --test]`: makes `dist/chrome` and `dist/firefox`, which differ in the manifest alone.
 * `--test` makes `dist/chrome-test` and `dist/firefox-test`, which also hold the right to read pages of 127.0.0.1.
 */
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { manifestFor, type Browser } from './manifest-for.ts';
import { pagesConfig, scriptConfig } from '../vite.config.ts';

const isTest = process.argv.includes('--test');
const folderOf = (browser: Browser) => `dist/${browser}${isTest ? '-test' : ''}`;

/** Bundles everything once, in `folder`; the scripts are the same in both browsers. */
async function bundle(folder: string): Promise<void> {
  const configs = [
    pagesConfig,
    scriptConfig('src/background/worker.ts', 'background.js', 'es'),
    scriptConfig('src/content/content.iife.ts', 'content.js', 'iife'),
  ];
  for (const config of configs)
    await build({ ...config, build: { ...config.build, outDir: `../${folder}` } });
}

function writeManifest(browser: Browser): void {
  const source: unknown = JSON.parse(readFileSync('manifest.json', 'utf8'));
  const manifest = manifestFor(source, browser, isTest);
  writeFileSync(`${folderOf(browser)}/manifest.json`, JSON.stringify(manifest, null, 2) + '\n');
}

const staging = `dist/.build-${process.pid}`;
await bundle(staging);
for (const browser of ['chrome', 'firefox'] as const) {
  rmSync(folderOf(browser), { recursive: true, force: true });
  cpSync(staging, `${staging}-${browser}`, { recursive: true });
  renameSync(`${staging}-${browser}`, folderOf(browser));
  writeManifest(browser);
}
rmSync(staging, { recursive: true });
console.log(`built ${folderOf('chrome')} and ${folderOf('firefox')}`);
