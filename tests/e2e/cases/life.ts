/** What scripts leave in open pages when their extension is updated, disabled, removed or enabled again: nothing, and then one badge. */
import { bringToFront, closeWelcomePage, type OpenTab } from '../browser-driver.ts';
import { setSettings } from '../choices.ts';
import type { Page } from 'puppeteer-core';
import { waitForFirstScript } from '../launch.ts';
import { checkBadge, waitForBadge } from '../page-checks.ts';
import { waitForScripts } from '../page-scripts.ts';
import { expectNone, expectSame } from '../recorder.ts';
import { waitForStill } from '../still.ts';
import { lookInto } from '../surface.ts';
import { waitUntil } from '../wait.ts';
import { withPopupPage, withTab, type CaseContext } from './context.ts';

const DIGEST = '/tidewaterbriefs.example/week/43';
const COPY = '/corvastar.example/crime/who-is-e-marrow';
const FRONT = '/halvardcourier.example/';

/** A page with badges, or link badges, and with marks where there is something to mark. */
const PAGES = {
  'badge and marks': { path: DIGEST, hosts: '.badge' },
  'link badges': { path: FRONT, hosts: '.link-badge' },
};

/** More text than an orphan would need to read the page again. */
const GROW = `document.body.append(...[...document.querySelectorAll('p, a')].map((each) => each.cloneNode(true)))`;

/** What a user sees of a page. */
async function look(page: Page): Promise<string> {
  await waitForStill(page);
  return page.screenshot({ encoding: 'base64' });
}

/** Has the page become as it is without the extension? Compares it with itself, loaded again. */
async function expectBare({ visits }: CaseContext, tab: OpenTab): Promise<void> {
  await tab.page.bringToFront();
  const other = await tab.page.browser().newPage();
  visits.push(tab.page.url());
  await other.goto(tab.page.url());
  const bare = await look(other);
  await other.close();
  await tab.page.bringToFront();
  await waitUntil(
    'the page to look as it does without the extension',
    async () => (await look(tab.page)) === bare,
  );
}

/** A way to end the extension, and to have it again. */
interface Change {
  end: (context: CaseContext) => Promise<void>;
  begin: (context: CaseContext) => Promise<void>;
}

const CHANGES: Readonly<Record<string, Change>> = {
  disabled: {
    end: ({ driver }) => driver.setEnabled(false),
    begin: ({ driver }) => driver.setEnabled(true),
  },
  removed: {
    end: ({ driver }) => driver.uninstall(),
    begin: async ({ driver, buildFolder }) => {
      await driver.installAgain(buildFolder);
      await closeWelcomePage(driver);
    },
  },
};

/** One version ends when the next begins. */
const UPDATE: Change = {
  end: () => Promise.resolve(),
  begin: ({ driver, buildFolder }) => driver.installAgain(buildFolder),
};

/** Ends the extension under a page with our things, and looks whether they go without an error. */
async function checkEnd(
  context: CaseContext,
  { path, hosts }: { path: string; hosts: string },
  { end, begin }: Change,
): Promise<void> {
  const { driver } = context;
  await setSettings(driver, { hasMarks: true });
  try {
    await withTab(context, path, async (tab) => {
      await waitUntil(hosts, async () => ((await lookInto(tab, `hostsOf('${hosts}').length`)) as number) > 0);
      await waitForScripts(driver, tab);
      const readErrors = await driver.recordErrors(tab);
      await end(context);
      await expectBare(context, tab);
      await tab.page.evaluate(GROW);
      await waitForStill(tab.page);
      expectSame('errors', [], await readErrors());
    });
  } finally {
    await begin(context);
    await waitForFirstScript(driver);
    await setSettings(driver, {});
  }
}

/** Has a page one badge that works, and no other element of ours? */
async function expectOneBadge({ driver }: CaseContext, tab: OpenTab): Promise<void> {
  await bringToFront(driver, tab);
  await waitForBadge(tab);
  await waitForScripts(driver, tab);
  expectSame(
    'unknown elements',
    1,
    await tab.page.evaluate(`document.querySelectorAll(':not(:defined)').length`),
  );
  expectNone(await checkBadge(tab));
}

/** Ends the extension under a page with a badge and begins it again; in Chromium the user then asks for the page, which nothing else wakes. */
async function checkBegin(context: CaseContext, { end, begin }: Change): Promise<void> {
  const { driver } = context;
  await withTab(context, COPY, async (tab) => {
    await waitForBadge(tab);
    const readErrors = await driver.recordErrors(tab);
    await end(context);
    await begin(context);
    await waitForFirstScript(driver);
    // In a tab of its own: Firefox opens no second popup after an add-on was loaded again.
    await withPopupPage(context, tab, () => Promise.resolve());
    await expectOneBadge(context, tab);
    expectSame('errors', [], await readErrors());
  });
}

export async function checkLife(context: CaseContext): Promise<void> {
  const { recorder } = context;
  if (!recorder.mayWant('life')) return;

  for (const [what, page] of Object.entries(PAGES))
    for (const [how, change] of Object.entries(CHANGES))
      await recorder.check(`life: ${what} go when the extension is ${how}`, () =>
        checkEnd(context, page, change),
      );

  const begins = { ...CHANGES, updated: UPDATE };
  for (const [how, change] of Object.entries(begins))
    await recorder.check(
      `life: one badge, that works, after the extension was ${how} under it and is back`,
      () => checkBegin(context, change),
    );
}
