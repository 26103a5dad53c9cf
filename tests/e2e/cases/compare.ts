/** The page that compares texts: open tabs in a table, two of them side by side, and a text that is pasted. */
import type { Page } from 'puppeteer-core';
import { findFaults } from '../axe.ts';
import type { OpenTab } from '../browser-driver.ts';
import { readTabState } from '../page-checks.ts';
import { readSourcePage } from '../page-server.ts';
import { expectNone, expectSame, expectThat } from '../recorder.ts';
import { waitForStill } from '../still.ts';
import { click, clickButton, resize } from '../user-actions.ts';
import { waitFor } from '../wait.ts';
import { withOwnPage, withPopupPage, withTab, type CaseContext } from './context.ts';

const STORY = 'http://meridianwire.example/2026/10/17/tollan-atlas';
/** The same text without some paragraphs, and with a headline and a paragraph of its own. */
const EDITED = 'http://northquaypost.example/a/4471';
const UNRELATED = 'http://ostermoorweekly.example/garden/quinces';
/** A word of the story that no headline and no address has. */
const WORD = 'plywood';

const waitUntilRead = ({ driver, tabId }: OpenTab): Promise<unknown> =>
  waitFor(
    'the page to be read',
    () => readTabState(driver, tabId),
    (state) => state === 'found' || state === 'none',
  );

/** Text of each cell of the table, row by row. */
const readTable = (page: Page): Promise<string[][]> =>
  page.evaluate(
    `[...document.querySelectorAll('tbody tr')].map((row) => [...row.cells].slice(0, 4).map((cell) => cell.textContent))`,
  ) as Promise<string[][]>;

const waitForRows = (page: Page, count: number): Promise<string[][]> =>
  waitFor(
    `${count} rows`,
    () => readTable(page),
    ({ length }) => length === count,
  );

interface Sides {
  heads: string[];
  says: string;
  kinds: string[];
  cut: string;
  focus: string;
}

const readSides = (page: Page): Promise<Sides> =>
  page.evaluate(`({
    heads: [...document.querySelectorAll('.compared-title')].map((each) => each.textContent),
    says: document.querySelector('.compared-says')?.textContent ?? '',
    kinds: [...document.querySelectorAll('.compared-row')].map((row) => row.className.split(' ')[1]),
    cut: document.querySelector('.compared-cut .compared-side p')?.textContent ?? '',
    focus: document.activeElement.textContent,
  })`) as Promise<Sides>;

const waitForSides = (page: Page, title: string): Promise<Sides> =>
  waitFor(
    `"${title}" beside the first text`,
    () => readSides(page),
    ({ heads }) => heads[1]?.includes(title) === true,
  );

/** Pastes a text and adds it to the comparison. */
export const pasteText = (page: Page, text: string): Promise<unknown> =>
  page.evaluate(`(() => {
    const field = document.querySelector('textarea');
    field.value = ${JSON.stringify(text)};
    field.dispatchEvent(new Event('input', { bubbles: true }));
    setTimeout(() => field.form.requestSubmit());
  })()`);

/** The text of a page of the newsroom, as one that a user pastes. */
export const textOfPage = (name: string): string =>
  (readSourcePage(`newsroom/${name}`) ?? '').replace(/<head>.*<\/head>/s, '').replace(/<[^>]+>/g, '\n');

/** Sides that are drawn, of each row that both texts have word for word. */
const SIDES_OF_SAME = `[...document.querySelectorAll('.compared-same')].map(
  (row) => [...row.querySelectorAll('.compared-side')].filter((side) => side.getClientRects().length > 0).length,
)`;

/** What both texts say is shown twice side by side, and once in one column. */
async function checkSameRows(page: Page): Promise<void> {
  for (const [width, sides] of [
    [360, 1],
    [1200, 2],
  ] as const) {
    await resize(page, { width, height: 800 });
    const drawn = (await page.evaluate(SIDES_OF_SAME)) as number[];
    expectThat(drawn.length > 0 && drawn.every((count) => count === sides), `sides at ${width} px`, drawn);
  }
}

/** Runs with three tabs that were read: the story, its edited copy, and an article of something else. */
const withThreeTabs = (context: CaseContext, run: (story: OpenTab) => Promise<void>): Promise<void> =>
  withTab(context, STORY, (story) =>
    withTab(context, EDITED, (edited) =>
      withTab(context, UNRELATED, async (unrelated) => {
        await Promise.all([story, edited, unrelated].map(waitUntilRead));
        await run(story);
      }),
    ),
  );

