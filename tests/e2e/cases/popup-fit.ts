/** The popup in each of its states: the answer needs no scrolling, few stops lead to its last control, and its foot stays. */
import type { Page } from 'puppeteer-core';
import type { TabResult } from '../../../src/messages.ts';
import type { BrowserDriver } from '../browser-driver.ts';
import { setPausedSites } from '../choices.ts';
import { chooseLanguage, waitForOwnPage } from '../extension-pages.ts';
import { keepState, POPUP_STATES, showState, STATE_HOST, STATE_POPUP } from '../popup-states.ts';
import { expectSame, expectThat } from '../recorder.ts';
import { waitForStill } from '../still.ts';
import { resize } from '../user-actions.ts';
import type { CaseContext } from './context.ts';

/** The largest popup that both browsers show whole, by our width. */
const POPUP = { width: 360, height: 600 };

/** Most stops of the Tab key. The page in a tab lacks one of the popup's: the button for the side panel. */
const MOST_STOPS = 12 - 1;

const MEASURE = `(() => {
  const { scrollWidth, scrollHeight } = document.documentElement;
  const isStop = (each) => each.checkVisibility() && !each.disabled;
  return {
    width: scrollWidth,
    height: scrollHeight,
    stops: [...document.querySelectorAll('a[href], button, input, select, summary, textarea')].filter(isStop).length,
  };
})()`;

interface Measures {
  width: number;
  height: number;
  stops: number;
}

const stateOf = (name: string): TabResult => {
  const result = POPUP_STATES[name];
  if (!result) throw new Error(`no state "${name}"`);
  return result;
};

/** Opens the popup in a state, at its largest size. */
async function withStatePopup(
  { driver }: CaseContext,
  name: string,
  run: (page: Page) => Promise<void>,
): Promise<void> {
  const result = stateOf(name);
  await keepState(driver, result);
  const page = await driver.openExtensionPage(STATE_POPUP);
  try {
    await waitForOwnPage(page, `main[data-state='${result.state}'] ~ .access`);
    await resize(page, POPUP);
    await run(page);
  } finally {
    await page.close();
  }
}

async function expectFit(page: Page, name: string): Promise<void> {
  const { width, height, stops } = (await page.evaluate(MEASURE)) as Measures;
  expectSame(`${name}: scrolls`, { width: 360, height: 600 }, { width, height });
  expectThat(stops <= MOST_STOPS, `${name}: at most ${MOST_STOPS} stops`, stops);
}

/** Opens what is closed, a part at a time, and goes to the end of it. */
const OPEN_ALL = `(() => {
  for (const row of document.querySelectorAll('details')) row.open = true;
  scrollTo(0, document.documentElement.scrollHeight);
  return null;
})()`;

const READ_STATE = `document.querySelector('main').dataset.state`;

const READ_FRAME = `(() => {
  const { top } = document.querySelector('.top').getBoundingClientRect();
  const { bottom } = document.querySelector('.access').getBoundingClientRect();
  return { scrolls: scrollY > 0, top: Math.round(top), bottom: Math.round(bottom) };
})()`;

const OPEN_MENU = `document.querySelector('.site-menu').open = true`;

/** Is all of the menu of the foot in view? */
const READ_MENU = `(() => {
  const { left, right, top } = document.querySelector('.site-menu-content').getBoundingClientRect();
  return left >= 0 && right <= innerWidth && top >= document.body.getBoundingClientRect().top;
})()`;

/** What the menu has, besides what it always has. */
const MENUS = [
  { words: 'with the memory off', memory: { isOn: false } },
  { words: 'with the memory on', memory: { isOn: true } },
];

async function setMemory(driver: BrowserDriver, memory: { isOn: boolean }): Promise<void> {
  await driver.evaluateInExtension(`browserApi.storage.local.set(${JSON.stringify({ memory })})`);
}

const REPORT_WRONG = `document.querySelector('main .link-button').click()`;

/** Every state, one after another in one popup; the first is any. */
const checkStates = (context: CaseContext): Promise<void> =>
  withStatePopup(context, 'no-access', async (page) => {
    for (const [name, result] of Object.entries(POPUP_STATES).filter(([name]) => name !== 'no-access')) {
      await showState(page, result);
      expectSame(`${name}: state`, result.state, await page.evaluate(READ_STATE));
      await expectFit(page, name);
    }
  });

export async function checkPopupFit(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;
  if (!recorder.mayWant('popup fit')) return;

  // German words are the longest, Arabic runs from right to left.
  for (const language of ['de', 'ar', '']) {
    await chooseLanguage(driver, language);
    await recorder.check(`popup fit, ${language || 'en'}: every state, with its rows closed`, () =>
      checkStates(context),
    );
  }

  await recorder.check('popup fit: what is opened scrolls between head and foot', () =>
    withStatePopup(context, 'long', async (page) => {
      await page.evaluate(OPEN_ALL);
      await waitForStill(page);
      expectSame('head and foot', { scrolls: true, top: 0, bottom: 600 }, await page.evaluate(READ_FRAME));
    }),
  );

  for (const { words, memory } of MENUS) {
    await recorder.check(`popup fit: the menu of the foot, over the shortest state, ${words}`, async () => {
      await setMemory(driver, memory);
      try {
        await withStatePopup(context, 'checking', async (page) => {
          await page.evaluate(OPEN_MENU);
          await waitForStill(page);
          expectSame('the menu is in view', true, await page.evaluate(READ_MENU));
        });
      } finally {
        await setMemory(driver, { isOn: false });
      }
    });
  }

  await recorder.check('popup fit: the text on a wrong verdict', () =>
    withStatePopup(context, 'long', async (page) => {
      await page.evaluate(REPORT_WRONG);
      await waitForStill(page);
      await expectFit(page, 'wrong verdict');
    }),
  );

  await recorder.check('popup fit: every state of a paused site', async () => {
    await setPausedSites(driver, [STATE_HOST]);
    await checkStates(context);
    await setPausedSites(driver, []);
  });
}
