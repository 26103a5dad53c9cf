/** Passages and quotes are marked in the page's own text, from the card and from the popup, and no element is added for it. */
import { setPausedSites, setSettings } from '../choices.ts';
import { bringToFront, type OpenTab } from '../browser-driver.ts';
import { inBadge, openCard, waitForBadge } from '../page-checks.ts';
import { expectSame, expectThat } from '../recorder.ts';
import { click } from '../user-actions.ts';
import { askUntil } from '../wait.ts';
import { withPopupPage, withTab, type CaseContext } from './context.ts';

/** A full copy that names its source under the text. */
const COPY = '/halvardcourier.example/culture/sea-atlas-stolen';
const QUOTE = 'Source: www.meridianwire.example';
/** A digest: two sources, each with a mark of its own. */
const DIGEST = '/tidewaterbriefs.example/week/43';

/** Text under each highlight, whether it is on the screen, and how many elements the page has besides badges. */
const READ_MARKS = `({
  marks: Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name.split('-').at(-1), [...ranges].map(String).join(' ')])),
  isOnScreen: [...([...CSS.highlights].find(([name]) => name.endsWith('-quote'))?.[1] ?? [])].every((range) => {
    const { top, bottom } = range.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }),
  elements: document.querySelectorAll('body :defined').length,
})`;

interface MarksView {
  marks: Record<string, string>;
  isOnScreen: boolean;
  elements: number;
}

const readMarks = (tab: OpenTab, isDone: (view: MarksView) => boolean): Promise<MarksView> =>
  askUntil(async () => (await tab.page.evaluate(READ_MARKS)) as MarksView, isDone);

const MARKS_SWITCH = { name: 'the switch of the marks', find: inBadge('.action-marks') };
const QUOTE_IN_CARD = { name: 'the quote', find: inBadge('button.quote') };
const ROW_IN_CARD = { name: 'what the page says', find: inBadge('.row-page-says > summary') };
const ROW_IN_POPUP = {
  name: 'what the page says',
  find: `document.querySelector('.row-page-says > summary')`,
};
const QUOTE_IN_POPUP = { name: 'the quote', find: `document.querySelector('button.quote')` };

async function expectQuote(tab: OpenTab): Promise<void> {
  const isDone = ({ marks, isOnScreen }: MarksView) => marks.quote === QUOTE && isOnScreen;
  const seen = await readMarks(tab, isDone);
  expectSame('the marked quote', QUOTE, seen.marks.quote);
  expectSame('the quote is on the screen', true, seen.isOnScreen);
}

/** Words under the marks of sources. */
const wordsOf = ({ marks }: MarksView): number[] =>
  Object.entries(marks)
    .filter(([name]) => /^\d$/.test(name))
    .map(([, text]) => text.split(/\s+/).filter(Boolean).length);

async function checkPassages(context: CaseContext): Promise<void> {
  await withTab(context, DIGEST, async (tab) => {
    await openCard(tab);
    const before = await readMarks(tab, () => true);
    expectSame('marks at first', [], wordsOf(before).filter(Boolean));
    await click(tab, MARKS_SWITCH);
    const marked = await readMarks(tab, (view) => wordsOf(view).filter((words) => words > 30).length >= 2);
    expectThat(
      wordsOf(marked).filter((words) => words > 30).length >= 2,
      'two sources marked',
      wordsOf(marked),
    );
    expectSame('elements of the page', before.elements, marked.elements);
    await click(tab, MARKS_SWITCH);
    expectSame(
      'marks after they were switched off',
      [],
      wordsOf(await readMarks(tab, (view) => wordsOf(view).length === 0)),
    );
  });
}

/** The choice is remembered for the next page, and a paused site has no marks. */
async function checkRemembered(context: CaseContext): Promise<void> {
  const { driver } = context;
  await setSettings(driver, { hasMarks: true });
  try {
    await withTab(context, DIGEST, async (tab) => {
      await waitForBadge(tab);
      const marked = await readMarks(tab, (view) => wordsOf(view).some((words) => words > 30));
      expectThat(
        wordsOf(marked).some((words) => words > 30),
        'marks without a click',
        wordsOf(marked),
      );
      await setPausedSites(driver, ['127.0.0.1']);
      expectSame(
        'marks on a paused site',
        [],
        wordsOf(await readMarks(tab, (view) => wordsOf(view).length === 0)),
      );
    });
  } finally {
    await setPausedSites(driver, []);
    await setSettings(driver, {});
  }
}

export async function checkMarks(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;
  await recorder.check('marks: each source of a digest has its own, on and off from the card', () =>
    checkPassages(context),
  );
  await recorder.check('marks: the choice is remembered, and a paused site has none', () =>
    checkRemembered(context),
  );
  await recorder.check('marks: a quote in the card leads to its place in the page', () =>
    withTab(context, COPY, async (tab) => {
      await openCard(tab);
      await click(tab, ROW_IN_CARD);
      await click(tab, QUOTE_IN_CARD);
      await expectQuote(tab);
    }),
  );
  await recorder.check('marks: a quote in the popup leads to its place in the page', () =>
    withTab(context, COPY, async (tab) => {
      await waitForBadge(tab);
      await withPopupPage(context, tab, async (popup) => {
        await click(popup, ROW_IN_POPUP);
        await click(popup, QUOTE_IN_POPUP);
      });
      await bringToFront(driver, tab);
      await expectQuote(tab);
    }),
  );
}
