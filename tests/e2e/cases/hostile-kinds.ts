/** Pages made to hold a browser up, or full of hostile strings: each gets its answer, and the page stays alive. */
import { HOSTILE_PAGES } from '../../../bench/hostile/pages.ts';
import { readReport, readTabState } from '../page-checks.ts';
import { expectSame, expectThat } from '../recorder.ts';
import { waitFor } from '../wait.ts';
import { withTab, type CaseContext } from './context.ts';

const COPY = 'corvastar.example/crime/who-is-e-marrow';

/** Answers that are honest about such a page. An error, or none at all, is not. */
const ANSWERS = ['none', 'not-article', 'too-large'];

/** One of each kind: long, with long names, stormy, without spaces, without width. */
const KINDS = [
  'a text node of 10 MB',
  'a class of 8 MB',
  'a storm of 10,000 changes a second',
  '1 MB of Han',
  '1 MB of U+200B',
];

/** A browser alone takes a minute to show them, or never comes to the end: for `npm run bench:hostile`, which looks at our part only. */
const HARDLY_SHOWN = /000,000 nodes|called an article|depth of 100,000|5 MB moved|Hangul|Thai|Devanagari/;

async function checkAnswered(context: CaseContext, name: string): Promise<void> {
  await withTab(context, `/held-up/${encodeURIComponent(name)}`, async ({ page, tabId }) => {
    const state = await waitFor(
      'an answer',
      () => readTabState(context.driver, tabId),
      (seen) => seen !== undefined && seen !== 'checking',
    );
    expectThat(ANSWERS.includes(state ?? ''), `one of ${ANSWERS.join(', ')}`, state);
    expectSame('the page answers', 2, await page.evaluate('1 + 1'));
  });
}

export async function checkHostileKinds(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;
  const all = Object.keys(HOSTILE_PAGES).filter((name) => !HARDLY_SHOWN.test(name));
  for (const name of context.isFull ? all : KINDS)
    await recorder.check(`hostile kinds: ${name} gets an answer`, () => checkAnswered(context, name));

  await recorder.check(
    'hostile kinds: strings of every kind in title, names and texts change no verdict',
    () =>
      withTab(context, `/hostile/strings/newsroom/${COPY}`, async (tab) => {
        const report = await waitFor(
          'a report',
          () => readReport(driver, tab.tabId),
          (seen) => seen !== undefined,
        );
        expectSame('relation', 'reprint', report?.verdict.relation);
        const popup = await driver.readPopup(tab, ({ data }) => data.relation === 'reprint');
        expectSame('relation in the popup', 'reprint', popup.data.relation);
      }),
  );
}
