/** Documents that are no article, or no page: the popup says at once what they are, and what can be done. */
import type { OpenTab, PopupView } from '../browser-driver.ts';
import { checkNoBadge } from '../page-checks.ts';
import { expectNone, expectSame, expectThat } from '../recorder.ts';
import { clickButton } from '../user-actions.ts';
import { lookInto } from '../surface.ts';
import { waitFor } from '../wait.ts';
import { withPopupPage, withTab, type CaseContext } from './context.ts';

const FRONT = '/halvardcourier.example/';
/** A copy before a table of 20,000 rows. */
const ENDLESS_COPY = '/hostile/endless/newsroom/halvardcourier.example/culture/sea-atlas-stolen';
const VAST_COPY = ENDLESS_COPY.replace('endless', 'vast');
/** Pages under `/search/` are taken for lists. */
const COPY_IN_SEARCH = '/search/newsroom/halvardcourier.example/culture/sea-atlas-stolen';

/** How much of a page is read, as the popup's bar shows it. */
const READ_SHARE = "document.querySelector('progress')?.value";
const isShare = (seen: unknown): boolean => typeof seen === 'number' && seen > 0 && seen < 1;

/** Presses “Stop” as soon as the bar shows a share, and keeps that share: a reading can end before a mouse has arrived. */
const STOP_AT_SHARE = `new MutationObserver((_changes, observer) => {
  const share = ${READ_SHARE};
  const stop = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Stop');
  if (!(share > 0 && share < 1) || !stop) return;
  observer.disconnect();
  window.stoppedAt = share;
  stop.click();
}).observe(document, { subtree: true, childList: true, attributes: true })`;

export async function checkStates(context: CaseContext): Promise<void> {
  const { driver, recorder, origin } = context;

  const expectState = async (tab: OpenTab, state: string, words: string) => {
    const popup = await driver.readPopup(tab, (seen) => seen.data.state === state);
    expectSame('state', state, popup.data.state);
    expectThat(popup.text.includes(words), `"${words}"`, popup.text);
  };

  await recorder.check('states: a plain text file: the popup says so and what to do', () =>
    withTab(context, '/plain.txt', async (tab) => {
      await expectState(tab, 'no-access', 'A plain text file cannot be checked as a page.');
      expectNone(await checkNoBadge(driver, tab));
    }),
  );

  await recorder.check('states: a PDF: the popup says so and what to do', () =>
    withTab(context, '/report.pdf', (tab) =>
      expectState(tab, 'no-access', 'A PDF cannot be checked as a page.'),
    ),
  );

  // Chromium hides these addresses, and neither runs nor refuses a script in a view of a page's source. Firefox refuses both alike.
  if (driver.name === 'chrome') {
    await recorder.check('states: a view of a page’s source: the popup says so and what to do', () =>
      withTab(context, `view-source:${origin}${FRONT}`, (tab) =>
        expectState(tab, 'no-access', 'This is the source code of a page.'),
      ),
    );
    await recorder.check('states: the browser’s own page: the popup says so and what to do', () =>
      withTab(context, 'chrome://version/', (tab) =>
        expectState(tab, 'no-access', 'This is one of the browser’s own pages.'),
      ),
    );
  } else
    await recorder.check('states: a view of a page’s source: the popup says that it cannot be read', () =>
      withTab(context, `view-source:${origin}${FRONT}`, (tab) =>
        expectState(tab, 'no-access', 'This page cannot be read.'),
      ),
    );

  await recorder.check('states: an article under the address of a list is compared when the user asks', () =>
    withTab(context, COPY_IN_SEARCH, async (tab) => {
      await expectState(tab, 'not-article', 'Check it anyway');
      await withPopupPage(context, tab, (page) => clickButton(page, 'Check it anyway'));
      await expectState(tab, 'found', 'Full copy');
    }),
  );

  await recorder.check('states: a page that is too large says so, and is compared when the user asks', () =>
    withTab(context, ENDLESS_COPY, async (tab) => {
      await expectState(tab, 'too-large', 'This page is too large to check by itself.');
      expectNone(await checkNoBadge(driver, tab));
      await withPopupPage(context, tab, (page) => clickButton(page, 'Check it anyway'));
      await expectState(tab, 'found', 'Full copy');
    }),
  );

  await recorder.check(
    'states: reading a large page shows how far it is, and ends when the user stops it',
    () =>
      withTab(context, VAST_COPY, async (tab) => {
        await expectState(tab, 'too-large', 'This page is too large to check by itself.');
        await withPopupPage(context, tab, async (page) => {
          await lookInto(page, STOP_AT_SHARE);
          await clickButton(page, 'Check it anyway');
          await waitFor(
            'the share at which “Stop” is pressed',
            () => lookInto(page, 'window.stoppedAt'),
            isShare,
          );
        });
        await expectState(tab, 'too-large', 'This page is too large to check by itself.');
      }),
  );

  await recorder.check('states: a front page without running text says so when the user asks', () =>
    withTab(context, FRONT, async (tab) => {
      await expectState(tab, 'not-article', 'Check it anyway');
      await withPopupPage(context, tab, (page) => clickButton(page, 'Check it anyway'));
      const isSaid = ({ text }: PopupView) => text.includes('fewer than 20 words');
      const popup = await driver.readPopup(tab, isSaid);
      expectThat(isSaid(popup), 'that there is too little text', popup.text);
    }),
  );
}
