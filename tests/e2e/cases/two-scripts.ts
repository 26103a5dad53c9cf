/** A page pays for reading only where there is something to read: most get the first script and no more. */
import type { OpenTab } from '../browser-driver.ts';
import { setSettings } from '../choices.ts';
import { readBadges } from '../page-checks.ts';
import { expectSame } from '../recorder.ts';
import { sleep, waitFor } from '../wait.ts';
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

/** Looks into the world of the extension in the page, where each script leaves word. */
const readScripts = ({ driver }: CaseContext, { tabId }: OpenTab): Promise<Scripts> =>
  driver.evaluateInExtension<Scripts>(
    `browserApi.scripting.executeScript({
      target: { tabId: ${tabId} },
      func: () => ({
        first: globalThis.wiremarkFirst?.signal.aborted === false,
        reading: globalThis.wiremarkReading !== undefined,
      }),
    }).then(([{ result }]) => result)`,
  );

/** Waits until just these scripts run. */
async function expectScripts(context: CaseContext, tab: OpenTab, wanted: Scripts): Promise<void> {
  const isWanted = ({ first, reading }: Scripts) => first === wanted.first && reading === wanted.reading;
  expectSame('scripts', wanted, await waitFor(() => readScripts(context, tab), isWanted, 5000));
}

async function expectBadges(tab: OpenTab, wanted: number): Promise<void> {
  expectSame('badges', wanted, (await readBadges(tab, ({ count }) => count === wanted)).count);
}

export async function checkTwoScripts(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;

  await recorder.check('two scripts: a page that is no article gets the first alone, and no badge', () =>
    withTab(context, LIST, async (tab) => {
      await expectScripts(context, tab, ONLY_FIRST);
      await sleep(1500);
      await expectScripts(context, tab, ONLY_FIRST);
      await expectBadges(tab, 0);
    }),
  );

  await recorder.check('two scripts: text that comes late has the reading script brought, once', () =>
    withTab(context, LIST, async (tab) => {
      await expectScripts(context, tab, ONLY_FIRST);
      await tab.page.evaluate(`show('copy')`);
      await expectBadges(tab, 1);
      await expectScripts(context, tab, ONLY_READING);
      await tab.page.evaluate(
        `document.getElementById('view').append(...[...document.querySelectorAll('p')].map((p) => p.cloneNode(true)))`,
      );
      await sleep(1500);
      await expectScripts(context, tab, ONLY_READING);
      await expectBadges(tab, 1);
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
        await expectScripts(context, tab, ONLY_FIRST);
        await sleep(1000);
        await expectScripts(context, tab, ONLY_FIRST);
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
