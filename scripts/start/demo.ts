/**
 * The sample newsroom in a browser with the extension: `node --import tsx scripts/start/demo.ts [chrome|firefox]`. With a display it stays
 * open for a person; without one it visits every page, prints each verdict, saves pictures in `artifacts/start/` and ends.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readExpectedPages } from '../../tests/samples/newsroom-files.ts';
import type { BrowserDriver, BrowserName, PopupView } from '../../tests/e2e/browser-driver.ts';
import {
  buildNewsroomIndex,
  makeBuildWithIndex,
  makeWorkFolder,
  removeWorkFolder,
} from '../../tests/e2e/extension-builds.ts';
import { launch } from '../../tests/e2e/launch.ts';
import { startPageServer } from '../../tests/e2e/page-server.ts';
import { nameOf, photographPopup } from './pictures.ts';

const FRONT_PAGE = 'halvardcourier.example/';
const PICTURES = 'artifacts/start';
const PORT = 8710;

const browser: BrowserName = process.argv.includes('firefox') ? 'firefox' : 'chrome';
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/** The first sentences of a popup, for one line in a terminal. */
function summarise(view: PopupView): string {
  const { state = '?', relation } = view.data;
  return `${(relation ?? state).padEnd(12)} ${view.text.slice(0, 110)}`;
}

async function visitAll(driver: BrowserDriver, origin: string): Promise<void> {
  const folder = join(PICTURES, browser);
  mkdirSync(folder, { recursive: true });
  for (const [key, { kind }] of Object.entries(readExpectedPages())) {
    const tab = await driver.open(`${origin}/${key}`);
    const view = await driver.readPopup(tab, ({ data }) => ![undefined, 'checking'].includes(data.state));
    console.log(`${kind.padEnd(34)} ${summarise(view)}`);
    await tab.page.screenshot({ path: join(folder, `${nameOf(key)}.page.png`) });
    const path = join(folder, `${nameOf(key)}.popup`);
    await photographPopup(driver, tab, { path: `${path}.png`, scheme: 'light', scale: 1 });
    await driver.close(tab);
  }
  console.log(`\npictures of pages and popups: ${folder}`);
}

async function stayOpen(driver: BrowserDriver, origin: string): Promise<void> {
  await driver.show(`${origin}/${FRONT_PAGE}`);
  console.log(`\nThe sample newsroom is open. Its pages:\n`);
  for (const [key, { kind }] of Object.entries(readExpectedPages()))
    console.log(`  ${kind.padEnd(34)} ${origin}/${key}`);
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
    await (hasDisplay ? stayOpen : visitAll)(driver, server.origin);
  } finally {
    await driver.quit().catch(() => undefined);
  }
} finally {
  server.close();
  removeWorkFolder(workFolder);
}
process.exit(0);
