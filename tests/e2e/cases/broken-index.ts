/** The popup says that the index is broken, with a sentence for each kind of damage in its details. Where it is gone, the package is asked. */
import { DAMAGES, damageSegments, removeSegments, repairBundled, type Damage } from '../kept-segments.ts';
import { expectSame, expectThat } from '../recorder.ts';
import { withPopupPage, withTab, type CaseContext } from './context.ts';

const COPY = '/corvastar.example/crime/who-is-e-marrow';

export async function checkBrokenIndex(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;
  const sentences = new Set<string>();

  for (const damage of Object.keys(DAMAGES) as Damage[]) {
    await recorder.check(`index ${damage}: the popup says so`, async () => {
      await damageSegments(driver, 'bundled', damage);
      try {
        await driver.stopWorker();
        await withTab(context, COPY, async (tab) => {
          const view = await driver.readPopup(tab, ({ data }) => data.state === 'error');
          expectSame('state', 'error', view.data.state);
          expectThat(/index/i.test(view.text), 'a sentence about the index', view.text);
          const details = await withPopupPage(
            context,
            tab,
            (page) => page.evaluate(`document.querySelector('.row-error').textContent`) as Promise<string>,
          );
          expectThat(!sentences.has(details), 'details of its own', details);
          sentences.add(details);
        });
      } finally {
        await repairBundled(driver);
        await driver.stopWorker();
      }
    });
  }

  await recorder.check('index gone: the package is asked, and the page is found', async () => {
    await removeSegments(driver, 'bundled');
    await driver.stopWorker();
    await withTab(context, COPY, async (tab) => {
      const view = await driver.readPopup(tab, ({ data }) => data.state === 'found');
      expectSame('state', 'found', view.data.state);
    });
    await repairBundled(driver);
  });
}
