/** `npm run screenshots`: pictures of badge, card and popup on sample pages, light and dark, into `docs/screenshots/`. Chromium. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import type { BrowserDriver, OpenTab } from '../tests/e2e/browser-driver.ts';
import {
  buildNewsroomIndex,
  makeBuildWithIndex,
  makeWorkFolder,
  removeWorkFolder,
} from '../tests/e2e/extension-builds.ts';
import { launch } from '../tests/e2e/launch.ts';
import { clickBadge, readBadges } from '../tests/e2e/page-checks.ts';
import { startPageServer } from '../tests/e2e/page-server.ts';
import { sleep } from '../tests/e2e/wait.ts';
import { photographPopup, setScheme, type ColourScheme } from './start/pictures.ts';

const FOLDER = 'docs/screenshots';
const SCHEMES: readonly ColourScheme[] = ['light', 'dark'];

/** File name -> page. */
const PAGES = {
  'full-copy': 'halvardcourier.example/culture/sea-atlas-stolen',
  uncredited: 'corvastar.example/crime/who-is-e-marrow',
  'edited-copy': 'northquaypost.example/a/4471',
  digest: 'tidewaterbriefs.example/week/43',
  rewrite: 'brightloop.example/story/rare-maritime-maps-missing',
  'own-report': 'skerryherald.example/news/challenge-cup',
  'no-source': 'ostermoorweekly.example/garden/quinces',
  'right-to-left': 'fanarbaid.example/news/hvitdal',
  'no-article': 'halvardcourier.example/',
} as const;

type Name = keyof typeof PAGES;

/** The picture at the top of the README: this page with its popup over it. */
const TITLE_PAGE: Name = 'uncredited';
const VIEW = { width: 1280, height: 860 };

const fileOf = (name: string, part: string, scheme: ColourScheme): `${string}.png` =>
  `${join(FOLDER, `${name}-${part}-${scheme}`)}.png`;

/** The page as it opens, with its badge; then with the card open, where there is a badge. */
async function photographPage(tab: OpenTab, name: Name, scheme: ColourScheme): Promise<void> {
  const isFound = !['no-source', 'no-article'].includes(name);
  await readBadges(tab, ({ count, buttonText }) => !isFound || (count > 0 && buttonText !== ''));
  await sleep(200);
  await tab.page.screenshot({ path: fileOf(name, 'page', scheme) });
  if (!isFound) return;
  await clickBadge(tab);
  await readBadges(tab, ({ isCardOpen }) => isCardOpen);
  await sleep(200);
  await tab.page.screenshot({ path: fileOf(name, 'card', scheme) });
}

const dataUrl = (file: string) => `data:image/png;base64,${readFileSync(file).toString('base64')}`;

/** The title picture: a plain window frame round the page, and the popup where the toolbar opens it. */
async function photographTitle(driver: BrowserDriver, origin: string, scheme: ColourScheme): Promise<void> {
  const bar = scheme === 'light' ? '#e4e7ec' : '#2b2f36';
  const { page } = await driver.open(`${origin}/${PAGES['no-source']}`);
  await page.setViewport({ width: VIEW.width, height: VIEW.height + 44, deviceScaleFactor: 1 });
  await page.setContent(`<body style="margin:0;background:${bar};overflow:hidden">
    <div style="height:44px;display:flex;gap:8px;align-items:center;padding:0 16px">
      ${'<i style="width:12px;height:12px;border-radius:50%;background:#9aa3b0"></i>'.repeat(3)}
    </div>
    <img src="${dataUrl(fileOf(TITLE_PAGE, 'page', scheme))}" style="display:block;width:100%" />
    <div style="position:absolute;right:24px;top:50px;width:360px;max-height:600px;overflow:hidden;border-radius:10px;
      box-shadow:0 12px 40px rgb(0 0 0/45%)">
      <img src="${dataUrl(fileOf(TITLE_PAGE, 'popup', scheme))}" style="display:block;width:100%" />
    </div></body>`);
  await sleep(300);
  await page.screenshot({ path: `${FOLDER}/wiremark-${scheme}.png` });
  await page.close();
}

execFileSync('npm', ['run', '--silent', 'build', '--', '--test'], { stdio: 'inherit' });
mkdirSync(FOLDER, { recursive: true });
const workFolder = makeWorkFolder();
const server = await startPageServer();
const indexFolder = join(workFolder, 'index');
await buildNewsroomIndex(indexFolder);
const extensionFolder = makeBuildWithIndex('chrome', join(workFolder, 'chrome'), indexFolder);
const driver = await launch('chrome', { extensionFolder, isHeadless: true });
try {
  for (const [name, key] of Object.entries(PAGES) as [Name, string][]) {
    for (const scheme of SCHEMES) {
      const tab = await driver.open(`${server.origin}/${key}`);
      await tab.page.setViewport({ ...VIEW, deviceScaleFactor: 1 });
      await setScheme(driver, tab.page, scheme);
      await photographPage(tab, name, scheme);
      await photographPopup(driver, tab, { path: fileOf(name, 'popup', scheme), scheme, scale: 1.5 });
      await driver.close(tab);
    }
    console.log(name);
  }
  for (const scheme of SCHEMES) await photographTitle(driver, server.origin, scheme);
} finally {
  await driver.quit();
  server.close();
  removeWorkFolder(workFolder);
}
process.exit(0);
