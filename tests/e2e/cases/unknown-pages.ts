/** New pages that no index knows, under public names: a credit is all that may be said of them, whatever address they claim. */
import { decidingCredits } from '../../../src/origin.ts';
import { openPlaces } from '../../../src/builder/folder/index-folder.ts';
import { join } from 'node:path';
import { openAnsweredPopup } from '../extension-pages.ts';
import { checkNoBadge, readBadges, readReport } from '../page-checks.ts';
import { CLAIMS } from '../page-server.ts';
import { expectThat } from '../recorder.ts';
import { listUnknownPages } from '../shared-pages.ts';
import { withTab, type CaseContext } from './context.ts';

/** Pages that are tried where not all of them are. */
const FEW = 2;

export async function checkUnknownPages(context: CaseContext): Promise<void> {
  const { driver, recorder, buildFolder, isFull } = context;

  /** What a user reads of a page: popup and badge. Fails where it says more than that the page credits somebody. */
  const readWords = (address: string) =>
    withTab(context, address, async (tab) => {
      const popup = await openAnsweredPopup(driver, tab);
      const sentence = await popup.evaluate(`document.querySelector('h1')?.textContent ?? ''`);
      await popup.close();
      const report = await readReport(driver, tab.tabId);
      const relation = report?.verdict.relation ?? 'none';
      expectThat(['none', 'credited'].includes(relation), 'no claim without a comparison', report?.verdict);
      if (relation === 'none') {
        const [unexpected] = await checkNoBadge(driver, tab);
        expectThat(unexpected === undefined, 'no badge where nothing is told', unexpected);
        return '';
      }
      const { buttonText } = await readBadges(tab, (view) => view.buttonText !== '');
      const quotes = decidingCredits(report?.credits ?? []).map(({ quote }) => `“${quote}”`);
      return [buttonText, String(sentence), ...quotes].join(' | ');
    });

  const pages = listUnknownPages();
  if (pages.length === 0) return recorder.skip('unknown pages', 'they do not lie beside the project');
  await recorder.check('unknown pages: the address that they claim is one of the bundled index', async () => {
    const { index } = await openPlaces([join(buildFolder, 'index')]);
    expectThat(index.findUrl(CLAIMS.bundled).length > 0, 'the claimed address is known', CLAIMS.bundled);
  });
  for (const page of isFull ? pages : pages.slice(0, FEW))
    await recorder.check(`unknown page ${page}`, async () => {
      const words = await readWords(`http://gazette.example/as/unknown/${page}`);
      const claiming = await readWords(`http://gazette.example/claims/bundled/unknown/${page}`);
      expectThat(words === claiming, 'the same words under a claimed address', { words, claiming });
      if (words !== '') console.log(`       reads: ${words}`);
    });
}
