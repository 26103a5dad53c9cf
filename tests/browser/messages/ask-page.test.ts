/** What pages of the extension ask the content script of a tab, and what they make of its answers, which are a page's claims. */
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { MOST_AGENCIES } from '../../../src/browser/messages/description-form.ts';
import { PAGE_LIMITS } from '../../../src/browser/messages/page-limits.ts';
import type { PageActions } from '../../../src/browser/messages/page-messages.ts';
import type { PageDescription, PageText } from '../../../src/messages.ts';
import type { CreditPlace } from '../../../src/model.ts';
import { extension, removeExtension, startExtension, TAB } from './fake-extension.ts';

startExtension();
const { askForText } = await import('../../../src/browser/messages/ask-for-text.ts');
const ask = await import('../../../src/browser/messages/ask-page.ts');
const page = await import('../../../src/browser/messages/page-messages.ts');
const tell = await import('../../../src/browser/messages/tell-tabs.ts');

beforeEach(startExtension);
afterAll(() => vi.unstubAllGlobals());

const PLACE: CreditPlace = { article: 0, part: 'blocks', index: 2, charStart: 0, charEnd: 9 };
const TEXT: PageText = { language: 'en', articles: [{ headline: 'Geese', paragraphs: ['One.'] }], isCut: false }; // prettier-ignore
const DESCRIPTION: PageDescription = {
  ...{ url: 'https://courier.example/atlas', headline: 'Atlas', siteName: null, sentence: 'It is gone.' },
  agencies: [{ code: 'AP', name: 'Associated Press', host: 'apnews.com' }],
};

/** A content script that answers everything, with what a test changes. Returns what ends it. */
function answeringPage(change: Partial<PageActions> = {}): AbortController {
  const controller = new AbortController();
  page.watchPageMessages(
    {
      onShowQuote: ({ index }) => index === PLACE.index,
      onCheckAnyway: () => true,
      onStopReading: () => false,
      onFindSelection: () => false,
      onFindIndexes: () => ['https://press.example/'],
      onReadWords: (ranges) => ranges.map(({ pageStart, pageEnd }) => `${pageStart} to ${pageEnd}`),
      onReadSentences: (places) => places.map(({ index }) => `Sentence ${index}.`),
      onReadText: () => Promise.resolve(TEXT),
      onDescribePage: () => Promise.resolve(DESCRIPTION),
      ...change,
    },
    controller.signal,
  );
  return controller;
}

