/** Five real pages against the bundled index, as they are and in other markup. */
import { checkBadge, checkPopup, checkSameSources, checkToolbar, readSources } from '../page-checks.ts';
import { expectNone } from '../recorder.ts';
import { readSharedExpectations } from '../shared-pages.ts';
import { variantsFor } from '../variants.ts';
import { withTab, type CaseContext } from './context.ts';

export async function checkRealPages(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;
  for (const [i, [page, expected]] of Object.entries(readSharedExpectations()).entries()) {
    let sources: readonly string[] = [];

    await recorder.check(`real page ${page}`, () =>
      withTab(context, `/shared/${page}`, async (tab) => {
        const differences = await checkPopup(driver, tab, expected);
        sources = await readSources(driver, tab);
        differences.push(...(await checkToolbar(driver, tab, true)), ...(await checkBadge(tab)));
        expectNone(differences);
      }),
    );

    for (const variant of variantsFor(context, i)) {
      await recorder.check(`real page ${page} as ${variant}`, () =>
        withTab(context, `/variant/${variant}/shared/${page}`, async (tab) =>
          expectNone([
            ...(await checkPopup(driver, tab, expected)),
            ...(await checkSameSources(driver, tab, sources)),
            ...(await checkBadge(tab)),
          ]),
        ),
      );
    }
  }
}
