/** A window of 320 px, which is one of 640 at 200 % zoom: nothing is cut off, nothing scrolls sideways. */
import type { Page } from 'puppeteer-core';
import { chooseLanguage, openAnsweredPopup, withExtensionPage } from '../extension-pages.ts';
import { clickBadge, readBadges } from '../page-checks.ts';
import { expectSame } from '../recorder.ts';
import { sleep } from '../wait.ts';
import { withTab, type CaseContext } from './context.ts';

const NARROW = { width: 320, height: 640 };
const COPY = '/corvastar.example/crime/who-is-e-marrow';

/** Elements that stand out of the window at a side. */
const READ_OUTSIDE = `(() => {
  document.querySelectorAll('details').forEach((details) => { details.open = true; });
  const outside = [...document.querySelectorAll('body *')].filter((each) => {
    const { left, right, width } = each.getBoundingClientRect();
    return width > 1 && (left < -1 || right > innerWidth + 1);
  });
  return {
    scrolls: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    outside: outside.map((each) => each.localName + '.' + each.className),
  };
})()`;

async function checkNarrow(page: Page): Promise<void> {
  await page.setViewport(NARROW);
  await sleep(200);
  expectSame('at 320 px', { scrolls: false, outside: [] }, await page.evaluate(READ_OUTSIDE));
}

async function checkCard(context: CaseContext): Promise<void> {
  await withTab(context, COPY, async (tab) => {
    await tab.page.setViewport(NARROW);
    await readBadges(tab, ({ count, buttonText }) => count > 0 && buttonText !== '');
    await clickBadge(tab);
    await readBadges(tab, ({ isCardOpen }) => isCardOpen);
    const card = await tab.page.evaluate(`(() => {
      const card = document.querySelector('wiremark-badge').shadowRoot.querySelector('.card');
      const { left, right } = card.getBoundingClientRect();
      return { isInside: left >= 0 && right <= innerWidth, scrolls: card.scrollWidth > card.clientWidth };
    })()`);
    expectSame('card at 320 px', { isInside: true, scrolls: false }, card);
  });
}

export async function checkReflow(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;
  if (!recorder.mayWant('reflow')) return;
  for (const language of ['de', 'ar', '']) {
    await chooseLanguage(driver, language);
    const name = (what: string) => `reflow, ${language || 'en'}: ${what}`;
    await recorder.check(name('popup'), () =>
      withTab(context, COPY, async (tab) => {
        const page = await openAnsweredPopup(driver, tab);
        try {
          await checkNarrow(page);
        } finally {
          await page.close();
        }
      }),
    );
    await recorder.check(name('card'), () => checkCard(context));
    for (const path of ['options', 'welcome'])
      await recorder.check(name(path), () => withExtensionPage(driver, `${path}/index.html`, checkNarrow));
  }
}
