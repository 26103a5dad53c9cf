/** The options page: languages, sites, keys, the settings file, and stored data. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { DEFAULT_SETTINGS } from '../../../src/browser/settings/settings-record.ts';
import { setPausedSites, setSettings } from '../choices.ts';
import { chooseLanguage } from '../extension-pages.ts';
import { waitForRegistration, type Registration } from '../page-scripts.ts';
import { checkBadge, checkUnread, waitForBadge } from '../page-checks.ts';
import { expectNone, expectSame, expectThat } from '../recorder.ts';
import { click, clickButton } from '../user-actions.ts';
import { waitFor } from '../wait.ts';
import { withOwnPage, withTab, type CaseContext } from './context.ts';

const COPY = 'corvastar.example/crime/who-is-e-marrow';
const PATH = 'options/index.html';
/** Where a file of settings is chosen. */
const FIELD = 'input[accept*=json]';

const readStored = ({ driver }: CaseContext): Promise<Record<string, unknown>> =>
  driver.evaluateInExtension<Record<string, unknown>>('browserApi.storage.local.get(null)');

/** Clicks the first element that a selector names. */
const clickFirst = (page: Page, selector: string): Promise<void> =>
  click(page, { name: `"${selector}"`, find: `document.querySelector(${JSON.stringify(selector)})` });

/** The text of the file that "Export settings" creates. The file is not saved: Firefox would open its list of downloads over the page. */
async function readExport(page: Page): Promise<string> {
  await page.evaluate(`(() => {
    URL.createObjectURL = (blob) => { void blob.text().then((text) => { window.exported = text; }); return ''; };
    HTMLAnchorElement.prototype.click = () => {};
  })()`);
  await clickButton(page, 'Export settings');
  return waitFor(
    'the exported text',
    async () => (await page.evaluate('window.exported ?? ""')) as string,
    (text) => text !== '',
  );
}

/** Imports a file, and waits for the page to show this status. */
async function importFile(page: Page, text: string, wantedStatus: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wiremark-settings-'));
  try {
    const file = join(folder, 'settings.json');
    writeFileSync(file, text);
    const field = (await page.$(FIELD))?.toElement('input');
    await (await field)?.uploadFile(file);
    const readStatus = async () =>
      (await page.evaluate(
        `document.querySelector('.data-row:has(${FIELD}) [role=status]').textContent`,
      )) as string;
    await waitFor(`"${wantedStatus}"`, readStatus, (status) => status === wantedStatus);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Presses the button that deletes, and waits until nothing is kept and the browser knows it. */
async function deleteStored(context: CaseContext, page: Page): Promise<void> {
  await clickButton(page, 'Delete stored data');
  await clickButton(page, 'Delete');
  await waitFor(
    'nothing to be kept',
    () => readStored(context),
    (kept) => Object.keys(kept).length === 0,
  );
  await waitForRegistration(
    context.driver,
    'the browser to leave out no site',
    ({ excludeMatches }) => excludeMatches.length === 0,
  );
}

async function checkFile(context: CaseContext): Promise<void> {
  const { driver } = context;
  await setSettings(driver, { hasMarks: true, linkBadgeExceptions: ['a.example'] });
  await setPausedSites(driver, ['b.example']);
  await withOwnPage(context, PATH, async (page) => {
    const exported = await readExport(page);
    await deleteStored(context, page);
    await importFile(page, '{"kind":1}', 'This is not a file of Wiremark settings.');
    expectSame('what is kept after junk', {}, await readStored(context));
    await importFile(page, exported, 'Imported.');
    expectSame(
      'what is kept after importing',
      {
        pausedSites: ['b.example'],
        settings: sorted({ ...DEFAULT_SETTINGS, hasMarks: true, linkBadgeExceptions: ['a.example'] }),
      },
      sorted(await readStored(context)),
    );
    await deleteStored(context, page);
  });
}

/** A copy with sorted keys, at every depth. */
const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, each]) => [key, sorted(each)]),
      )
    : value;

const READ_SITES = `[...document.querySelectorAll('.sites li > span')].map((each) => each.textContent)`;

async function checkSites(context: CaseContext): Promise<void> {
  const { driver, origin } = context;
  const elsewhere = `${origin.replace('127.0.0.1', 'localhost')}/${COPY}`;
  const isListed = ({ matches }: Registration) => matches.some((pattern) => pattern.includes('localhost'));
  await withOwnPage(context, PATH, async (page) => {
    await clickFirst(page, 'input[value=sites]');
    await clickFirst(page, '.site-field');
    await page.keyboard.type('localhost');
    await clickButton(page, 'Add');
    const readSites = async () => (await page.evaluate(READ_SITES)) as string[];
    await waitFor('localhost among the sites', readSites, (seen) => seen.includes('localhost'));
    await waitForRegistration(driver, 'the browser to run the first script on localhost', isListed);
    await withTab(context, elsewhere, async (tab) => expectNone(await checkBadge(tab)));
    await page.bringToFront();
    await clickButton(page, 'Remove localhost');
    await waitFor('the sites without localhost', readSites, (seen) => !seen.includes('localhost'));
    await waitForRegistration(driver, 'no script on localhost', (registered) => !isListed(registered));
    await withTab(context, elsewhere, async (tab) => expectNone(await checkUnread(tab)));
  });
}

export async function checkOptions(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;

  await recorder.check('options: settings are exported, deleted and imported', () => checkFile(context));

  const sites = 'options: a site that is added is checked as it opens, until it is removed';
  if (driver.name === 'chrome')
    recorder.skip(sites, 'nobody can answer Chromium’s own question without a display');
  else await recorder.check(sites, () => checkSites(context));

  await recorder.check('options: in Arabic, the badge is in Arabic', async () => {
    await chooseLanguage(driver, 'ar');
    try {
      await withTab(context, `/${COPY}`, async (tab) => {
        const { buttonText } = await waitForBadge(tab);
        expectThat(/\p{Script=Arabic}/u.test(buttonText), 'Arabic words', buttonText);
      });
    } finally {
      await chooseLanguage(driver, '');
    }
  });

  await recorder.check('options: the keys are those that the browser has', () =>
    withOwnPage(context, PATH, async (page) => {
      const keys = await page.evaluate(
        `[...document.querySelectorAll('kbd')].map((each) => each.textContent)`,
      );
      expectSame('keys', ['Alt+Shift+S', 'Alt+Shift+M'], keys);
    }),
  );

  await recorder.check('options: the index says how much it holds, and of when', () =>
    withOwnPage(context, PATH, async (page) => {
      const read = async () => (await page.evaluate('document.body.innerText')) as string;
      const text = await waitFor('the size of the index', read, (seen) => /\d+ stories/.test(seen));
      expectThat(
        /\d+ stories \([\d,]+ words in all\) and \d+ pages of other outlets/.test(text),
        'stories, copies and words',
        text,
      );
      expectThat(text.includes('Published Oct 16, 2026 to Oct 24, 2026.'), 'the days', text);
    }),
  );
}
