/** The popup says that the index is broken, with a sentence for each kind of damage in its details. A repaired index works again. */
import { damageIndex, DAMAGES, type Damage } from '../extension-builds.ts';
import { expectSame, expectThat } from '../recorder.ts';
import { withPopupPage, withTab, type CaseContext } from './context.ts';

const COPY = '/corvastar.example/crime/who-is-e-marrow';

export async function checkBrokenIndex(context: CaseContext): Promise<void> {
  const { driver, recorder, buildFolder } = context;
  const sentences = new Set<string>();

  for (const damage of Object.keys(DAMAGES) as Damage[]) {
    await recorder.check(`index ${damage}: the popup says so`, async () => {
      const repair = damageIndex(buildFolder, damage);
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
        repair();
        await driver.stopWorker();
      }
    });
  }

  await recorder.check('index whole again: the page is found', () =>
    withTab(context, COPY, async (tab) => {
      const view = await driver.readPopup(tab, ({ data }) => data.state === 'found');
      expectSame('state', 'found', view.data.state);
    }),
  );
}
