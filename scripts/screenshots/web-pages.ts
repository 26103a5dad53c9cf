import type { OpenTab } from '../../tests/e2e/browser-driver.ts';
import { setSettings } from '../../tests/e2e/choices.ts';
import { openCard, waitForBadge } from '../../tests/e2e/page-checks.ts';
import { waitForScripts } from '../../tests/e2e/page-scripts.ts';
import { waitForStill } from '../../tests/e2e/still.ts';
import { lookInto } from '../../tests/e2e/surface.ts';
import { waitFor } from '../../tests/e2e/wait.ts';
import { photographPopup, setScheme } from '../start/pictures.ts';
import { fileOf, SCHEMES, VIEW, type Studio } from './studio.ts';

/** File name -> page. */
export const PAGES = {
  'full-copy': 'halvardcourier.example/culture/sea-atlas-stolen',
  uncredited: 'corvastar.example/crime/who-is-e-marrow',
  'edited-copy': 'northquaypost.example/a/4471',
  digest: 'tidewaterbriefs.example/week/43',
  rewrite: 'brightloop.example/story/rare-maritime-maps-missing',
  'own-report': 'skerryherald.example/news/challenge-cup',
  'agency-page': 'zendapress.example/2026/10/30/strelsau-tram',
  'own-page': 'meridianwire.example/2026/10/17/tollan-atlas',
  credited: 'halvardcourier.example/world/strelsau-tram',
  'credited-in-part': 'vellmoortimes.example/2026/10/31/pumpkin-held',
  'no-source': 'ostermoorweekly.example/garden/quinces',
  'right-to-left': 'fanarbaid.example/news/hvitdal',
  'no-article': 'halvardcourier.example/',
} as const;

export type Name = keyof typeof PAGES;

/** A phone's width: badge and card on a small window. */
const NARROW = { width: 400, height: 860 };

/** The page with its badge, then with its card. */
async function photographPage({ driver }: Studio, tab: OpenTab, name: Name): Promise<void> {
  const isFound = !['no-source', 'no-article'].includes(name);
  if (isFound) await waitForBadge(tab);
  await waitForScripts(driver, tab);
  await waitForStill(tab);
  await tab.page.screenshot({ path: fileOf(name, 'page') });
  if (!isFound) return;
  await openCard(tab);
  await waitForStill(tab);
  await tab.page.screenshot({ path: fileOf(name, 'card') });
}

async function photographMarks({ driver }: Studio): Promise<void> {
  await setSettings(driver, { hasMarks: true });
  const tab = await driver.open(`http://${PAGES.digest}`);
  await tab.page.setViewport({ ...VIEW, deviceScaleFactor: 1 });
  await waitForBadge(tab);
  await tab.page.evaluate('scrollTo(0, 200)');
  await waitForStill(tab);
  await tab.page.screenshot({ path: fileOf('marks', 'page') });
  await driver.close(tab);
  await setSettings(driver, {});
}

async function photographNarrow({ driver }: Studio): Promise<void> {
  const tab = await driver.open(`http://${PAGES.rewrite}`);
  await tab.page.setViewport({ ...NARROW, deviceScaleFactor: 1 });
  await openCard(tab);
  await waitForStill(tab);
  await tab.page.screenshot({ path: fileOf('narrow', 'card') });
  await driver.close(tab);
}

async function photographLinks({ driver }: Studio): Promise<void> {
  const tab = await driver.open(`http://${PAGES['no-article']}`);
  await tab.page.setViewport({ ...VIEW, deviceScaleFactor: 1 });
  const countLinks = async () => (await lookInto(tab, `hostsOf('.link-badge').length`)) as number;
  await waitFor('link badges', countLinks, (count) => count > 1);
  await waitForScripts(driver, tab);
  await tab.page.screenshot({ path: fileOf('link-badges', 'page') });
  await driver.close(tab);
}

/** Pages of the newsroom with badge, card, marks and link badges; and their popups, light and dark. */
export async function photographWebPages(studio: Studio): Promise<void> {
  const { driver } = studio;
  for (const [name, key] of Object.entries(PAGES) as [Name, string][]) {
    const tab = await driver.open(`http://${key}`);
    await tab.page.setViewport({ ...VIEW, deviceScaleFactor: 1 });
    await setScheme(driver, tab.page, 'light');
    await photographPage(studio, tab, name);
    for (const scheme of SCHEMES)
      await photographPopup(driver, tab, { path: fileOf(name, 'popup', scheme), scheme, scale: 1 });
    await driver.close(tab);
    console.log(name);
  }
  await photographMarks(studio);
  await photographNarrow(studio);
  await photographLinks(studio);
}