/** What the extension keeps. */
const readKept = ({ driver }: CaseContext): Promise<string> =>
  driver.evaluateInExtension<string>(
    `Promise.all([browserApi.storage.local.get(null), browserApi.storage.session.get(null)]).then(JSON.stringify)`,
  );

async function checkTabs(context: CaseContext, page: Page): Promise<void> {
  const [edited, unrelated, ...more] = await waitForRows(page, 2);
  expectSame('more rows', [], more);
  expectSame('outlets', ['northquaypost.example', 'ostermoorweekly.example'], [edited?.[1], unrelated?.[1]]);
  expectThat(/^4\d\d$/.test(edited?.[2] ?? ''), 'words in common', edited);
  expectThat(/^6\d%$/.test(edited?.[3] ?? ''), 'share of this text', edited);
  expectSame('what is unrelated', ['no passage', '–'], unrelated?.slice(2));
  await click(page, {
    name: 'the button of the edited copy',
    find: `document.querySelector('tbody tr .button')`,
  });
  const sides = await waitForSides(page, 'One book gone');
  expectThat(sides.heads[0]?.startsWith('Thieves take') === true, 'the first text', sides);
  expectThat(/^In both: 4\d\d words, in \d+ shared passages/.test(sides.says), 'what is in both', sides);
  expectThat(
    ['cut', 'added', 'same', 'changed'].every((kind) => sides.kinds.includes(`compared-${kind}`)),
    'kinds',
    sides,
  );
  expectThat(sides.cut.startsWith('PORT HALVARD (Meridian Wire)'), 'the cut paragraph', sides);
  expectSame('focus', 'Side by side', sides.focus);
  await waitForStill(page);
  expectNone(await findFaults(page));
  await checkSameRows(page);
  expectThat(!(await readKept(context)).includes(WORD), 'no text is kept', WORD);
}

async function checkPasted(page: Page): Promise<void> {
  await pasteText(page, textOfPage('halvardcourier.example/culture/sea-atlas-stolen'));
  const table = await waitForRows(page, 3);
  expectSame('the fullest copy first', 'Pasted text 1', table[0]?.[1]);
  await waitForSides(page, table[0]?.[0] ?? '');
  await page.evaluate(`(() => {
    const select = document.querySelector('select');
    select.value = 'given-1';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
  await waitFor(
    'the story among the others',
    () => readTable(page),
    (rows) => rows.length === 3 && rows[0]?.[1] === 'meridianwire.example',
  );
  await pasteText(page, 'Too few words.');
  await waitFor(
    'the refusal',
    () => page.evaluate(`document.querySelector('.compare-refusal').textContent`) as Promise<string>,
    (said) => said.includes('fewer than 20 words'),
  );
}

export async function checkComparison(context: CaseContext): Promise<void> {
  const { recorder } = context;
  await recorder.check(
    'compare: open tabs in a table, two side by side, and a pasted text; none is kept',
    () =>
      withThreeTabs(context, async (story) => {
        const path = await withPopupPage(context, story, async (popup) => {
          return (await popup.evaluate(
            `document.querySelector('.access-controls > a[href^="/compare/"]').getAttribute('href')`,
          )) as string;
        });
        await withOwnPage(context, path.slice(1), async (page) => {
          await checkTabs(context, page);
          await checkPasted(page);
          await clickButton(page, 'Ask the tabs again');
          await waitForRows(page, 3);
        });
      }),
  );

  await recorder.check('compare: without a tab, what is pasted is compared', () =>
    withOwnPage(context, 'compare/index.html', async (page) => {
      await pasteText(page, textOfPage('northquaypost.example/a/4471'));
      await waitFor(
        'the first text',
        () => page.evaluate(`document.querySelector('select')?.value ?? ''`) as Promise<string>,
        (key) => key === 'given-1',
      );
      await pasteText(page, textOfPage('halvardcourier.example/culture/sea-atlas-stolen'));
      const [row] = await waitForRows(page, 1);
      expectThat(/^8\d%$/.test(row?.[3] ?? ''), 'share of this text', row);
    }),
  );
}
