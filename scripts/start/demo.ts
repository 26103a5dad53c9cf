/**
 * The sample newsroom in a browser with the extension: `node --import tsx scripts/start/demo.ts [chrome|firefox]`. With a display it stays
 * open for a person; without one it visits every page, prints each verdict, saves `artifacts/start/index.html` with pictures, and ends.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readExpectedPages } from '../../tests/samples/newsroom-files.ts';
import type { BrowserDriver, BrowserName } from '../../tests/e2e/browser-driver.ts';
import {
  buildNewsroomIndex,
  makeBuildWithIndex,
  makeWorkFolder,
  removeWorkFolder,
} from '../../tests/e2e/extension-builds.ts';
import { launch } from '../../tests/e2e/launch.ts';
import { startPageServer } from '../../tests/e2e/page-server.ts';
import { galleryOf, type Visit } from './gallery.ts';
import { readVerdictTable } from './verdict-table.ts';
import { CARRIER, startDemoIndex, subscribeTo, type DemoIndex } from './demo-index.ts';
import { summarise, visitPage } from './visit.ts';

const FRONT_PAGE = 'halvardcourier.example/';
/** Where the page of pictures goes; the pictures themselves go into a folder for each browser. */
const GALLERY = 'artifacts/start';
const PORT = 8710;

const browser: BrowserName = process.argv.includes('firefox') ? 'firefox' : 'chrome';
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

const line = (verdict: string, key: string) => `${verdict.padEnd(22)} ${key}`;

async function visitAll(driver: BrowserDriver, origin: string): Promise<void> {
  rmSync(join(GALLERY, browser), { recursive: true, force: true });
  mkdirSync(join(GALLERY, browser), { recursive: true });
  const table = readVerdictTable();
  const visits: Visit[] = [];
  for (const [key, { kind }] of Object.entries(readExpectedPages())) {
    const visit = await visitPage({ driver, origin, table, folder: GALLERY }, { key, kind });
    console.log(`${line(visit.verdict ?? '(none)', key)}\n${' '.repeat(23)}${visit.summary}`);
    visits.push(visit);
  }
  const title = `Wiremark on its sample newsroom, in ${browser === 'chrome' ? 'Chromium' : 'Firefox'}`;
  writeFileSync(join(GALLERY, 'index.html'), galleryOf(title, table, visits));
  console.log(`\npictures of pages and popups: ${join(GALLERY, 'index.html')}`);
}

/** Subscribes to the index of a publisher on a simulated web, has a story come, and shows a page before and after. */
async function showSubscription(driver: BrowserDriver, origin: string, index: DemoIndex): Promise<void> {
  const see = async (when: string) => {
    const tab = await driver.open(`${origin}/${CARRIER}`);
    const { text } = await driver.readPopup(tab, ({ data }) => ![undefined, 'checking'].includes(data.state));
    await driver.close(tab);
    console.log(`${when.padEnd(23)}${summarise(text)}`);
  };
  const update = await subscribeTo(driver, index);
  console.log(`\nsubscribed to a signed index of invented news, ${index.address}\n${CARRIER}:`);
  await see('before the story came');
  await index.publishStory();
  await update();
  await see('published a minute ago');
}

async function stayOpen(driver: BrowserDriver, origin: string): Promise<void> {
  await driver.show(`${origin}/${FRONT_PAGE}`);
  console.log(`\nThe sample newsroom is open. Its pages:\n`);
  for (const [key, { kind, shown = '' }] of Object.entries(readExpectedPages()))
    console.log(`  ${line(shown, `${origin}/${key}`)}  (${kind})`);
  console.log(
    `\nClick the badge at a headline, or the Wiremark icon. Close the browser or press Ctrl+C to end.`,
  );
  const interrupted = new Promise<void>((resolve) => process.once('SIGINT', () => resolve()));
  await Promise.race([driver.whenClosed(), interrupted]);
}

const workFolder = makeWorkFolder();
const server = await startPageServer(PORT).catch(() => startPageServer());
try {
  await buildNewsroomIndex(join(workFolder, 'index'));
  const extensionFolder = makeBuildWithIndex(browser, join(workFolder, browser), join(workFolder, 'index'));
  const driver = await launch(browser, { extensionFolder, isHeadless: !hasDisplay });
  try {
    if (!hasDisplay) await visitAll(driver, server.origin);
    const index = await startDemoIndex(join(workFolder, 'published'));
    try {
      await showSubscription(driver, server.origin, index);
      if (hasDisplay) await stayOpen(driver, server.origin);
    } finally {
      index.close();
    }
  } finally {
    await driver.quit().catch(() => undefined);
  }
} finally {
  server.close();
  removeWorkFolder(workFolder);
}
process.exit(0);
