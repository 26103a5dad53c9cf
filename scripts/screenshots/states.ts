import { setPausedSites } from '../../tests/e2e/choices.ts';
import { chooseLanguage, openAnsweredPopup, waitForOwnPage } from '../../tests/e2e/extension-pages.ts';
import { keepState, POPUP_STATES, STATE_POPUP } from '../../tests/e2e/popup-states.ts';
import { waitForStill } from '../../tests/e2e/still.ts';
import { photographPopup, setScheme, photographPage } from '../start/pictures.ts';
import { fileOf, SCHEMES, VIEW, type Studio } from './studio.ts';
import { PAGES, type Name } from './web-pages.ts';

/** Pages of the newsroom, and the row of their popup that is shown open. */
const OPEN_ROWS: readonly (readonly [page: Name, row: string])[] = [
  ['edited-copy', 'differs'],
  ['rewrite', 'differs'],
  ['uncredited', 'carriers'],
  ['digest', 'sources'],
];

/** The popup as a side panel, and as a page in a tab. */
const LARGER = { panel: { width: 400, height: 860 }, tab: VIEW };

/** The popup in every state that no page of the newsroom brings about, with rows open, in other languages and in other places. */
export async function photographStates(studio: Studio): Promise<void> {
  const { driver } = studio;
  const states = Object.entries(POPUP_STATES);
  // One picture stands for all errors: they differ in a sentence.
  for (const [name, result] of states.filter(([name]) => !(name in PAGES) && !name.startsWith('error-'))) {
    await keepState(driver, result);
    for (const scheme of SCHEMES) {
      const page = await driver.openExtensionPage(STATE_POPUP);
      await waitForOwnPage(page, `main[data-state='${result.state}'] ~ .access`);
      await setScheme(driver, page, scheme);
      await photographPage(page, { path: fileOf(name, 'popup', scheme), scale: 1 });
    }
    console.log(name);
  }
  for (const [name, row] of OPEN_ROWS) await photographOpened(studio, name, row, `.row-${row} > summary`);
  await photographOpened(studio, 'full-copy', 'menu', '.site-menu > summary');
  await photographOpened(studio, 'credited', 'wrong-verdict', '.row-why .link-button');
  await photographLarger(studio);
  await setPausedSites(driver, ['halvardcourier.example']);
  await photographTab(studio, `http://${PAGES['full-copy']}`, fileOf('paused', 'popup', 'light'));
  await setPausedSites(driver, []);
  for (const [tag, name] of [
    ['ar', 'arabic'],
    ['de', 'german'],
  ] as const) {
    await chooseLanguage(driver, tag);
    await photographTab(studio, `http://${PAGES['edited-copy']}`, fileOf(name, 'popup', 'light'));
  }
  await chooseLanguage(driver, '');
}

/** The popup of a page after a click on something in it. */
async function photographOpened(
  { driver }: Studio,
  name: Name,
  what: string,
  selector: string,
): Promise<void> {
  const tab = await driver.open(`http://${PAGES[name]}`);
  for (const scheme of SCHEMES) {
    const page = await openAnsweredPopup(driver, tab);
    await setScheme(driver, page, scheme);
    await page.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
    await waitForStill(page);
    await photographPage(page, { path: fileOf(name, what, scheme), scale: 1 });
  }
  await driver.close(tab);
}

async function photographLarger({ driver }: Studio): Promise<void> {
  const tab = await driver.open(`http://${PAGES['edited-copy']}`);
  for (const [name, size] of Object.entries(LARGER)) {
    const page = await openAnsweredPopup(driver, tab);
    await page.setViewport({ ...size, deviceScaleFactor: 1 });
    await page.evaluate(`document.querySelectorAll('.row').forEach((row) => { row.open = true; })`);
    await waitForStill(page);
    await page.screenshot({ path: fileOf('edited-copy', name, 'light') });
    await page.close();
  }
  await driver.close(tab);
}

async function photographTab({ driver }: Studio, address: string, path: `${string}.png`): Promise<void> {
  const tab = await driver.open(address);
  await photographPopup(driver, tab, { path, scheme: 'light', scale: 1 });
  await driver.close(tab);
}
