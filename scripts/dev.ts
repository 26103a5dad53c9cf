/**
 * `npm run dev [-- firefox]`: opens a browser with the extension on the sample newsroom and watches `src/` and `public/`. What a change
 * concerns is bundled again; then the extension and the open pages are loaded anew. Ends with the browser, or at Ctrl+C. Without a display, or
 * with WIREMARK_HEADLESS set, the browser has no window.
 */
import { cpSync, mkdirSync, rmSync, watch } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { BrowserDriver } from '../tests/e2e/browser-driver.ts';
import { buildNewsroomIndex } from '../tests/e2e/extension-builds.ts';
import { launch, reloadExtension } from '../tests/e2e/launch.ts';
import { startPageServer } from '../tests/e2e/page-server.ts';
import type { Browser } from '../vite.config.ts';
import { bundlePart, PARTS, type Part } from './build/bundle.ts';
import { filesOf, partsToRebuild } from './dev/parts.ts';

const FRONT_PAGE = 'halvardcourier.example/';
const PORT = 8710;
/** An editor saves one file in several steps, and several files at once, in milliseconds. */
const SETTLE_MS = 100;

const browser: Browser = process.argv.includes('firefox') ? 'firefox' : 'chrome';
const isHeadless =
  Boolean(process.env.WIREMARK_HEADLESS) ||
  (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY);
/** The extension that the browser has loaded. */
const folder = `dist/dev-${browser}`;
const staging = `dist/.dev-${process.pid}`;
const contents = new Map<Part, Set<string>>();

/** Bundles a part beside the loaded extension and copies it there, but for the bundled index: the newsroom's takes its place. */
async function rebuild(part: Part): Promise<void> {
  contents.set(part, filesOf(await bundlePart(part, { browser, folder: staging, isTest: true })));
  const index = join(staging, 'index');
  cpSync(staging, folder, { recursive: true, filter: (file) => file !== index });
  rmSync(staging, { recursive: true, force: true });
}

/** Builds what the changed files concern, loads it, and prints one line. A mistake in the sources is printed, and the last build stays. */
async function update(driver: BrowserDriver, files: readonly string[]): Promise<void> {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const parts = partsToRebuild(files, contents);
  const changed =
    files.length > 3 ? `${files.slice(0, 3).join(', ')} and ${files.length - 3} more` : files.join(', ');
  try {
    for (const part of parts) await rebuild(part);
    const built = seconds();
    await reloadExtension(driver, resolve(folder));
    console.log(
      `${parts.map(({ name }) => name).join(', ')}: built in ${built}, loaded after ${seconds()} (${changed})`,
    );
  } catch (error) {
    console.log(`not built (${changed}): ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Calls `onChange` with the files that changed, once they rest and the last call has ended. Returns what ends the watch. */
function watchSources(onChange: (files: readonly string[]) => Promise<void>): () => void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();
  const tell = () => {
    work = work.then(async () => {
      const files = [...changed].sort();
      changed.clear();
      if (files.length > 0) await onChange(files);
    });
  };
  const watchers = ['src', 'public'].map((root) =>
    watch(root, { recursive: true }, (_event, name) => {
      if (!name || /(^|[\\/])\.|~$/.test(name)) return;
      changed.add([root, ...name.split(sep)].join('/'));
      clearTimeout(timer);
      timer = setTimeout(tell, SETTLE_MS);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

const interrupted = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
});

console.log(`builds the extension and the newsroom’s index in ${folder}`);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await buildNewsroomIndex(join(folder, 'index'));
for (const part of PARTS) await rebuild(part);
const server = await startPageServer(PORT).catch(() => startPageServer());
try {
  if (isHeadless) console.log('no display, or WIREMARK_HEADLESS is set: the browser has no window');
  const driver = await launch(browser, { extensionFolder: resolve(folder), isHeadless });
  try {
    const page = `${server.origin}/${FRONT_PAGE}`;
    await driver.show(page);
    const stop = watchSources((files) => update(driver, files));
    console.log(`open: ${page}\nwatches src/ and public/; Ctrl+C ends it`);
    await Promise.race([driver.whenClosed(), interrupted]);
    stop();
  } finally {
    await driver.quit().catch(() => undefined);
  }
} finally {
  server.close();
  rmSync(staging, { recursive: true, force: true });
}
process.exit(0);
