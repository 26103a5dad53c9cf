/** Everything can be reached and left by keys alone. */
import type { Page } from 'puppeteer-core';
import type { OpenTab } from '../browser-driver.ts';
import { readBadges, waitForBadge } from '../page-checks.ts';
import { expectSame, expectThat } from '../recorder.ts';
import { lookInto } from '../surface.ts';
import { pressKey, pressTab } from '../user-actions.ts';
import { askUntil } from '../wait.ts';
import { withOwnPage, withPopupPage, withTab, type CaseContext } from './context.ts';

const COPY = '/corvastar.example/crime/who-is-e-marrow';

/** Names each thing that the Tab key should reach, in their order. */
const LIST_STOPS = `(() => {
  const radios = new Set();
  return [...document.querySelectorAll('a[href], button, input, select, summary, textarea')]
    .filter((each) => each.checkVisibility() && !each.disabled)
    .filter((each) => each.type !== 'radio' || each.checked)
    .map((each) => { each.dataset.stop = String(radios.size); radios.add(each); return each.dataset.stop; });
})()`;

const READ_STOP = `document.activeElement?.dataset.stop ?? ''`;

async function walk(page: Page, count: number): Promise<string[]> {
  const stops: string[] = [];
  for (let i = 0; i < count; i++) {
    await pressTab(page);
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

const READ_LIVE_REGION = `document.querySelector('body > p[role=status]').textContent`;

/** Class of what has the focus in a badge or its card; empty while the focus is in the page itself. */
const readFocusNow = async (tab: OpenTab): Promise<string> =>
  (await lookInto(tab, `focused() !== document.activeElement ? focused().className : ''`)) as string;

const readFocus = (tab: OpenTab, wanted: string): Promise<string> =>
  askUntil(
    () => readFocusNow(tab),
    (focus) => focus === wanted,
  );

async function checkBadgeByKeys(context: CaseContext): Promise<void> {
  await withTab(context, COPY, async (tab) => {
    const { page } = tab;
    await waitForBadge(tab);
    let presses = 0;
    for (; presses < 40; presses++) {
      await pressTab(tab);
      if ((await readFocusNow(tab)) === 'badge') break;
    }
    expectSame('focus after some Tabs', 'badge', await readFocus(tab, 'badge'));
    for (const wayOut of ['Escape', 'Close'] as const) {
      await pressKey(page, 'Enter');
      expectSame('the card is open', true, (await readBadges(tab, (view) => view.isCardOpen)).isCardOpen);
      expectSame('focus in the card', 'card', await readFocus(tab, 'card'));
      await pressTab(tab);
      expectSame('first stop', 'button card-close', await readFocus(tab, 'button card-close'));
      await pressKey(page, wayOut === 'Escape' ? 'Escape' : 'Enter');
      expectSame('the card is closed', false, (await readBadges(tab, (view) => !view.isCardOpen)).isCardOpen);
      expectSame(`focus after ${wayOut}`, 'badge', await readFocus(tab, 'badge'));
    }
  });
}

export async function checkKeyboard(context: CaseContext): Promise<void> {
  const { recorder } = context;

  await recorder.check('keyboard: to the badge, into its card, and back by Escape and by its button', () =>
    checkBadgeByKeys(context),
  );

  await recorder.check('keyboard: through the popup, each thing once, in reading order', () =>
    withTab(context, COPY, (tab) =>
      withPopupPage(context, tab, async (page) => {
        await checkWalk(page);
        const live = (await page.evaluate(READ_LIVE_REGION)) as string;
        expectThat(live.includes('copy'), 'the verdict in the live region', live);
      }),
    ),
  );

  for (const path of ['options', 'welcome', 'check-text', 'compare', 'your-reading'])
    await recorder.check(`keyboard: through the ${path} page`, () =>
      withOwnPage(context, `${path}/index.html`, path === 'options' ? checkWalk : checkFewStops),
    );
}

/** The same for pages with less to press. */
async function checkFewStops(page: Page): Promise<void> {
  const expected = (await page.evaluate(LIST_STOPS)) as string[];
  expectSame('stops', expected, await walk(page, expected.length));
}
