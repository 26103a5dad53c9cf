/** The memory: off at first, switched on, told of in popup and card, forgotten, and gone from the profile. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { findFaults } from '../axe.ts';
import type { BrowserDriver } from '../browser-driver.ts';
import { openCard } from '../page-checks.ts';
import { expectNone, expectSame, expectThat, type Recorder } from '../recorder.ts';
import { lookInto } from '../surface.ts';
import { click, clickButton } from '../user-actions.ts';
import { waitFor, waitUntil } from '../wait.ts';
import { withOwnPage, withPopupPage, withTab, type CaseContext } from './context.ts';
import { EXPECTED_ON_FRONT } from './link-badges.ts';

/** A page that credits a wire, at its public address, and the same text at another. */
const FIRST = 'http://halvardcourier.example/culture/sea-atlas-stolen';
const SECOND = 'http://pills.example/claims/story/newsroom/halvardcourier.example/culture/sea-atlas-stolen';
/** A front page, and a page that it links to and that the index knows. */
const FRONT = 'http://halvardcourier.example/';
const LINKED = 'http://corvastar.example/crime/who-is-e-marrow';
/** Labels of the badges at links. */
const READ_LINK_LABELS = `hostsOf('.link-badge').map((host) =>
  rootOf(host).querySelector('.link-badge').getAttribute('aria-label'))`;
const SAID = 'You read this text on halvardcourier.example today.';
const CREDITS = 'That page credits meridianwire.example.';

/** Are these bytes compressed? Then what they say. */
const plainOf = (bytes: Buffer): Buffer => {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes);
  } catch {
    return bytes;
  }
};

