/** An article in open shadow roots is read, matched, badged and marked as any other. */
import { readExpectedPages } from '../../samples/newsroom-files.ts';
import { bringToFront, type OpenTab } from '../browser-driver.ts';
import { setSettings } from '../choices.ts';
import { checkBadge, checkPopup, waitForBadge } from '../page-checks.ts';
import { expectNone, expectSame, expectThat } from '../recorder.ts';
import { ROOTINGS } from '../rooted-page.ts';
import { click } from '../user-actions.ts';
import { lookInto } from '../surface.ts';
import { askUntil } from '../wait.ts';
import { withPopupPage, withTab, type CaseContext } from './context.ts';

/** A full copy that names its source under the text. */
const COPY = 'halvardcourier.example/culture/sea-atlas-stolen';
const QUOTE = 'Source: www.meridianwire.example';

/** Marked text, and whether all of it stands in a root. */
const READ_MARKS = `[...CSS.highlights].filter(([, ranges]) => ranges.size > 0).map(([name, ranges]) => ({
  name: name.split('-').at(-1),
  text: [...ranges].map(String).join(' '),
  isInRoot: [...ranges].every(({ startContainer }) => startContainer.getRootNode() !== document),
}))`;

interface Mark {
  name: string;
  text: string;
  isInRoot: boolean;
}

const readMarks = (tab: OpenTab, isDone: (marks: readonly Mark[]) => boolean): Promise<Mark[]> =>
  askUntil(async () => (await tab.page.evaluate(READ_MARKS)) as Mark[], isDone);

const ROW_IN_POPUP = {
  name: 'what the page says',
  find: `document.querySelector('.row-page-says > summary')`,
};
const QUOTE_IN_POPUP = { name: 'the quote', find: `document.querySelector('button.quote')` };

const wordsOf = ({ text }: Mark): number => text.split(/\s+/).length;
const isQuote = ({ name }: Mark): boolean => name === 'quote';

async function checkMarksIn(context: CaseContext, tab: OpenTab): Promise<void> {
  const passages = await readMarks(tab, (marks) => marks.some((mark) => wordsOf(mark) > 30));
  expectThat(
    passages.some((mark) => wordsOf(mark) > 30 && mark.isInRoot),
    'passages are marked in the root',
    passages,
  );
  await withPopupPage(context, tab, async (popup) => {
    await click(popup, ROW_IN_POPUP);
    await click(popup, QUOTE_IN_POPUP);
  });
  await bringToFront(context.driver, tab);
  const marks = await readMarks(tab, (seen) => seen.some(isQuote));
  expectSame('the marked quote', QUOTE, marks.find(isQuote)?.text);
}

/** Is what the badge holds drawn, though no style sheet of the document applies in the root? */
const BADGE_VISIBILITY = `hostsOf('.badge').map((host) => getComputedStyle(rootOf(host).querySelector('button')).visibility).join()`;

export async function checkOpenRoots(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;
  const expected = readExpectedPages()[COPY];
  for (const rooting of ROOTINGS) {
    await recorder.check(`open roots: ${rooting}: popup and badge`, () =>
      withTab(context, `/rooted/${rooting}/newsroom/${COPY}`, async (tab) => {
        if (!expected) throw new Error('no expectation');
        expectNone([...(await checkPopup(driver, tab, expected)), ...(await checkBadge(tab))]);
      }),
    );
  }
  await recorder.check('open roots: the badge is drawn, and passages and quotes are marked', () =>
    withTab(context, `/rooted/declared/newsroom/${COPY}`, async (tab) => {
      await waitForBadge(tab);
      const seen = await askUntil(
        () => lookInto(tab, BADGE_VISIBILITY),
        (visibility) => visibility === 'visible',
      );
      expectSame('visibility of the badge', 'visible', seen);
      await setSettings(driver, { hasMarks: true });
      await checkMarksIn(context, tab).finally(() => setSettings(driver, {}));
    }),
  );
}
