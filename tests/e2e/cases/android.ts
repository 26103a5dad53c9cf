/**
 * Firefox without what Firefox for Android lacks, in windows as wide as phones: what can be tried of it without a phone. The extension's own
 * pages and worker find none of those interfaces; scripts in pages never use them.
 */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { findFaults } from '../axe.ts';
import { inBadge, openCard, waitForBadge } from '../page-checks.ts';
import { expectNone, expectSame, expectThat } from '../recorder.ts';
import { waitForStill } from '../still.ts';
import { lookInto } from '../surface.ts';
import { resize } from '../user-actions.ts';
import { withOwnPage, withPopupPage, withTab, type CaseContext } from './context.ts';

const COPY = '/corvastar.example/crime/who-is-e-marrow';

/** Widths of phones, in CSS pixels. */
const WIDTHS = [360, 393, 412] as const;
const HEIGHT = 780;

/** By MDN's tables of compatibility: interfaces that are missing, and methods of one that is there. */
const MISSING = ['commands', 'contextMenus', 'menus', 'sidebarAction', 'windows'];
const MISSING_OF_ACTION = ['openPopup', 'setBadgeText', 'setBadgeBackgroundColor'];

const TAKE_AWAY = `
for (const name of ${JSON.stringify(MISSING)}) Object.defineProperty(browser, name, { value: undefined });
for (const name of ${JSON.stringify(MISSING_OF_ACTION)}) Object.defineProperty(browser.action, name, { value: undefined });
`;

/** A copy of a build in `folder` that first takes away what is missing. */
export function makeAndroidBuild(buildFolder: string, folder: string): string {
  cpSync(buildFolder, folder, { recursive: true });
  const assets = join(folder, 'assets');
  for (const name of readdirSync(assets).filter((each) => each.endsWith('.js'))) {
    const file = join(assets, name);
    writeFileSync(file, `import './android.js';\n${readFileSync(file, 'utf8')}`);
  }
  writeFileSync(join(assets, 'android.js'), TAKE_AWAY);
  return folder;
}

async function expectFit(page: Page, width: number): Promise<void> {
  await resize(page, { width, height: HEIGHT });
  await waitForStill(page);
  const scrolls = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
  expectSame(`scrolls sideways at ${width} px`, false, await page.evaluate(scrolls));
  expectNone(await findFaults(page));
}

export async function checkAndroid(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;
  await recorder.check('android: what is missing there is missing here', async () => {
    const kinds = await driver.evaluateInExtension<string[]>(
      `[${MISSING.map((name) => `typeof browserApi.${name}`).join()}, ${MISSING_OF_ACTION.map((name) => `typeof browserApi.action.${name}`).join()}]`,
    );
    expectSame('interfaces', ['undefined'], [...new Set(kinds)]);
  });
  for (const width of WIDTHS)
    await recorder.check(`android, ${width} px: badge, card and popup`, () =>
      withTab(context, COPY, async (tab) => {
        await resize(tab.page, { width, height: HEIGHT });
        const { buttonText } = await waitForBadge(tab);
        expectThat(
          buttonText.startsWith('meridianwire.example · Full copy'),
          'the badge’s words',
          buttonText,
        );
        await openCard(tab);
        await waitForStill(tab);
        const isInside = `(() => {
          const { left, right } = ${inBadge('.card')}.getBoundingClientRect();
          return left >= 0 && right <= innerWidth;
        })()`;
        expectSame('the card is inside', true, await lookInto(tab, isInside));
        await withPopupPage(context, tab, (page) => expectFit(page, width));
      }),
    );
  for (const path of ['options', 'welcome', 'check-text', 'compare', 'your-reading'])
    await recorder.check(`android: ${path}`, () =>
      withOwnPage(context, `${path}/index.html`, (page) => expectFit(page, WIDTHS[0])),
    );
}
