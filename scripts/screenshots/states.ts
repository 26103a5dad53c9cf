import { setPausedSites } from '../../tests/e2e/choices.ts';
import { chooseLanguage, openAnsweredPopup } from '../../tests/e2e/extension-pages.ts';
import { keepState, POPUP_STATES, STATE_POPUP } from '../../tests/e2e/popup-states.ts';
import { waitForStill } from '../../tests/e2e/still.ts';
import { photographPopup, setScheme, photographPage } from '../start/pictures.ts';
import { fileOf, SCHEMES, type Studio } from './studio.ts';
import { PAGES } from './web-pages.ts';

/** The popup in every state, from sample reports. */
export async function photographStates(studio: Studio): Promise<void> {
  const { driver, origin } = studio;
  for (const [name, result] of Object.entries(POPUP_STATES)) {
    await keepState(driver, result);
    for (const scheme of SCHEMES) {
      const page = await driver.openExtensionPage(STATE_POPUP);
      await setScheme(driver, page, scheme);
      await photographPage(page, { path: fileOf(name, 'popup', scheme), scale: 1 });
    }
    console.log(name);
  }
  await photographWrongVerdict(studio);
  await setPausedSites(driver, ['127.0.0.1']);
  await photographTab(studio, `${origin}/${PAGES['full-copy']}`, fileOf('paused', 'popup', 'light'));
  await setPausedSites(driver, []);
  await chooseLanguage(driver, 'ar');
  await photographTab(studio, `${origin}/${PAGES['edited-copy']}`, fileOf('arabic', 'popup', 'light'));
  await chooseLanguage(driver, '');
}

/** The popup with its text on a wrong verdict open. */
async function photographWrongVerdict({ driver, origin }: Studio): Promise<void> {
  const tab = await driver.open(`${origin}/${PAGES.credited}`);
  for (const scheme of SCHEMES) {
    const page = await openAnsweredPopup(driver, tab);
    await setScheme(driver, page, scheme);
    await page.evaluate(`document.querySelector('.row-why .link-button').click()`);
    await waitForStill(page);
    await photographPage(page, { path: fileOf('wrong-verdict', 'popup', scheme), scale: 1 });
  }
  await driver.close(tab);
}

async function photographTab({ driver }: Studio, address: string, path: `${string}.png`): Promise<void> {
  const tab = await driver.open(address);
  await photographPopup(driver, tab, { path, scheme: 'light', scale: 1 });
  await driver.close(tab);
}
