/** The worker is stopped at will by the browser: nothing that a user sees may depend on its memory. */
import { readToolbar } from '../browser-driver.ts';
import { expectSame, expectThat } from '../recorder.ts';
import { waitFor } from '../wait.ts';
import { goTo, withTab, type CaseContext } from './context.ts';

const COPY = '/corvastar.example/crime/who-is-e-marrow';
const REWRITE = '/brightloop.example/story/rare-maritime-maps-missing';

export async function checkStoppedWorker(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;

  await recorder.check('worker stopped between every two steps: popup and toolbar still answer', async () => {
    await driver.stopWorker();
    await withTab(context, COPY, async (tab) => {
      const isFound = (view: { data: Readonly<Record<string, string>> }) => view.data.state === 'found';
      await waitFor(
        'a toolbar code',
        () => readToolbar(driver, tab.tabId),
        ({ code }) => code !== '',
      );
      await driver.stopWorker();
      const first = await driver.readPopup(tab, isFound);
      expectSame('state after the first stop', 'found', first.data.state);
      await driver.stopWorker();
      const second = await driver.readPopup(tab, isFound);
      expectSame('popup after the second stop', first, second);
      await driver.stopWorker();
      expectThat((await readToolbar(driver, tab.tabId)).code !== '', 'a toolbar code', 'none');
      await goTo(context, tab, REWRITE);
      await driver.stopWorker();
      const third = await driver.readPopup(tab, ({ data }) => data.relation === 'rewrite');
      expectSame('relation after going to another page', 'rewrite', third.data.relation);
    });
  });

  await recorder.check('worker stopped while the popup asks for the first time', () =>
    withTab(context, COPY, async (tab) => {
      const popup = driver.readPopup(tab, (view) => view.data.state === 'found');
      if (driver.name === 'chrome') await driver.stopWorker();
      expectSame('state', 'found', (await popup).data.state);
    }),
  );
}
