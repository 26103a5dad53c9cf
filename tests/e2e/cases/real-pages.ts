/** Five real pages against the bundled index, as they are and in other markup. */
import { checkBadge, checkPopup, checkToolbar } from '../page-checks.ts';
import { expectNone } from '../recorder.ts';
import { readSharedExpectations } from '../shared-pages.ts';
import { VARIANTS } from '../variants.ts';
import { withTab, type CaseContext } from './context.ts';

export async function checkRealPages(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;
  for (const [page, expected] of Object.entries(readSharedExpectations())) {
    const checkAt = (name: string, path: string) =>
      recorder.check(name, () =>
        withTab(context, path, async (tab) =>
          expectNone([
            ...(await checkPopup(driver, tab, expected)),
            ...(await checkToolbar(driver, tab, true)),
            ...(await checkBadge(tab)),
          ]),
        ),
      );
    await checkAt(`real page ${page}`, `/shared/${page}`);
    for (const variant of VARIANTS)
      await checkAt(`real page ${page} as ${variant}`, `/variant/${variant}/shared/${page}`);
  }
}
