/** Text that a style sheet hides, as behind a paywall, is not read before the page shows it; nor are words in a line that it hides. */
import { bundleReading } from '../bundle-reading.ts';
import type { OpenTab } from '../browser-driver.ts';
import { readReport, waitForBadge } from '../page-checks.ts';
import { expectNone, expectThat } from '../recorder.ts';
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
  await checkHiddenWords(context);
}

const SENTENCES = [
  'The old lighthouse of the port will shine again on Friday, forty years after its keeper carried the last lamp down.',
  'Engineers spent two winters cleaning salt from the lens, which was ground in 1871 and weighs as much as a car.',
];

/** Paragraphs with parts that these styles hide or show, and what is read of them. */
const STYLES = `
  .none { display: none } .cut { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  .bare { display: contents } .block { display: block } .lit .dark { display: none }`;
const PARTS: Readonly<Record<string, readonly [html: string, read: string]>> = {
  'words in the middle that are not shown': ['The <i class="none">hidden</i> lens was cleaned.', 'The lens was cleaned.'],
  'words at the start that are not shown': ['<i class="none">Hidden:</i> the lens was cleaned.', 'the lens was cleaned.'],
  'words at the end that are cut to a point': ['The <a href="#">lens<span class="cut"> (new tab)</span></a> was cleaned.', 'The lens was cleaned.'],
  'one of two wordings': ['<span class="lit">The lens<span class="dark"> of glass</span></span> was cleaned.', 'The lens was cleaned.'],
  'words in a button': ['The <button>old</button> lens was cleaned.', 'The old lens was cleaned.'],
  'words in an element without a box': ['The <b class="bare">old</b> lens was cleaned.', 'The old lens was cleaned.'],
  'words in a block of their own': ['The <b class="block">old</b> lens was cleaned.', 'The old lens was cleaned.'],
}; // prettier-ignore

async function checkHiddenWords(context: CaseContext): Promise<void> {
  await context.recorder.check(
    'hidden text: words of a line that a style sheet hides are not read',
    async () => {
      const paragraphs = [
        ...SENTENCES,
        ...Object.values(PARTS).map(([html]) => html),
        ...SENTENCES.toReversed(),
      ];
      const html = `<article><style>${STYLES}</style><h1>The lighthouse of the port shines again</h1>
      ${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;
      const read = await bundleReading(`readWordsOf(${JSON.stringify(html)})`);
      const lines = await withTab(
        context,
        '/feed',
        async (tab) => (await tab.page.evaluate(read)) as string[],
      );
      const texts = lines.map((line) => line.replace(/^\S+: /, ''));
      expectNone(
        Object.values(PARTS).flatMap(([, text], i) => (texts[i + 3] === text ? [] : [`${texts[i + 3]}`])),
      );
    },
  );
}
