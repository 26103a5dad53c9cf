/** Segments that the browser keeps: the one that came with the extension, and those that the user adds from files. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { OpenTab } from '../browser-driver.ts';
import { give, makeSegment, NAME, readText, UNKNOWN, waitForStatus } from '../added-segments.ts';
import { packagedSegment } from '../extension-builds.ts';
import { damageSegments, readKeptSegments, removeSegments, waitForSegments } from '../kept-segments.ts';
import { readBadges, readReport, waitForState } from '../page-checks.ts';
import { expectSame, expectThat } from '../recorder.ts';
import { clickButton } from '../user-actions.ts';
import { waitFor } from '../wait.ts';
import { withOwnPage, withTab, type CaseContext } from './context.ts';

const COPY = '/corvastar.example/crime/who-is-e-marrow';
const OPTIONS = 'options/index.html';

const expectBadges = async (tab: OpenTab, count: number): Promise<void> =>
  expectSame('badges', count, (await readBadges(tab, (seen) => seen.count === count)).count);

/** Waits until the added segment stands in both lists: once the worker has opened it, the upper one grows, and moves the buttons below. */
const waitForBothLists = (page: Page): Promise<string> =>
  waitFor(
    `${NAME} in what pages are compared with and among what was added`,
    () => page.evaluate('document.body.innerText') as Promise<string>,
    (text) => text.split(NAME).length === 3,
  );

/** Adds a segment while a page with its story is open, which is then found without being loaded again, and not after the segment was removed. */
async function checkAdding(context: CaseContext, segment: string): Promise<void> {
  const { driver } = context;
  await withTab(context, `/${UNKNOWN}`, async (tab) => {
    await waitForState(tab, 'none');
    await withOwnPage(context, OPTIONS, async (page) => {
      await give(page, [segment], '[role=group]', NAME);
      expectThat((await readText(page, '[role=group]')).includes('1 story'), 'what it holds', NAME);
      expectSame('kept before it is taken', [], await readKeptSegments(driver, 'imported'));
      await clickButton(page, 'Add to the comparison');
      await waitForStatus(page, 'Added.');
      expectSame(
        'kept',
        [`${basename(segment)} ${statSync(segment).size}`],
        await readKeptSegments(driver, 'imported'),
      );
      await give(page, [segment], 'li', `${basename(segment)} is there already.`);
    });
    await tab.page.bringToFront();
    await waitForState(tab, 'found');
    const report = await readReport(driver, tab.tabId);
    expectSame('the story', 'The quinces are early', report?.sources[0]?.story.headline);
    await expectBadges(tab, 1);
  });
  await driver.killWorker();
  await withTab(context, `/${UNKNOWN}`, async (tab) => {
    await waitForState(tab, 'found');
    await withOwnPage(context, OPTIONS, async (page) => {
      await waitForBothLists(page);
      await clickButton(page, `Remove ${NAME}`);
      await waitForStatus(page, 'Removed.');
    });
    await tab.page.bringToFront();
    await waitForState(tab, 'none');
    await expectBadges(tab, 0);
  });
}

async function checkRefusal(context: CaseContext, segment: string): Promise<void> {
  const { driver } = context;
  const cut = join(segment, '../cut.wmk');
  writeFileSync(cut, readFileSync(segment));
  truncateSync(cut, statSync(segment).size - 1);
  await withOwnPage(context, OPTIONS, async (page) => {
    await give(page, [cut], 'li', 'cut.wmk cannot be added: it is damaged');
    const sentence = await readText(page, '[lang=en]');
    expectThat(/^story index: .*\d/.test(sentence), 'what was expected and found', sentence);
  });
  expectSame('kept', [], await readKeptSegments(driver, 'imported'));
}

/** What is deleted as stored data: the segment that was added, and not the one that came with the extension. */
async function checkDeletion(context: CaseContext, segment: string): Promise<void> {
  const { driver } = context;
  await withOwnPage(context, OPTIONS, async (page) => {
    await give(page, [segment], '[role=group]', NAME);
    await clickButton(page, 'Add to the comparison');
    await waitForStatus(page, 'Added.');
    await waitForBothLists(page);
    await clickButton(page, 'Delete stored data');
    await clickButton(page, 'Delete');
    await waitForSegments(driver, 'imported', 0);
    await waitFor(
      'no file in the list',
      () => readText(page, 'p'),
      (text) => text.includes('No file was added.'),
    );
  });
  expectSame('bundled segments', 1, (await readKeptSegments(driver, 'bundled')).length);
}

/** The segment of the package, once it is installed: the file in the package is then not asked. */
async function checkInstalled(context: CaseContext): Promise<void> {
  const { driver, buildFolder } = context;
  const file = packagedSegment(buildFolder);
  const bytes = readFileSync(file);
  const listed = [`${basename(file)} ${bytes.length}`];
  expectSame('kept', listed, await waitForSegments(driver, 'bundled', 1));
  try {
    truncateSync(file, 100);
    await driver.killWorker();
    await withTab(context, COPY, (tab) => waitForState(tab, 'found'));
  } finally {
    writeFileSync(file, bytes);
  }
}

export async function checkSegments(context: CaseContext): Promise<void> {
  const { driver, recorder, buildFolder } = context;
  const folder = mkdtempSync(join(tmpdir(), 'wiremark-segments-'));
  mkdirSync(join(folder, 'index'));
  try {
    const segment = await makeSegment(folder);
    await recorder.check('segments: the one of the package is installed, and asked there', () =>
      checkInstalled(context),
    );
    await recorder.check('segments: an added one is asked on open pages, a removed one no more', () =>
      checkAdding(context, segment),
    );
    await recorder.check('segments: a damaged file is refused, with its sentence', () =>
      checkRefusal(context, segment),
    );
    await recorder.check('segments: deleting stored data removes what was added', () =>
      checkDeletion(context, segment),
    );
    await recorder.check('segments: one that the disk damaged is whole again after an update', async () => {
      const [kept] = await readKeptSegments(driver, 'bundled');
      await damageSegments(driver, 'bundled', 'cut');
      await driver.installAgain(buildFolder);
      await waitFor(
        'the bundled segment, whole',
        () => readKeptSegments(driver, 'bundled'),
        ([seen]) => seen === kept,
      );
    });
  } finally {
    // What a case that failed has left would answer in the cases to come.
    await removeSegments(driver, 'imported');
    rmSync(folder, { recursive: true });
  }
}
