import { join } from 'node:path';
import type { BrowserDriver, OpenTab } from '../../tests/e2e/browser-driver.ts';
import { readBadgesNow, waitForBadge } from '../../tests/e2e/page-checks.ts';
import { waitForScripts } from '../../tests/e2e/page-scripts.ts';
import { waitForStill } from '../../tests/e2e/still.ts';
import { SCHEMES, VIEW } from '../screenshots/studio.ts';
import type { Picture, Visit } from './gallery.ts';
import { nameOf, photographPopup } from './pictures.ts';
import { rowOf, type VerdictRow } from './verdict-table.ts';

/** What visits are made with. */
interface Tour {
  driver: BrowserDriver;
  /** Of the server of the sample newsroom. */
  origin: string;
  table: readonly VerdictRow[];
  /** Where the pictures go, in a folder of the browser's name. */
  folder: string;
}

/** What a page shows, for the words beside its pictures. */
type ShownPage = Pick<Visit, 'key' | 'summary'> & { badge: string };

/** Longest summary, in characters. Higher: it no longer fits one line of a terminal. */
const SUMMARY_CHARS = 110;

/** Cuts a popup's text at a word. */
export const summarise = (text: string): string =>
  text.length <= SUMMARY_CHARS ? text : `${text.slice(0, text.lastIndexOf(' ', SUMMARY_CHARS))} …`;

/** The words on the page's badge, once the extension's scripts have finished; empty where there is none. */
async function readBadge(driver: BrowserDriver, tab: OpenTab, isFound: boolean): Promise<string> {
  if (isFound) await waitForBadge(tab);
  await waitForScripts(driver, tab);
  await waitForStill(tab.page);
  return (await readBadgesNow(tab)).buttonText;
}

/** Pictures of the page and of its popup; the popup's in light and dark where the browser can be told. */
async function photograph({ driver, folder }: Tour, tab: OpenTab, shown: ShownPage): Promise<Picture[]> {
  const name = `${driver.name}/${nameOf(shown.key)}`;
  const fileOf = (path: string): `${string}.png` => `${join(folder, path)}.png`;
  await tab.page.screenshot({ path: fileOf(`${name}.page`) });
  const badge = shown.badge === '' ? 'without a badge' : `with the badge “${shown.badge}”`;
  const pictures = [{ path: `${name}.page.png`, alt: `The page, ${badge}` }];
  for (const scheme of driver.name === 'chrome' ? SCHEMES : SCHEMES.slice(0, 1)) {
    const path = `${name}.popup-${scheme}`;
    await photographPopup(driver, tab, { path: fileOf(path), scheme, scale: 1 });
    pictures.push({ path: `${path}.png`, alt: `The popup: ${shown.summary}` });
  }
  return pictures;
}

/** Opens a page of the newsroom, reads its badge and its popup, and takes pictures of both. */
export async function visitPage(tour: Tour, { key, kind }: Pick<Visit, 'key' | 'kind'>): Promise<Visit> {
  const { driver, origin, table } = tour;
  const tab = await driver.open(`${origin}/${key}`);
  await tab.page.setViewport({ ...VIEW, deviceScaleFactor: 1 });
  const { data, text } = await driver.readPopup(
    tab,
    (view) => ![undefined, 'checking'].includes(view.data.state),
  );
  const badge = await readBadge(driver, tab, data.state === 'found');
  const summary = summarise(text);
  const pictures = await photograph(tour, tab, { key, badge, summary });
  await driver.close(tab);
  return { key, kind, verdict: rowOf(table, { badge, text })?.name, summary, pictures };
}
