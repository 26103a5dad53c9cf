/** Where the extension may not read, it says so and does nothing; a click on its icon is leave enough. */
import { readPopupExpression, type PopupView } from '../browser-driver.ts';
import { checkBadge, checkNoBadge, checkPopup } from '../page-checks.ts';
import { readExpectedPages } from '../../samples/newsroom-files.ts';
import { expectNone, expectSame } from '../recorder.ts';
import { waitFor } from '../wait.ts';
import { withTab, type CaseContext } from './context.ts';

const KEY = 'corvastar.example/crime/who-is-e-marrow';

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
      expectNone(await checkNoBadge(tab));
      const page = await driver.openPopupPage(tab);
      const read = async () => (await page.evaluate(readPopupExpression('document'))) as PopupView | null;
      const view = await waitFor(read, (seen) => seen?.data.state === 'no-access');
      await page.close();
      expectSame('state', 'no-access', view?.data.state);
      expectNone(await checkNoBadge(tab));
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

  await recorder.check('a page with the strictest content policy: popup and badge work', () =>
    checkCopy(`/strict/newsroom/${KEY}`),
  );
}
