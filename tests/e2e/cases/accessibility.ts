/** axe-core on popup, card, options and welcome page, in every look, from left to right and from right to left. */
import type { Page } from 'puppeteer-core';
import { findFaults, findFaultsInPage } from '../axe.ts';
import { chooseLanguage } from '../extension-pages.ts';
import type { OpenTab } from '../browser-driver.ts';
import type { Look } from '../launch.ts';
import { openCard } from '../page-checks.ts';
import { expectNone, expectSame } from '../recorder.ts';
import { waitForStill } from '../still.ts';
import { lookInto } from '../surface.ts';
import { waitFor, waitUntil } from '../wait.ts';
import { pasteText, textOfPage } from './compare.ts';
import { withOwnPage, withPopupPage, withTab, type CaseContext } from './context.ts';

const DIRECTIONS = { en: 'ltr', ar: 'rtl' } as const;

/** What a page must be told for a look to hold. */
const QUERIES: Record<Look, string> = {
  light: '(prefers-color-scheme: light)',
  dark: '(prefers-color-scheme: dark)',
  forced: '(forced-colors: active) and (prefers-reduced-motion: reduce)',
};

/** Opens everything that can be opened: what is folded away is checked too. */
const UNFOLD = `document.querySelectorAll('details').forEach((details) => { details.open = true; })`;

async function checkOwnPage(page: Page, look: Look, direction: string): Promise<void> {
  expectSame('the look holds', true, await page.evaluate(`matchMedia('${QUERIES[look]}').matches`));
  expectSame('direction', direction, await page.evaluate('document.documentElement.dir'));
  await page.evaluate(UNFOLD);
  await waitForStill(page);
  expectNone(await findFaults(page));
}

async function checkCard(tab: OpenTab): Promise<void> {
  await openCard(tab);
  await waitForStill(tab);
  expectNone(await findFaultsInPage(tab, '.badge'));
}

async function checkLinks(tab: OpenTab): Promise<void> {
  const count = async () => (await lookInto(tab, `hostsOf('.link-badge').length`)) as number;
  await waitFor('link badges', count, (seen) => seen > 1);
  await waitForStill(tab);
  expectNone(await findFaultsInPage(tab, '.link-badge'));
}

/** One page for each kind of report: what is checked of it besides its popup, and where it is. */
const PAGES: readonly (readonly [name: string, path: string, inPage?: (tab: OpenTab) => Promise<void>])[] = [
  ['popup and card for a full copy', '/halvardcourier.example/culture/sea-atlas-stolen', checkCard],
  ['popup for a digest', '/tidewaterbriefs.example/week/43'],
  ['popup for no source', '/ostermoorweekly.example/garden/quinces'],
  ['popup and link badges for no article', '/halvardcourier.example/', checkLinks],
];

async function checkLanguage(
  context: CaseContext,
  look: Look,
  language: keyof typeof DIRECTIONS,
): Promise<void> {
  const { recorder } = context;
  const check = (page: Page) => checkOwnPage(page, look, DIRECTIONS[language]);
  const name = (what: string) => `accessibility, ${look}, ${language}: ${what}`;

  for (const [what, path, inPage] of PAGES)
    await recorder.check(name(what), () =>
      withTab(context, path, async (tab) => {
        await inPage?.(tab);
        await withPopupPage(context, tab, check);
      }),
    );
  await recorder.check(name('two texts side by side'), () =>
    withOwnPage(context, 'compare/index.html', async (page) => {
      await pasteText(page, textOfPage('northquaypost.example/a/4471'));
      await waitUntil(
        'the first text',
        async () => (await page.evaluate(`document.querySelector('select') !== null`)) as boolean,
      );
      await pasteText(page, textOfPage('halvardcourier.example/culture/sea-atlas-stolen'));
      await waitUntil(
        'two texts',
        async () => (await page.evaluate(`document.querySelector('.compared') !== null`)) as boolean,
      );
      await check(page);
    }),
  );
  for (const path of ['options', 'welcome', 'check-text', 'compare', 'your-reading'])
    await recorder.check(name(path), () => withOwnPage(context, `${path}/index.html`, check));
}

/** The animation of the line that moves while a page is being checked. */
const READ_ANIMATION = `(() => {
  const main = document.createElement('main');
  main.className = 'state-checking';
  const line = document.createElement('h1');
  line.className = 'verdict-sentence';
  main.append(line);
  document.body.append(main);
  return getComputedStyle(line, '::after').animationName;
})()`;

const FITS = 'document.documentElement.scrollWidth <= window.innerWidth';

/** The context's browser has the look. From right to left only where the look is light, but for a full run: colours know no direction. */
export async function checkAccessibility(context: CaseContext, look: Look): Promise<void> {
  const { driver, recorder } = context;
  if (!recorder.mayWant(`accessibility, ${look}`)) return;
  await checkLanguage(context, look, 'en');
  if (context.isFull || look === 'light') {
    await chooseLanguage(driver, 'ar');
    await checkLanguage(context, look, 'ar');
    await chooseLanguage(driver, '');
  }

  await recorder.check(`accessibility, ${look}: the page of a published index, also where it is narrow`, () =>
    withTab(context, '/published-index', async ({ page }) => {
      expectNone(await findFaults(page));
      await page.setViewport({ width: 320, height: 640 });
      expectSame('it is as wide as its window', true, await page.evaluate(FITS));
    }),
  );
  await recorder.check(`accessibility, ${look}: the popup moves unless motion is to be reduced`, () =>
    withOwnPage(context, 'popup/index.html?tab=-1', async (page) => {
      expectSame('animation', look === 'forced' ? 'none' : 'wire', await page.evaluate(READ_ANIMATION));
    }),
  );
}
