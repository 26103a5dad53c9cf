/** What a rewrite and a citing report rest on is shown in the page's own words, true to page and story, in popup and card; axe-core finds no fault in it. */
import { readRecords } from '../../samples/newsroom-files.ts';
import type { OpenTab } from '../browser-driver.ts';
import { findFaults } from '../axe.ts';
import { inBadge, openCard } from '../page-checks.ts';
import { expectNone, expectSame, expectThat } from '../recorder.ts';
import { waitForStill } from '../still.ts';
import { lookInto } from '../surface.ts';
import { click } from '../user-actions.ts';
import { askUntil } from '../wait.ts';
import { withPopupPage, withTab, type CaseContext } from './context.ts';

const REWRITE = { path: '/brightloop.example/story/rare-maritime-maps-missing', story: 'mw-tollan-atlas' };
const CITING = {
  path: '/skerryherald.example/news/challenge-cup',
  sentence:
    'Their conductor, Ivo Castellan, told Zenda Press on Tuesday that on a good day his players could hear the islanders rehearse and “that they are flat”.',
};

/** The names that are shown, by kind, and the line of figures. */
interface Shown {
  kept: string[];
  moved: string[];
  missing: string[];
  figures: string;
  quotes: string[];
}

/** Expression that reads them in a document or a card. */
const readIn = (root: string): string => `((root) => {
  const read = (selector) => [...root.querySelectorAll(selector)].map((each) => each.textContent);
  return {
    kept: read('.facts-kept bdi'),
    moved: read('.facts-moved bdi'),
    missing: read('.facts-missing bdi'),
    figures: read('.figures').join(),
    quotes: read('.cited .quote'),
  };
})(${root})`;

const hasCome = ({ kept, quotes }: Shown): boolean =>
  kept.length > 0 && !quotes.some((quote) => /^“told/.test(quote));

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Where some words stand one after another in a text, at or after a place; -1 for nowhere. */
const placeOf = (words: readonly string[], text: readonly string[], from: number): number =>
  text.findIndex((_, i) => i >= from && words.every((word, j) => text[i + j] === word));

/** What is not true of the shown names: each stands on the page, the kept ones in this order, and in the story if and only if that is said. */
function untruths(shown: Shown, page: string, story: string): string[] {
  const [pageWords, storyWords] = [wordsOf(page), wordsOf(story)];
  const wrong: string[] = [];
  let last = 0;
  for (const name of shown.kept) {
    last = placeOf(wordsOf(name), pageWords, last);
    if (last < 0) return [...wrong, `${name}: expected on the page, after the names before it`];
  }
  for (const name of [...shown.moved, ...shown.missing])
    if (placeOf(wordsOf(name), pageWords, 0) < 0) wrong.push(`${name}: expected on the page`);
  const isInStory = (name: string) => storyWords.includes(wordsOf(name)[0] ?? '');
  for (const name of [...shown.kept, ...shown.moved])
    if (!isInStory(name)) wrong.push(`${name}: expected in the story`);
  for (const name of shown.missing)
    if (placeOf(wordsOf(name), storyWords, 0) >= 0) wrong.push(`${name}: not expected in the story`);
  return wrong;
}

async function checkRewrite(tab: OpenTab, shown: Shown): Promise<void> {
  const page = (await tab.page.evaluate('document.body.innerText')) as string;
  const story = readRecords().find(({ id }) => id === REWRITE.story)?.text ?? '';
  const [shared, all] = [
    shown.kept.length + shown.moved.length,
    Object.values(shown).slice(0, 3).flat().length,
  ];
  expectThat(shared > 10, 'more than ten shared names', shown);
  expectSame(
    'the line of figures',
    `The story has ${shared} of this page’s ${all} names and figures, ${shown.kept.length} of them in the same order.`,
    shown.figures,
  );
  expectNone(untruths(shown, page, story));
}

const ROW = '.row-differs > summary';

async function readInPopup(context: CaseContext, tab: OpenTab): Promise<Shown> {
  return withPopupPage(context, tab, async (page) => {
    await page.click(ROW);
    const shown = await askUntil(async () => (await page.evaluate(readIn('document'))) as Shown, hasCome);
    await waitForStill(page);
    expectNone(await findFaults(page));
    return shown;
  });
}

async function readInCard(tab: OpenTab): Promise<Shown> {
  await openCard(tab);
  await click(tab, { name: 'what it rests on', find: inBadge(ROW) });
  return askUntil(
    async () => (await lookInto(tab, readIn(`rootOf(hostsOf('.badge')[0])`))) as Shown,
    hasCome,
  );
}

/** Texts under the marks of the first source. */
const READ_MARKS = `[...CSS.highlights].filter(([name]) => name.endsWith('-0')).flatMap(([, ranges]) => [...ranges].map(String))`;

/** The marks are on the shared names; of a compound, on its first part. */
async function checkMarked(tab: OpenTab, { kept, moved }: Shown): Promise<void> {
  await click(tab, { name: 'the switch of the marks', find: inBadge('.action-marks') });
  const marked = await askUntil(
    async () => (await tab.page.evaluate(READ_MARKS)) as string[],
    (seen) => seen.length > 0,
  );
  const names = [...kept, ...moved];
  expectSame('number of marks', names.length, marked.length);
  expectNone(marked.filter((text) => !names.some((name) => name.startsWith(text))));
}

export async function checkGrounds(context: CaseContext): Promise<void> {
  const { recorder } = context;
  await recorder.check(
    'grounds: a rewrite shows the names of the page that the story has, in the popup and the card',
    () =>
      withTab(context, REWRITE.path, async (tab) => {
        const shown = await readInPopup(context, tab);
        await checkRewrite(tab, shown);
        expectSame('the card', shown, await readInCard(tab));
        await checkMarked(tab, shown);
      }),
  );
  await recorder.check(
    'grounds: a citing report shows the sentence in which it cites, in the popup and the card',
    () =>
      withTab(context, CITING.path, async (tab) => {
        const shown = await readInPopup(context, tab);
        expectSame('the sentence', [CITING.sentence], shown.quotes);
        expectSame('the line of figures', 'Cites Zenda Press in paragraph 5.', shown.figures);
        expectSame('the card', shown, await readInCard(tab));
      }),
  );
}
