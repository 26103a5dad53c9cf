/** A segment that no package has, and what a user does with it on the options page. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { sitesFolder } from '../samples/newsroom-files.ts';
import { buildIndexOf } from './extension-builds.ts';
import { waitFor } from './wait.ts';

/** A page of the newsroom whose text is no story of its index. */
export const UNKNOWN = 'ostermoorweekly.example/garden/quinces';
/** What the segment calls itself. */
export const NAME = 'Orchard Wire';

/** Makes a segment of one story, which has the text of a page that no other segment knows. */
export const makeSegment = (folder: string): Promise<string> =>
  makeSegmentOf(folder, {
    id: 'orchard-1',
    url: 'https://orchardwire.example/quinces',
    outlet: 'orchardwire.example',
    published: '2026-10-12',
    title: 'The quinces are early',
    html: readFileSync(join(sitesFolder, `${UNKNOWN}.html`), 'utf8'),
  });

/** A page without a known source, and its headline. */
export const SAME_HEADLINE = {
  path: 'vellmoortimes.example/2026/10/28/atlas-barn',
  headline: 'Atlas theft: police search a barn, count boards and return a heron',
};

/** Makes a segment of one story of an agency, which has the headline of that page and nothing else of it. */
export const makeHeadlineSegment = (folder: string): Promise<string> =>
  makeSegmentOf(folder, {
    id: 'heron-1',
    url: 'https://apnews.com/article/heron-returned-1',
    outlet: 'apnews.com',
    published: '2026-10-27T18:00:00Z',
    title: SAME_HEADLINE.headline,
    agency: 'AP',
    text:
      'VELLMOOR (AP) — A heron that left a farm in a police van on Monday was home before its supper. Officers had gone to look for old maps under the ' +
      'floor, and the bird had gone to look for officers. Its owner counted it twice, and signed for one.',
  });

function makeSegmentOf(folder: string, record: Record<string, string>): Promise<string> {
  const records = join(folder, 'records.jsonl');
  writeFileSync(records, JSON.stringify({ lang: 'en', relation: 'original', ...record }));
  return buildIndexOf(records, NAME, join(folder, 'index'));
}

/** What a part of the panel says. */
export const readText = (page: Page, selector: string): Promise<string> =>
  page.evaluate(
    `[...document.querySelectorAll('.segments-panel ${selector}')].map((each) => each.innerText).join(' ')`,
  ) as Promise<string>;

/** Gives files to the panel, and waits for these words in the part that `selector` names. */
export async function give(
  page: Page,
  files: readonly string[],
  selector: string,
  words: string,
): Promise<void> {
  const field = await (await page.$('input[accept=".wmk"]'))?.toElement('input');
  await field?.uploadFile(...files);
  await waitFor(
    `"${words}"`,
    () => readText(page, selector),
    (text) => text.includes(words),
  );
}

/** Waits until the panel says these words of what was done. */
export const waitForStatus = (page: Page, words: string): Promise<string> =>
  waitFor(
    `"${words}"`,
    () => readText(page, '[role=status]'),
    (text) => text.includes(words),
  );
