import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/article/read-page.ts';
import { fitPage, pageForm } from '../../../src/browser/messages/page-form.ts';
import { PAGE_LIMITS } from '../../../src/browser/messages/page-limits.ts';
import { parseHtml } from '../../../src/builder/input/parse-html.ts';
import type { ArticleFingerprints } from '../../../src/model.ts';
import { fingerprintsOf } from '../../../src/pipeline.ts';
import { runsOf } from '../../tier.ts';
import { sampleCredit } from '../../ui/sample-reports.ts';
import { anyPage, sampleArticle, samplePage } from './any-page.ts';

const acceptsPage = (page: unknown): boolean => v.is(pageForm.schema, page);
const acceptsArticle = (change: Partial<ArticleFingerprints>): boolean =>
  acceptsPage(samplePage({ articles: [sampleArticle(change)] }));

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

describe('whatever a page holds', () => {
  test('the receiver accepts what the sender has fitted', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        expect(acceptsPage(fitPage(page))).toBe(true);
      }),
      { numRuns: runsOf(80) },
    );
  });

  test('fitting leaves alone what would be accepted', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        const fitted = fitPage(page);
        expect(fitPage(fitted)).toEqual(fitted);
      }),
      { numRuns: runsOf(40) },
    );
    expect(fitPage(samplePage())).toEqual(samplePage());
  });
});

describe('a page of the web with a date of 300 characters and a credit to a host of 264', () => {
  const host = `${'harbour.'.repeat(32)}example`;
  const sentence =
    'The lighthouse keeper of Port Halvard counted nineteen boats before the storm broke over the bay.';
  const html = `<html><head><title>Boats</title><meta property="article:published_time" content="${'2026-10-18T'.padEnd(300, '0')}">
    <link rel="syndication-source" href="https://${host}/boats"></head><body><article><h1>Nineteen boats</h1>
    ${`<p>${sentence}</p>`.repeat(20)}<p>Source: <a href="https://${host}/boats">${host}</a></p></article></body></html>`;
  const page = readPage(parseHtml(html), 'https://courier.example/boats');

  test('is accepted without what is too long', () => {
    const prints = page && fingerprintsOf(page);
    if (!prints) throw new Error('the page is no article');
    expect(acceptsPage(prints)).toBe(false);
    expect(prints.credits.some(({ outlet }) => outlet === host)).toBe(true);
    const fitted = fitPage(prints);
    expect(acceptsPage(fitted)).toBe(true);
    expect(fitted).toMatchObject({ published: null, articles: prints.articles });
    expect(fitted.credits).toEqual(prints.credits.filter(({ outlet }) => outlet !== host));
  });
});

describe('a page', () => {
  test('with a field that nobody named, such as its text, is refused', () => {
    expect(acceptsPage({ ...samplePage(), text: 'The thieves who emptied the map room' })).toBe(false);
    expect(acceptsArticle({ blocks: ['The thieves'] } as Partial<ArticleFingerprints>)).toBe(false);
  });

  test('with positions that do not strictly increase is refused', () => {
    expect(acceptsArticle({ wordPositions: [0, 3, 3] })).toBe(false);
    expect(acceptsArticle({ wordPositions: [3, 0, 11] })).toBe(false);
  });

  test('with a position past its last word is refused', () => {
    expect(acceptsArticle({ wordPositions: [0, 3, 12] })).toBe(false);
  });

  test('with another number of positions than hashes is refused', () => {
    expect(acceptsArticle({ wordPositions: [0, 3] })).toBe(false);
  });

  test('with more words than the worker may set up bytes for is refused', () => {
    expect(acceptsArticle({ wordCount: PAGE_LIMITS.words })).toBe(true);
    expect(acceptsArticle({ wordCount: 4e9 })).toBe(false);
  });

  test('with a block or a range past its last word, or a name past its last token, is refused', () => {
    expect(acceptsArticle({ blockWordStarts: [0, 13] })).toBe(false);
    expect(acceptsArticle({ quotedWordRanges: [2, 13] })).toBe(false);
    expect(acceptsArticle({ nameTokens: [3] })).toBe(false);
  });

  test('with a credit that stands nowhere in it is refused', () => {
    const stand = { article: 0, part: 'blocks', index: 0, charStart: 4, charEnd: 9 } as const;
    const accepts = (change: object): boolean =>
      acceptsPage(samplePage({ credits: [sampleCredit({ place: { ...stand, ...change } })] }));
    expect(accepts({})).toBe(true);
    expect(accepts({ charStart: 10 })).toBe(false);
    expect(accepts({ article: PAGE_LIMITS.articles })).toBe(false);
    expect(accepts({ index: 4e9 })).toBe(false);
  });

  test.each([-1, 0.5, 2 ** 32, Number.NaN, '7', null])('with the hash %s is refused', (hash) => {
    expect(acceptsArticle({ hashes: [1, 2, hash as number] })).toBe(false);
  });

  test('with half a range is refused', () => {
    expect(acceptsArticle({ quotedWordRanges: [2, 5, 7] })).toBe(false);
    expect(acceptsArticle({ firstPersonWordRanges: [2] })).toBe(false);
  });

  test('with a quote over the limit is refused', () => {
    expect(acceptsPage(samplePage({ credits: [sampleCredit({ quote: 'x'.repeat(201) })] }))).toBe(false);
  });

  test('without an article, or with too many, is refused', () => {
    expect(acceptsPage(samplePage({ articles: [] }))).toBe(false);
    const articles = upTo(PAGE_LIMITS.articles + 1).map(() => sampleArticle());
    expect(acceptsPage(samplePage({ articles }))).toBe(false);
  });
});

describe('a page that is too long', () => {
  const count = PAGE_LIMITS.hashes + 1;
  const long = sampleArticle({ wordCount: count, hashes: upTo(count), wordPositions: upTo(count) });
  const tooLong = samplePage({
    title: 'x'.repeat(PAGE_LIMITS.titleChars + 1),
    url: `https://courier.example/${'x'.repeat(PAGE_LIMITS.urlChars)}`,
    articles: [long, ...upTo(PAGE_LIMITS.articles).map(() => sampleArticle())],
    credits: upTo(PAGE_LIMITS.credits + 1).map(() => sampleCredit()),
  });

  test('is refused as it is', () => {
    expect(acceptsPage(tooLong)).toBe(false);
    expect(acceptsPage(samplePage({ articles: [long] }))).toBe(false);
  });

  test('is accepted once it is cut to fit', () => {
    expect(acceptsPage(fitPage(tooLong))).toBe(true);
  });
});
