/** Only pages with something to read pay for the reading script. Most pages get the first script and no more. */
import type { OpenTab } from '../browser-driver.ts';
import { setSettings } from '../choices.ts';
import { readBadges, readBadgesNow, readReport, readTabState } from '../page-checks.ts';
import { waitForScripts } from '../page-scripts.ts';
import { expectSame } from '../recorder.ts';
import { askUntil, waitFor } from '../wait.ts';
import { withTab, type CaseContext } from './context.ts';

const COPY = '/corvastar.example/crime/who-is-e-marrow';
const LIST = '/moving?view=list';
/** A list of links, some of them known. */
const FRONT = '/halvardcourier.example/';

/** Which scripts run in a page. */
interface Scripts {
  first: boolean;
  reading: boolean;
}

const ONLY_FIRST: Scripts = { first: true, reading: false };
const ONLY_READING: Scripts = { first: false, reading: true };

/** Asks the extension's isolated world in the page, where each script registers itself. */
const readScripts = ({ driver }: CaseContext, { tabId }: OpenTab): Promise<Scripts> =>
  driver.evaluateInExtension<Scripts>(
    `browserApi.scripting.executeScript({
      target: { tabId: ${tabId} },
      func: () => ({
        first: globalThis[Symbol.for('wiremark')]?.first?.signal.aborted === false,
        reading: globalThis[Symbol.for('wiremark')]?.reading !== undefined,
      }),
    }).then(([{ result }]) => result)`,
  );

/** Words of the page as it was last read, 0 where it was not. */
const readWords = async ({ driver }: CaseContext, { tabId }: OpenTab): Promise<number> =>
  (await readReport(driver, tabId))?.page.words ?? 0;

/** Waits until just these scripts run. */
async function expectScripts(context: CaseContext, tab: OpenTab, wanted: Scripts): Promise<void> {
  const isWanted = ({ first, reading }: Scripts) => first === wanted.first && reading === wanted.reading;
  expectSame('scripts', wanted, await askUntil(() => readScripts(context, tab), isWanted));
}

/** Waits until the first script has found that the page is no article. */
const waitForNotArticle = ({ driver }: CaseContext, { tabId }: OpenTab) =>
  waitFor(
    'the first script to call the page no article',
    () => readTabState(driver, tabId),
    (state) => state === 'not-article',
  );

/** Expects that just these scripts run, now and when they have finished what they began. */
async function expectScriptsToStay(context: CaseContext, tab: OpenTab, wanted: Scripts): Promise<void> {
  await waitForScripts(context.driver, tab);
  expectSame('scripts', wanted, await readScripts(context, tab));
}

async function expectBadges(tab: OpenTab, wanted: number): Promise<void> {
  expectSame('badges', wanted, (await readBadges(tab, ({ count }) => count === wanted)).count);
}

export async function checkTwoScripts(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;

  await recorder.check('two scripts: a page that is no article gets the first alone, and no badge', () =>
    withTab(context, LIST, async (tab) => {
      await waitForNotArticle(context, tab);
      await expectScriptsToStay(context, tab, ONLY_FIRST);
      expectSame('badges', 0, (await readBadgesNow(tab)).count);
    }),
  );

  await recorder.check('two scripts: text that comes late has the reading script brought, once', () =>
    withTab(context, LIST, async (tab) => {
      await expectScripts(context, tab, ONLY_FIRST);
      await tab.page.evaluate(`show('copy')`);
      await expectBadges(tab, 1);
      await expectScripts(context, tab, ONLY_READING);
      const before = await readWords(context, tab);
      await tab.page.evaluate(
        `document.getElementById('view').append(...[...document.querySelectorAll('p')].map((p) => p.cloneNode(true)))`,
      );
      await waitFor(
        'the longer text to be read',
        () => readWords(context, tab),
        (words) => words > before,
      );
      await expectScriptsToStay(context, tab, ONLY_READING);
      expectSame('badges', 1, (await readBadgesNow(tab)).count);
    }),
  );

  await recorder.check('two scripts: an article gets the reading script, which ends the first', () =>
    withTab(context, COPY, async (tab) => {
      await expectBadges(tab, 1);
      await expectScripts(context, tab, ONLY_READING);
    }),
  );

  await recorder.check(
    'two scripts: link badges that are turned on later have the reading script brought',
    async () => {
      await setSettings(driver, { hasLinkBadges: false });
      await withTab(context, FRONT, async (tab) => {
        await waitForNotArticle(context, tab);
        await expectScriptsToStay(context, tab, ONLY_FIRST);
        await setSettings(driver, {});
        await expectScripts(context, tab, ONLY_READING);
      });
    },
  );

  await recorder.check('two scripts: a popup over a page with the first alone has it read all the same', () =>
    withTab(context, LIST, async (tab) => {
      await expectScripts(context, tab, ONLY_FIRST);
      const popup = await driver.readPopup(tab, ({ data }) => data.state === 'not-article');
      expectSame('state', 'not-article', popup.data.state);
      await expectScripts(context, tab, ONLY_READING);
      await tab.page.evaluate(`show('copy')`);
      await expectBadges(tab, 1);
    }),
  );
}
