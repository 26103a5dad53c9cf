/** Everything can be reached and left by keys alone. */
import type { Page } from 'puppeteer-core';
import { openAnsweredPopup, withExtensionPage } from '../extension-pages.ts';
import { readBadges } from '../page-checks.ts';
import { expectSame, expectThat } from '../recorder.ts';
import { waitFor } from '../wait.ts';
import { withTab, type CaseContext } from './context.ts';

const COPY = '/corvastar.example/crime/who-is-e-marrow';

/** Names each thing that the Tab key should reach, in their order. */
const LIST_STOPS = `(() => {
  const radios = new Set();
  return [...document.querySelectorAll('a[href], button, input, select, summary')]
    .filter((each) => each.checkVisibility() && !each.disabled)
    .filter((each) => each.type !== 'radio' || each.checked)
    .map((each) => { each.dataset.stop = String(radios.size); radios.add(each); return each.dataset.stop; });
})()`;

const READ_STOP = `document.activeElement?.dataset.stop ?? ''`;

async function walk(page: Page, count: number): Promise<string[]> {
  const stops: string[] = [];
  for (let i = 0; i < count; i++) {
    await page.keyboard.press('Tab');
    stops.push((await page.evaluate(READ_STOP)) as string);
  }
  return stops;
}

/** Tab goes through all stops of the page, each once, in reading order. */
async function checkWalk(page: Page): Promise<void> {
  const expected = (await page.evaluate(LIST_STOPS)) as string[];
  expectThat(expected.length > 3, 'some stops', expected);
  await page.evaluate('document.activeElement?.blur()');
  expectSame('stops', expected, await walk(page, expected.length));
}

const FOCUS = `(() => {
  const host = document.activeElement;
  const inner = host?.shadowRoot?.activeElement;
  return { host: host?.localName ?? '', inner: inner?.className ?? '' };
})()`;

interface Focus {
  host: string;
  inner: string;
}

const readFocus = (page: Page, inner: string): Promise<Focus> =>
  waitFor(
    async () => (await page.evaluate(FOCUS)) as Focus,
    (focus) => focus.inner === inner,
    2000,
  );

async function checkBadgeByKeys(context: CaseContext): Promise<void> {
  await withTab(context, COPY, async (tab) => {
    const { page } = tab;
    await readBadges(tab, ({ count, buttonText }) => count > 0 && buttonText !== '');
    let presses = 0;
    for (; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      if (((await page.evaluate(FOCUS)) as Focus).inner === 'badge') break;
    }
    expectSame(
      'focus after some Tabs',
      { host: 'wiremark-badge', inner: 'badge' },
      await readFocus(page, 'badge'),
    );
    for (const wayOut of ['Escape', 'Close'] as const) {
      await page.keyboard.press('Enter');
      expectSame('the card is open', true, (await readBadges(tab, (view) => view.isCardOpen)).isCardOpen);
      expectSame('focus in the card', 'card', (await readFocus(page, 'card')).inner);
      await page.keyboard.press('Tab');
      expectSame('first stop', 'button card-close', (await readFocus(page, 'button card-close')).inner);
      await page.keyboard.press(wayOut === 'Escape' ? 'Escape' : 'Enter');
      expectSame('the card is closed', false, (await readBadges(tab, (view) => !view.isCardOpen)).isCardOpen);
      expectSame(`focus after ${wayOut}`, 'badge', (await readFocus(page, 'badge')).inner);
    }
  });
}

export async function checkKeyboard(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;

  await recorder.check('keyboard: to the badge, into its card, and back by Escape and by its button', () =>
    checkBadgeByKeys(context),
  );

  await recorder.check('keyboard: through the popup, each thing once, in reading order', () =>
    withTab(context, COPY, async (tab) => {
      const page = await openAnsweredPopup(driver, tab);
      try {
        await checkWalk(page);
        expectThat(
          (
            (await page.evaluate(`document.querySelector('body > p[role=status]').textContent`)) as string
          ).includes('copy'),
          'the verdict in the live region',
          await page.evaluate(`document.querySelector('body > p[role=status]').textContent`),
        );
      } finally {
        await page.close();
      }
    }),
  );

  for (const path of ['options', 'welcome'])
    await recorder.check(`keyboard: through the ${path} page`, () =>
      withExtensionPage(driver, `${path}/index.html`, path === 'welcome' ? checkFirstStop : checkWalk),
    );
}

/** The welcome page has one thing to press. */
async function checkFirstStop(page: Page): Promise<void> {
  const expected = (await page.evaluate(LIST_STOPS)) as string[];
  expectSame('stops', expected, await walk(page, expected.length));
}
