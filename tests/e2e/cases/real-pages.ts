/** Five real pages against the bundled index, as they are and in other markup. */
import { checkBadge, checkPopup, checkSameSources, checkToolbar, readSources } from '../page-checks.ts';
import { expectNone } from '../recorder.ts';
import { readSharedExpectations } from '../shared-pages.ts';
import { VARIANTS } from '../variants.ts';
import { withTab, type CaseContext } from './context.ts';

export async function checkRealPages(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;
  for (const [page, expected] of Object.entries(readSharedExpectations())) {
    let sources: readonly string[] = [];

    await recorder.check(`real page ${page}`, () =>
      withTab(context, `/shared/${page}`, async (tab) => {
        const differences = await checkPopup(driver, tab, expected);
        sources = await readSources(driver, tab);
        differences.push(...(await checkToolbar(driver, tab, true)), ...(await checkBadge(tab)));
        expectNone(differences);
      }),
    );

    for (const variant of VARIANTS) {
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
