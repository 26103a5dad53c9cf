/** A window of 320 px, which is one of 640 at 200 % zoom: nothing is cut off, nothing scrolls sideways. */
import type { Page } from 'puppeteer-core';
import { chooseLanguage } from '../extension-pages.ts';
import { inBadge, openCard } from '../page-checks.ts';
import { expectSame } from '../recorder.ts';
import { waitForStill } from '../still.ts';
import { lookInto } from '../surface.ts';
import { resize } from '../user-actions.ts';
import { withOwnPage, withPopupPage, withTab, type CaseContext } from './context.ts';

const NARROW = { width: 320, height: 640 };
const COPY = '/corvastar.example/crime/who-is-e-marrow';

const UNFOLD = `document.querySelectorAll('details').forEach((details) => { details.open = true; })`;

/** Elements that stand out of the window at a side. */
const READ_OUTSIDE = `(() => {
  const outside = [...document.querySelectorAll('body *')].filter((each) => {
    const { left, right, width } = each.getBoundingClientRect();
    return width > 1 && (left < -1 || right > innerWidth + 1);
  });
  return {
    scrolls: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    outside: outside.map((each) => each.localName + '.' + each.className),
  };
})()`;

/** Unfolds a page, and looks whether it fits a narrow window. */
export async function checkNarrow(page: Page): Promise<void> {
  await page.evaluate(UNFOLD);
  await resize(page, NARROW);
  expectSame('at 320 px', { scrolls: false, outside: [] }, await page.evaluate(READ_OUTSIDE));
}

async function checkCard(context: CaseContext): Promise<void> {
  await withTab(context, COPY, async (tab) => {
    await resize(tab.page, NARROW);
    await openCard(tab);
    await waitForStill(tab);
    const card = await lookInto(
      tab,
      `(() => {
      const card = ${inBadge('.card')};
      const { left, right } = card.getBoundingClientRect();
      return { isInside: left >= 0 && right <= innerWidth, scrolls: card.scrollWidth > card.clientWidth };
    })()`,
    );
    expectSame('card at 320 px', { isInside: true, scrolls: false }, card);
  });
}

export async function checkReflow(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;
  if (!recorder.mayWant('reflow')) return;
  // German words are the longest, Arabic runs from right to left.
  for (const language of context.isFull ? ['de', 'ar', ''] : ['de', 'ar']) {
    await chooseLanguage(driver, language);
    const name = (what: string) => `reflow, ${language || 'en'}: ${what}`;
    await recorder.check(name('popup'), () =>
      withTab(context, COPY, (tab) => withPopupPage(context, tab, checkNarrow)),
    );
    await recorder.check(name('card'), () => checkCard(context));
    for (const path of ['options', 'welcome', 'check-text', 'compare', 'your-reading'])
      await recorder.check(name(path), () => withOwnPage(context, `${path}/index.html`, checkNarrow));
  }
  await chooseLanguage(driver, '');
}
