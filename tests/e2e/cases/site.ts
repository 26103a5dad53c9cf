/** The website: faults of axe-core in every page, nothing that is cut off in a narrow window, the check of a text, and no request elsewhere. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { buildSite } from '../../../scripts/site/build-site.ts';
import { startStaticHost } from '../../../scripts/start/static-host.ts';
import { findFaults } from '../axe.ts';
import { packagedSegment } from '../extension-builds.ts';
import type { Look } from '../launch.ts';
import { expectNone, expectSame } from '../recorder.ts';
import { waitForStill } from '../still.ts';
import { clickButton, resize } from '../user-actions.ts';
import { waitFor } from '../wait.ts';
import { withTab, type CaseContext } from './context.ts';
import { BROWSER_ERRANDS } from './privacy.ts';

const NARROW = { width: 320, height: 640 };

/** One of each kind, and the way from right to left. */
const PAGES = {
  'index.html': 'ltr',
  'ar/index.html': 'rtl',
  'publish.html': 'ltr',
  'format.html': 'ltr',
  'figures.html': 'ltr',
} as const;

/** Pages with a form, and what the answer for the invented story begins with. */
const CHECKS = {
  'check.html': 'Full copy of a story from meridianwire.example.',
  'de/check.html': 'Vollständige Kopie',
  'ar/check.html': 'نسخة كاملة',
} as const;

const readAnswer = (page: Page, wanted: string): Promise<string> =>
  waitFor(
    `the answer "${wanted}"`,
    async () => (await page.evaluate(`document.querySelector('section.panel')?.innerText ?? ''`)) as string,
    (text) => text.includes(wanted),
  );

async function checkPage(page: Page, direction: string): Promise<void> {
  expectSame('direction', direction, await page.evaluate('document.documentElement.dir'));
  await waitForStill(page);
  expectNone(await findFaults(page, { isOfSite: true }));
  await resize(page, NARROW);
  const scrolls = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
  expectSame('scrolls sideways at 320 px', false, await page.evaluate(scrolls));
}

/** Checks the invented story, then a text that is pasted. */
async function checkText(page: Page, answer: string): Promise<void> {
  await waitFor(
    'the form',
    async () => (await page.evaluate(`document.querySelector('textarea') !== null`)) as boolean,
    Boolean,
  );
  await page.evaluate(`document.querySelector('#sample').click()`);
  await readAnswer(page, answer);
}

async function checkPasted(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    const field = document.querySelector('textarea');
    field.value = 'Too few words.';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
  await clickButton(page, 'Check');
  await readAnswer(page, 'fewer than 20 words');
}

async function checkAll(context: CaseContext, look: Look, origin: string): Promise<void> {
  const { recorder, requests } = context;
  const name = (what: string) => `site, ${look}: ${what}`;
  const [local, remote] = [requests.local.length, requests.remote.length];
  const isWanted = (path: string) => context.isFull || look === 'light' || !path.includes('/');
  for (const [path, direction] of Object.entries(PAGES).filter(([path]) => isWanted(path)))
    await recorder.check(name(path), () =>
      withTab(context, `${origin}/${path}`, ({ page }) => checkPage(page, direction)),
    );
  for (const [path, answer] of Object.entries(CHECKS).filter(([path]) => isWanted(path)))
    await recorder.check(name(path), () =>
      withTab(context, `${origin}/${path}`, async ({ page }) => {
        await checkText(page, answer);
        await checkPage(page, path.startsWith('ar') ? 'rtl' : 'ltr');
        if (path === 'check.html') await checkPasted(page);
      }),
    );
  await recorder.check(name('no request but to its own host'), () => {
    const asked = requests.local.slice(local).filter((address) => !address.startsWith(`${origin}/`));
    const fromSite = requests.remote.slice(remote).filter((address) => !BROWSER_ERRANDS.test(address));
    expectNone([...asked, ...fromSite]);
  });
}

let site: Promise<string> | undefined;

/** Folder of the website, built once for all browsers of this run. */
function siteFolder(newsroomSegment: string): Promise<string> {
  const build = async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wiremark-site-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    // As `npm run site` names its folder.
    await buildSite(relative('.', folder), newsroomSegment);
    return folder;
  };
  return (site ??= build());
}

/** The context's browser has the look, and an index of the newsroom in its extension. Looks but the light one are tried in English alone: colours know no direction. */
export async function checkSite(context: CaseContext, look: Look): Promise<void> {
  const host = await startStaticHost(await siteFolder(packagedSegment(context.buildFolder)));
  try {
    // The extension of the tests may read pages of 127.0.0.1, but none of the same machine under this name.
    await checkAll(context, look, `http://localhost:${host.port}`);
  } finally {
    host.close();
  }
}