/** Files that the extension has in a profile and that hold a word, as one byte for each character or as two, compressed or not. */
function ownFilesWith(profile: string, word: string): string[] {
  return readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((name) =>
      /File System|chrome-extension|Extension|moz-extension|browser-extension-data/.test(name),
    )
    .map((name) => join(profile, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true)
    .filter((file) => {
      const bytes = plainOf(readFileSync(file));
      return bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'));
    });
}

/** What the memory says of itself; null where the browser keeps no files. */
interface Facts {
  pages: number;
  trouble: string | null;
}

const readFacts = (driver: BrowserDriver): Promise<Facts | null> =>
  driver.evaluateInExtension<Facts | null>(
    `browserApi.runtime.sendMessage({ type: 'get-memory' }).then(({ value }) => value)`,
  );

const countPages = async (driver: BrowserDriver): Promise<number | undefined> =>
  (await readFacts(driver))?.pages;

/** At the limit, the error has all that the memory says, and the tabs in view: neither a full disk nor a hidden page keeps what is read. */
const waitForPages = (driver: BrowserDriver, count: number): Promise<unknown> =>
  waitFor(
    `${count} remembered pages`,
    async () => ({ facts: await readFacts(driver), inView: await driver.evaluateInExtension(TABS_IN_VIEW) }),
    ({ facts }) => facts?.pages === count,
  );

/** Addresses of the tabs that are in view, one for each window. */
const TABS_IN_VIEW = `browserApi.tabs.query({ active: true }).then((tabs) => tabs.map(({ url }) => url))`;

const readRow = (page: Page): Promise<string> =>
  page.evaluate(`document.querySelector('.row-read')?.textContent ?? ''`) as Promise<string>;

/** The lines of each story on the page that lists them. */
const READ_STORIES = `[...document.querySelectorAll('.read-story')].map((story) =>
  [...story.querySelectorAll('.read-page')].map((line) => line.textContent))`;

/** Keeps what is offered as a file. */
const KEEP_SAVED = `(() => {
  window.saved = [];
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => (window.saved.push(blob.text()), make(blob));
})()`;

/** Is the memory kept as switched on? */
const IS_ON = `browserApi.storage.local.get('memory').then(({ memory }) => memory?.isOn === true)`;

const SWITCH = { name: 'the switch of the memory', find: `document.querySelector('[role=switch]')` };

export async function checkMemory(context: CaseContext): Promise<void> {
  const { driver, recorder, profileFolder } = context;

  await recorder.check(
    'memory: is off until it is switched on, and then holds nothing of before',
    async () => {
      await withTab(context, FIRST, (tab) => withPopupPage(context, tab, (page) => readRow(page)));
      await withTab(context, SECOND, (tab) =>
        withPopupPage(context, tab, async (page) => expectSame('row', '', await readRow(page))),
      );
      await withOwnPage(context, 'options/index.html', async (page) => {
        await click(page, SWITCH);
        // The page says the same while the memory is off, and its switch is on with the click: what is kept counts.
        await waitUntil('the choice to be kept', () => driver.evaluateInExtension<boolean>(IS_ON));
        await waitFor(
          'the empty memory',
          () => page.evaluate(`document.querySelector('.memory-facts')?.textContent`),
          (said) => said === 'Remembers nothing.',
        );
        expectThat(
          (await page.evaluate(`document.querySelector('[role=switch]').checked`)) === true,
          'switched on',
          'off',
        );
      });
      expectSame('pages', 0, await countPages(driver));
    },
  );

  await recorder.check('memory: popup and card say what was read before, with whom it credits', async () => {
    await withTab(context, FIRST, () => waitForPages(driver, 1));
    expectThat(ownFilesWith(profileFolder, FIRST).length > 0, 'a file with the address', 'none');
    await withTab(context, SECOND, async (tab) => {
      await withPopupPage(context, tab, async (page) => {
        const row = await readRow(page);
        expectThat(row.includes(SAID) && row.includes(CREDITS), `${SAID} ${CREDITS}`, row);
        const foot = await page.evaluate(`document.querySelector('.memory-on')?.textContent`);
        expectSame('foot', 'What you read is remembered. Your reading', foot);
      });
      await openCard(tab);
      const card = String(
        await lookInto(
          tab,
          `hostsOf('.badge').map((host) => rootOf(host).querySelector('.row-read')?.textContent).join()`,
        ),
      );
      expectThat(card.includes(SAID) && card.includes(CREDITS), `${SAID} ${CREDITS}`, card);
    });
  });

  await recorder.check('memory: a page is forgotten from the popup, at once and whole', () =>
    withTab(context, SECOND, async (tab) => {
      await waitForPages(driver, 2);
      await withPopupPage(context, tab, async (page) => {
        await click(page, { name: 'the row', find: `document.querySelector('.row-read > summary')` });
        await clickButton(page, 'Forget');
        await waitUntil('the row to go', async () => (await readRow(page)) === '');
      });
      expectSame('pages', 1, await countPages(driver));
      expectNone(ownFilesWith(profileFolder, FIRST));
    }),
  );

  await recorder.check(
    'memory: your reading lists pages by text, saves them, and forgets from a row',
    async () => {
      await withTab(context, FIRST, () => waitForPages(driver, 2));
      await withOwnPage(context, 'your-reading/index.html', async (page) => {
        const readStories = () => page.evaluate(READ_STORIES) as Promise<string[][]>;
        const [story = []] = await waitFor('the list', readStories, (stories) => stories.length > 0);
        expectSame('lines', 2, story.length);
        expectThat(
          story.some((line) => line.includes('halvardcourier.example, today') && line.includes(CREDITS)),
          `a line of halvardcourier.example with ${CREDITS}`,
          story.join(' | '),
        );
        const text = (await page.evaluate(`document.querySelector('.read-story').textContent`)) as string;
        expectThat(text.includes('Read on 2 sites.'), 'Read on 2 sites.', text);
        await page.evaluate(`document.querySelector('details').open = true`);
        expectNone(await findFaults(page));

        await page.evaluate(KEEP_SAVED);
        await clickButton(page, 'Save as CSV');
        await clickButton(page, 'Save as JSON');
        const [csv = '', json = ''] = (await page.evaluate(`Promise.all(window.saved)`)) as string[];
        expectSame('lines of the CSV', 3, csv.trim().split('\r\n').length);
        expectThat(csv.includes(`"${FIRST}"`), `a field ${FIRST}`, csv);
        const saved = JSON.parse(json) as { stories: { pages: { url: string }[] }[] };
        expectSame(
          'stories in the JSON',
          [2],
          saved.stories.map(({ pages }) => pages.length),
        );

        await page.type('[type=search]', 'no such words');
        await waitUntil('the search to find nothing', async () => (await readStories()).length === 0);
        await page.evaluate(`document.querySelector('[type=search]').select()`);
        await page.keyboard.press('Backspace');
        await waitUntil('the list', async () => (await readStories()).length === 1);
        await click(page, {
          name: 'the button of the first page',
          find: `[...document.querySelectorAll('.forget-page')].find((button) => button.getAttribute('aria-label').endsWith('on halvardcourier.example'))`,
        });
        await waitUntil('the line to go', async () => (await readStories())[0]?.length === 1);
        const focused = await page.evaluate(`document.activeElement.className`);
        expectSame('focus', 'button forget-page', focused);
      });
      expectSame('pages', 1, await countPages(driver));
      expectNone(ownFilesWith(profileFolder, FIRST));
    },
  );

  await recorder.check(
    'memory: a badge at a link says when its page was read, and no other link gets one',
    async () => {
      const labels = async (): Promise<string[]> =>
        withTab(context, FRONT, (tab) =>
          waitFor(
            'link badges',
            async () => (await lookInto(tab, READ_LINK_LABELS)) as string[],
            (seen) => seen.length === Object.keys(EXPECTED_ON_FRONT).length,
          ),
        );
      const before = await labels();
      expectNone(before.filter((label) => label.includes('read')));
      await withTab(context, LINKED, () => waitForPages(driver, 2));
      const after = await labels();
      const read = after.filter((label) => label.endsWith(' · read today'));
      expectSame('badges of what was read', 1, read.length);
    },
  );

  await recorder.check('memory: all is forgotten from the options', async () => {
    expectThat(ownFilesWith(profileFolder, 'pills.example').length > 0, 'a file with the other page', 'none');
    await withOwnPage(context, 'options/index.html', async (page) => {
      await clickButton(page, 'All');
      await waitFor(
        'the empty memory',
        () => page.evaluate(`document.querySelector('.memory-facts')?.textContent`),
        (said) => said === 'Remembers nothing.',
      );
    });
    expectNone(ownFilesWith(profileFolder, 'pills.example'));
  });
}

/** What a closed browser has kept of pages that were forgotten. */
export const checkForgotten = (recorder: Recorder, profileFolder: string): Promise<void> =>
  recorder.check('memory: a closed profile has nothing of what was forgotten', () => {
    expectThat(
      ownFilesWith(profileFolder, '').length > 0,
      'files of the extension in the profile',
      readdirSync(profileFolder).join(),
    );
    expectNone(['sea-atlas-stolen', 'pills.example'].flatMap((word) => ownFilesWith(profileFolder, word)));
  });
