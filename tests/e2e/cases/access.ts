/** Without permission for a page the extension says so and does nothing. A click on its icon is permission enough. */
import { checkBadge, checkPopup, checkUnread } from '../page-checks.ts';
import { readExpectedPages } from '../../samples/newsroom-files.ts';
import { setPausedSites } from '../choices.ts';
import { waitForOwnPage } from '../extension-pages.ts';
import { expectNone, expectSame, expectThat } from '../recorder.ts';
import { withTab, type CaseContext } from './context.ts';

const KEY = 'corvastar.example/crime/who-is-e-marrow';

/** Looks at what is registered for as long as `isWatching`, as fast as the browser answers. Returns each set of patterns once. */
const WATCH_REGISTRATION = `(async () => {
  globalThis.isWatching = true;
  const seen = new Set();
  while (globalThis.isWatching) {
    const scripts = await browserApi.scripting.getRegisteredContentScripts();
    seen.add(scripts.flatMap(({ matches }) => matches).join());
  }
  return [...seen];
})()`;

export async function checkAccess(context: CaseContext): Promise<void> {
  const { driver, recorder, origin } = context;
  const elsewhere = `${origin.replace('127.0.0.1', 'localhost')}/${KEY}`;

  const checkCopy = (address: string) =>
    withTab(context, address, async (tab) => {
      const expected = readExpectedPages()[KEY];
      if (!expected) throw new Error(`no expectation for ${KEY}`);
      expectNone([...(await checkPopup(driver, tab, expected)), ...(await checkBadge(tab))]);
    });

  await recorder.check('a site without leave: no badge, and the popup says that it may not read', () =>
    withTab(context, elsewhere, async (tab) => {
      const popup = await driver.openPopupPage(tab);
      try {
        await waitForOwnPage(popup, 'main[data-state=no-access]');
      } finally {
        await popup.close();
      }
      expectNone(await checkUnread(tab));
    }),
  );

  const clicked = 'a site without leave: a click on the icon checks the page';
  if (driver.name === 'firefox')
    recorder.skip(clicked, 'a popup that a script opens gives no leave in Firefox');
  else await recorder.check(clicked, () => checkCopy(elsewhere));

  await recorder.check('an empty tab: the popup says that there is nothing to read', () =>
    withTab(context, 'about:blank', async (tab) => {
      const view = await driver.readPopup(tab, ({ data }) => data.state === 'no-access');
      expectSame('state', 'no-access', view.data.state);
    }),
  );

  await recorder.check(
    'a pause of one site leaves no other site without its script, not even for a moment',
    async () => {
      const patterns = driver.evaluateInExtension<string[]>(WATCH_REGISTRATION);
      await setPausedSites(driver, ['elsewhere.example']);
      await setPausedSites(driver, []);
      await setPausedSites(driver, ['elsewhere.example']);
      await setPausedSites(driver, []);
      await driver.evaluateInExtension('(globalThis.isWatching = false, null)');
      const seen = await patterns;
      expectThat(seen.length > 0 && !seen.includes(''), 'a registered script at every look', seen);
    },
  );

  await recorder.check('a page with the strictest content policy: popup and badge work', () =>
    checkCopy(`/strict/newsroom/${KEY}`),
  );
}
