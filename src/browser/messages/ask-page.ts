import * as v from 'valibot';
import type { PageDescription } from '../../messages.ts';
import type { CreditPlace, PageWords } from '../../model.ts';
import { descriptionForm, MOST_AGENCIES } from './description-form.ts';
import { PAGE_LIMITS } from './page-limits.ts';
import { askTab } from './tell-tabs.ts';

/** Asks the content script of a tab to describe its page. Undefined where none answers, or the answer has another form. Never rejects. */
export async function askForDescription(
  tabId: number,
  agencies: readonly string[],
): Promise<PageDescription | undefined> {
  const answer = await askTab(tabId, {
    type: 'describe-page',
    agencies: agencies.slice(0, MOST_AGENCIES),
  });
  const parsed = v.safeParse(descriptionForm.schema, answer);
  return parsed.success ? parsed.output : undefined;
}

/** A page's answer of one text for each place that it was asked for; undefined for an answer of another form. */
function readTexts(answer: unknown, count: number, mostChars: number): readonly string[] | undefined {
  const text = v.pipe(v.string(), v.maxLength(mostChars));
  const parsed = v.safeParse(v.pipe(v.array(text), v.length(count)), answer);
  return parsed.success ? parsed.output : undefined;
}

/** Asks the content script of a tab for the page's words at some places. Undefined where none answers, or the answer has another form. Never rejects. */
export async function askForWords(
  tabId: number,
  ranges: readonly PageWords[],
): Promise<readonly string[] | undefined> {
  const plain = ranges.map(({ pageStart, pageEnd }) => ({ pageStart, pageEnd }));
  const answer = await askTab(tabId, { type: 'read-words', ranges: plain });
  return readTexts(answer, ranges.length, PAGE_LIMITS.nameChars);
}

/** The same for the sentences that some quotes stand in. */
export async function askForSentences(
  tabId: number,
  places: readonly CreditPlace[],
): Promise<readonly string[] | undefined> {
  const answer = await askTab(tabId, { type: 'read-sentences', places });
  return readTexts(answer, places.length, PAGE_LIMITS.titleChars);
}

/** Asks the content script of a tab for the indexes that its page links to. None where no script answers, or the answer has another form. Never rejects. */
export async function askForIndexes(tabId: number): Promise<readonly string[]> {
  const text = v.pipe(v.string(), v.maxLength(PAGE_LIMITS.urlChars));
  const addresses = v.pipe(v.array(text), v.maxLength(PAGE_LIMITS.indexes));
  const parsed = v.safeParse(addresses, await askTab(tabId, { type: 'find-indexes' }));
  return parsed.success ? parsed.output : [];
}
