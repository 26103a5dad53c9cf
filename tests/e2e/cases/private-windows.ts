/** Private windows: pages are checked there as elsewhere, and nothing of them is on disk. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readExpectedPages } from '../../samples/newsroom-files.ts';
import { give, makeSegment, NAME, waitForStatus } from '../added-segments.ts';
import { readKeptSegments } from '../kept-segments.ts';
import { checkBadge, checkPopup, readBadges } from '../page-checks.ts';
import { readRegistration } from '../page-scripts.ts';
import { expectNone, expectSame } from '../recorder.ts';
import { clickButton, waitForButton } from '../user-actions.ts';
import { withOwnPage, withPopupPage, withTab, type CaseContext } from './context.ts';

/** A word of its address is in no other file of a profile. */
const COPY = 'corvastar.example/crime/who-is-e-marrow';
const WORD = 'who-is-e-marrow';

/** Files of a folder that hold a word, as one byte for each character or as two. */
function filesWith(folder: string, word: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true)
    .filter((file) => {
      const bytes = readFileSync(file);
      return bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'));
    });
}

export async function checkPrivateWindows(context: CaseContext): Promise<void> {
  const { driver, recorder, profileFolder } = context;
  const expected = readExpectedPages()[COPY] ?? { url: '' };
  const readKept = () =>
    driver.evaluateInExtension<object>('browserApi.storage.local.get(null).then((kept) => kept)');

  await recorder.check('private windows: a page is checked, and nothing of it is on disk', () =>
    withTab(context, `/${COPY}`, async (tab) => {
      const isPrivate = `browserApi.tabs.get(${tab.tabId}).then(({ incognito }) => incognito)`;
      expectSame('a private window', true, await driver.evaluateInExtension<boolean>(isPrivate));
      expectNone([...(await checkPopup(driver, tab, expected)), ...(await checkBadge(tab))]);
      expectSame('kept on disk', {}, await readKept());
      expectNone(filesWith(profileFolder, WORD));
    }),
  );

  await recorder.check('private windows: a pause holds there, and is not on disk either', () =>
    withTab(context, `/${COPY}`, async (tab) => {
      expectNone(await checkBadge(tab));
      await withPopupPage(context, tab, async (page) => {
        await page.evaluate(`document.querySelector('.site-menu').open = true`);
        await clickButton(page, 'Pause here');
        // What was chosen is kept once the popup says so; it closes then.
        await waitForButton(page, 'Resume here');
      });
      expectSame('badges while paused', 0, (await readBadges(tab, ({ count }) => count === 0)).count);
      expectSame('kept on disk', {}, await readKept());
      expectSame('sites that the browser leaves out', [], (await readRegistration(driver)).excludeMatches);
      await withPopupPage(context, tab, async (page) => {
        await clickButton(page, 'Resume here');
        await waitForButton(page, 'Pause here');
      });
      expectNone(await checkBadge(tab));
    }),
  );

  const noFiles =
    'private windows: where the browser keeps no files, the package is asked, and no file can be added';
  if (driver.name === 'chrome') recorder.skip(noFiles, 'Chromium keeps files beside its private windows');
  else await recorder.check(noFiles, () => checkWithoutFiles(context));
}

/** Firefox that never remembers history. That pages are checked there is checked above. */
async function checkWithoutFiles(context: CaseContext): Promise<void> {
  const { driver } = context;
  const folder = mkdtempSync(join(tmpdir(), 'wiremark-private-'));
  try {
    const segment = await makeSegment(folder);
    expectSame('kept segments', [], await readKeptSegments(driver, 'bundled'));
    await withOwnPage(context, 'options/index.html', async (page) => {
      await give(page, [segment], '[role=group]', NAME);
      await clickButton(page, 'Add to the comparison');
      await waitForStatus(page, 'The browser did not keep the file');
    });
    expectSame('kept segments', [], await readKeptSegments(driver, 'imported'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