describe('a page with a content script', () => {
  test('gives its text, its words and sentences, its indexes and what it is', async () => {
    answeringPage();
    expect(await askForText(TAB)).toEqual(TEXT);
    expect(await ask.askForWords(TAB, [{ pageStart: 3, pageEnd: 5 }])).toEqual(['3 to 5']);
    expect(await ask.askForSentences(TAB, [PLACE])).toEqual(['Sentence 2.']);
    expect(await ask.askForIndexes(TAB)).toEqual(['https://press.example/']);
    expect(await ask.askForDescription(TAB, ['AP'])).toEqual(DESCRIPTION);
  });

  test('hears that it is to be checked anyway, though its script was only just brought', async () => {
    vi.useFakeTimers();
    const asked = tell.checkAnywayInTab(TAB);
    await vi.advanceTimersByTimeAsync(0);
    answeringPage();
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    expect(await asked).toBe(true);
  });

  test('is asked about a handful of agencies, however many a report names', async () => {
    let asked: readonly string[] = [];
    answeringPage({ onDescribePage: (agencies) => ((asked = agencies), Promise.resolve(DESCRIPTION)) });
    await ask.askForDescription(
      TAB,
      Array.from({ length: MOST_AGENCIES + 5 }, (_, i) => `A${i}`),
    );
    expect(asked).toHaveLength(MOST_AGENCIES);
  });

  test('does what it is told, and says where it could not', async () => {
    answeringPage();
    expect(await tell.showQuoteInTab(TAB, PLACE)).toBe(true);
    expect(await tell.showQuoteInTab(TAB, { ...PLACE, index: 0 })).toBe(false);
    expect(await tell.checkAnywayInTab(TAB)).toBe(true);
    expect(await tell.stopReadingInTab(TAB)).toBe(false);
    expect(await tell.findSelectionInTab(TAB)).toBe(false);
  });

  test('says nothing where no page was read, or its reading failed', async () => {
    answeringPage({
      onReadText: () => Promise.resolve(undefined),
      onReadWords: () => undefined,
      onReadSentences: () => undefined,
      onDescribePage: () => Promise.reject(new Error('the page is gone')),
    });
    expect(await askForText(TAB)).toBeUndefined();
    expect(await ask.askForWords(TAB, [{ pageStart: 3, pageEnd: 5 }])).toBeUndefined();
    expect(await ask.askForSentences(TAB, [PLACE])).toBeUndefined();
    expect(await ask.askForDescription(TAB, ['AP'])).toBeUndefined();
  });

  test('is not believed where its answer has another form', async () => {
    answeringPage({
      onReadText: () => Promise.resolve({ ...TEXT, articles: [] }),
      onReadWords: () => ['one', 'too many'],
      onReadSentences: () => ['a'.repeat(PAGE_LIMITS.titleChars + 1)],
      onFindIndexes: () => Array.from({ length: PAGE_LIMITS.indexes + 1 }, () => 'https://press.example/'),
      onDescribePage: () => Promise.resolve({ ...DESCRIPTION, url: 5 } as unknown as PageDescription),
    });
    expect(await askForText(TAB)).toBeUndefined();
    expect(await ask.askForWords(TAB, [{ pageStart: 3, pageEnd: 5 }])).toBeUndefined();
    expect(await ask.askForSentences(TAB, [PLACE])).toBeUndefined();
    expect(await ask.askForIndexes(TAB)).toEqual([]);
    expect(await ask.askForDescription(TAB, ['AP'])).toBeUndefined();
  });

  test.each([
    ['no object', 'read-text'],
    ['nothing', null],
    ['no type', { place: PLACE }],
    ['another type', { type: 'open-doors' }],
    ['a quote without a place', { type: 'show-quote' }],
    ['words without ranges', { type: 'read-words' }],
    ['words at what is no range', { type: 'read-words', ranges: [null] }],
    ['sentences at what is no place', { type: 'read-sentences', places: ['first'] }],
    ['agencies that are none', { type: 'describe-page', agencies: [5] }],
    ['agencies in no list', { type: 'describe-page', agencies: 'AP' }],
    ['a description for no agencies', { type: 'describe-page' }],
  ])('does not answer a message with %s', async (_, raw) => {
    answeringPage();
    expect(await tell.askTab(TAB, raw as never)).toBeUndefined();
  });

  test('answers its own extension alone', async () => {
    answeringPage();
    extension.sender = { id: 'other@tests.example' };
    expect(await askForText(TAB)).toBeUndefined();
  });

  test('is silent once it has ended, also where its extension is gone', () => {
    answeringPage().abort();
    expect(extension.listeners.size).toBe(0);
    const left = answeringPage();
    removeExtension();
    expect(() => left.abort()).not.toThrow();
  });
});

describe('a page without a content script', () => {
  test('gives and does nothing', async () => {
    expect(await askForText(TAB + 1)).toBeUndefined();
    expect(await ask.askForIndexes(TAB + 1)).toEqual([]);
    expect(await tell.checkAnywayInTab(TAB + 1)).toBe(false);
    expect(await tell.findSelectionInTab(TAB + 1)).toBeUndefined();
  });
});

describe('news', () => {
  test('of choices and of stories are told to every tab and heard by those who watch for them', async () => {
    const controller = new AbortController();
    const heard: string[] = [];
    page.watchChoices(() => heard.push('choices'), controller.signal);
    page.watchLibrary(() => heard.push('library'), controller.signal);
    await tell.tellChoicesChanged();
    await tell.tellLibraryChanged();
    expect(heard).toEqual(['choices', 'library']);
    controller.abort();
    await tell.tellChoicesChanged();
    expect(heard).toEqual(['choices', 'library']);
  });
});
