/** What was found holds for the page that is shown, and for no other. */
import { readToolbar, type OpenTab } from '../browser-driver.ts';
import { readBadges } from '../page-checks.ts';
import { expectSame } from '../recorder.ts';
import { askUntil } from '../wait.ts';
import { goBackTo, goTo, withTab, type CaseContext } from './context.ts';

const COPY = '/corvastar.example/crime/who-is-e-marrow';
const FRONT = '/halvardcourier.example/';

export async function checkNavigation(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;

  const expectView = async (tab: OpenTab, wanted: { state: string; badges: number }) => {
    const badges = await readBadges(tab, ({ count }) => count === wanted.badges);
    const popup = await driver.readPopup(tab, ({ data }) => data.state === wanted.state);
    expectSame('view', wanted, { state: popup.data.state, badges: badges.count });
    const hasCode = wanted.state === 'found';
    const toolbar = await askUntil(
      () => readToolbar(driver, tab.tabId),
      ({ code }) => (code !== '') === hasCode,
    );
    expectSame('toolbar has a code', hasCode, toolbar.code !== '');
  };

  await recorder.check('a page that changes without loading: popup, badge and toolbar follow', () =>
    withTab(context, '/moving', async (tab) => {
      await expectView(tab, { state: 'found', badges: 1 });
      await tab.page.evaluate(`go('garden')`);
      await expectView(tab, { state: 'none', badges: 0 });
      await tab.page.evaluate(`go('list')`);
      await expectView(tab, { state: 'not-article', badges: 0 });
      await tab.page.evaluate(`go('copy')`);
      await expectView(tab, { state: 'found', badges: 1 });
      await tab.page.evaluate(`history.back()`);
      await expectView(tab, { state: 'not-article', badges: 0 });
    }),
  );

  await recorder.check('a page that loads anew: what was known of the old one is gone', () =>
    withTab(context, COPY, async (tab) => {
      await expectView(tab, { state: 'found', badges: 1 });
      await goTo(context, tab, FRONT);
      await expectView(tab, { state: 'not-article', badges: 0 });
      await goBackTo(context, tab, COPY);
      await expectView(tab, { state: 'found', badges: 1 });
    }),
  );
}
