/** The options page does what it says: languages, sites, keys, the settings file, and what is kept. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { setPausedSites, setSettings } from '../choices.ts';
import { chooseLanguage, withExtensionPage } from '../extension-pages.ts';
import { checkBadge, checkNoBadge, readBadges } from '../page-checks.ts';
import { expectNone, expectSame, expectThat } from '../recorder.ts';
import { waitFor } from '../wait.ts';
import { withTab, type CaseContext } from './context.ts';

const COPY = 'corvastar.example/crime/who-is-e-marrow';
const PATH = 'options/index.html';

const readStored = ({ driver }: CaseContext): Promise<Record<string, unknown>> =>
  driver.evaluateInExtension<Record<string, unknown>>('browserApi.storage.local.get(null)');

/** Clicks the button with these words, as a reader does. */
async function clickButton(page: Page, words: string): Promise<void> {
  const found = await page.evaluateHandle(
    `[...document.querySelectorAll('button')].find((button) => (button.ariaLabel ?? button.textContent) === ${JSON.stringify(words)})`,
  );
  const button = found.asElement() as ElementHandle<HTMLElement> | null;
  if (!button) throw new Error(`no button "${words}"`);
  await button.click();
}

/** The text of the file that "Export settings" hands out. It is not saved: Firefox would open its list of downloads over all. */
async function readExport(page: Page): Promise<string> {
  await page.evaluate(`(() => {
    URL.createObjectURL = (blob) => { void blob.text().then((text) => { window.exported = text; }); return ''; };
    HTMLAnchorElement.prototype.click = () => {};
  })()`);
  await clickButton(page, 'Export settings');
  const exported = await waitFor(
    async () => (await page.evaluate('window.exported ?? ""')) as string,
    (text) => text !== '',
  );
  return exported;
}

async function importFile(page: Page, text: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'wiremark-settings-'));
  try {
    const file = join(folder, 'settings.json');
    writeFileSync(file, text);
    const field = (await page.$('input[type=file]'))?.toElement('input');
    await (await field)?.uploadFile(file);
    const readStatus = async () =>
      (await page.evaluate(
        `document.querySelector('.file-button').parentElement.querySelector('[role=status]').textContent`,
      )) as string;
    return await waitFor(readStatus, (status) => status !== '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function checkFile(context: CaseContext): Promise<void> {
  const { driver } = context;
  await setSettings(driver, { hasMarks: true, linkBadgeExceptions: ['a.example'] });
  await setPausedSites(driver, ['b.example']);
  await withExtensionPage(driver, PATH, async (page) => {
    const exported = await readExport(page);
    await clickButton(page, 'Delete stored data');
    expectSame(
      'what is kept after deleting',
      {},
      await waitFor(
        () => readStored(context),
        (kept) => Object.keys(kept).length === 0,
      ),
    );
    expectSame(
      'status after junk',
      'This is no file of Wiremark’s settings.',
      await importFile(page, '{"kind":1}'),
    );
    expectSame('what is kept after junk', {}, await readStored(context));
    await waitFor(
      () => importFile(page, exported),
      (status) => status === 'Imported.',
    );
    expectSame(
      'what is kept after importing',
      {
        pausedSites: ['b.example'],
        settings: { hasLinkBadges: true, hasMarks: true, linkBadgeExceptions: ['a.example'] },
      },
      sorted(await readStored(context)),
    );
    await clickButton(page, 'Delete stored data');
  });
}

/** The same with its keys in order, inside too. */
const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, each]) => [key, sorted(each)]),
      )
    : value;

async function checkSites(context: CaseContext): Promise<void> {
  const { driver, origin } = context;
  const elsewhere = `${origin.replace('127.0.0.1', 'localhost')}/${COPY}`;
  await withExtensionPage(driver, PATH, async (page) => {
    await page.click('input[value=sites]');
    await page.type('.site-field', 'localhost');
    await clickButton(page, 'Add');
    const readSites = async () =>
      (await page.evaluate(
        `[...document.querySelectorAll('.sites li > span')].map((each) => each.textContent)`,
      )) as string[];
    const sites = await waitFor(readSites, (seen) => seen.includes('localhost'));
    expectThat(sites.includes('localhost'), 'localhost among the sites', sites);
    await withTab(context, elsewhere, async (tab) => expectNone(await checkBadge(tab)));
    await page.bringToFront();
    await clickButton(page, 'Remove localhost');
    await waitFor(readSites, (seen) => !seen.includes('localhost'));
    await withTab(context, elsewhere, async (tab) => expectNone(await checkNoBadge(tab)));
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
        const { buttonText } = await readBadges(tab, (view) => view.buttonText !== '');
        expectThat(/\p{Script=Arabic}/u.test(buttonText), 'Arabic words', buttonText);
      });
    } finally {
      await chooseLanguage(driver, '');
    }
  });

  await recorder.check('options: the keys are those that the browser has', () =>
    withExtensionPage(driver, PATH, async (page) => {
      const keys = await page.evaluate(
        `[...document.querySelectorAll('kbd')].map((each) => each.textContent)`,
      );
      expectSame('keys', ['Alt+Shift+S', 'Alt+Shift+M'], keys);
    }),
  );

  await recorder.check('options: the index says how much it holds, and of when', () =>
    withExtensionPage(driver, PATH, async (page) => {
      const read = async () => (await page.evaluate('document.body.innerText')) as string;
      const text = await waitFor(read, (seen) => /\d+ stories/.test(seen));
      expectThat(
        /\d+ stories and \d+ known copies, [\d,]+ words/.test(text),
        'stories, copies and words',
        text,
      );
      expectThat(text.includes('Published Oct 16, 2026 to Oct 24, 2026.'), 'the days', text);
    }),
  );
}
