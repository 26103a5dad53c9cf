/** Text that a style sheet hides, as behind a paywall, is not read before the page shows it. */
import type { OpenTab } from '../browser-driver.ts';
import { readReport, waitForBadge } from '../page-checks.ts';
import { expectThat } from '../recorder.ts';
import { waitFor } from '../wait.ts';
import { withTab, type CaseContext } from './context.ts';

/** A full copy, of which a style sheet shows two paragraphs. */
const WALLED_COPY = '/hostile/walled/newsroom/halvardcourier.example/culture/sea-atlas-stolen';

/** Fewer words than the whole text has, and more than the two paragraphs have. */
const MORE_WORDS = 200;

export async function checkHiddenText(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;
  const readWords = async ({ tabId }: OpenTab): Promise<number> =>
    (await readReport(driver, tabId))?.page.words ?? 0;
  await recorder.check('hidden text: not read before the page shows it', () =>
    withTab(context, WALLED_COPY, async (tab) => {
      await waitForBadge(tab);
      const words = await readWords(tab);
      expectThat(words > 0 && words < MORE_WORDS, 'the words of the paragraphs that are shown', words);
      await tab.page.evaluate(`void document.documentElement.classList.add('open')`);
      await waitFor(
        'the words of the whole text',
        () => readWords(tab),
        (seen) => seen > MORE_WORDS,
      );
    }),
  );
}
