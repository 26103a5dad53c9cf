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
export async function makeSegment(folder: string): Promise<string> {
  const record = {
    id: 'orchard-1',
    url: 'https://orchardwire.example/quinces',
    outlet: 'orchardwire.example',
    published: '2026-10-12',
    title: 'The quinces are early',
    lang: 'en',
    relation: 'original',
    html: readFileSync(join(sitesFolder, `${UNKNOWN}.html`), 'utf8'),
  };
  const records = join(folder, 'records.jsonl');
  writeFileSync(records, JSON.stringify(record));
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
