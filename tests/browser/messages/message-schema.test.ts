import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMessage } from '../../../src/browser/messages/message-schema.ts';
import { PAGE_LIMITS, fitPage } from '../../../src/browser/messages/page-limits.ts';
import type { Message } from '../../../src/messages.ts';
import type { ArticleFingerprints, PageFingerprints } from '../../../src/model.ts';
import { sampleCredit } from '../../ui/sample-reports.ts';
import { runsOf } from '../../tier.ts';

const sampleArticle = (change: Partial<ArticleFingerprints> = {}): ArticleFingerprints => ({
  headline: 'Sea atlas stolen',
  wordCount: 12,
  hashes: [1, 0xffff_ffff, 7],
  wordPositions: [0, 3, 11],
  blockWordStarts: [0, 6, 6],
  nameTokens: [0],
  quotedWordRanges: [2, 5],
  firstPersonWordRanges: [],
  ...change,
});

const samplePage = (change: Partial<PageFingerprints> = {}): PageFingerprints => ({
  url: 'https://courier.example/atlas',
  canonicalUrl: null,
  title: 'Sea atlas stolen',
  language: 'en',
  published: '2026-10-18',
  articles: [sampleArticle()],
  credits: [sampleCredit()],
  ...change,
});

const isAccepted = (raw: unknown): boolean => readMessage(raw).ok;
const acceptsPage = (page: unknown): boolean => isAccepted({ type: 'check-page', page });
const acceptsArticle = (change: Partial<ArticleFingerprints>): boolean =>
  acceptsPage(samplePage({ articles: [sampleArticle(change)] }));

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

describe('a message', () => {
  test.each([
    { type: 'check-page', page: samplePage() },
    { type: 'not-article', url: 'https://courier.example/' },
    { type: 'start-reading' },
    { type: 'get-tab-result', tabId: 3 },
    { type: 'get-coverage' },
    { type: 'check-links', urls: ['https://harbour.example/copy'] },
  ] satisfies Message[])('of type $type comes through as it was sent', (message) => {
    expect(readMessage(structuredClone(message))).toEqual({ ok: true, value: message });
  });

  test('of random junk never passes and never throws', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        (junk) => {
          const result = readMessage(junk);
          expect(result.ok).toBe(false);
        },
      ),
      { numRuns: runsOf(2_000) },
    );
  });

  test('of a known type with junk inside never passes and never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('check-page', 'not-article', 'get-tab-result'),
        fc.object(),
        (type, junk) => {
          expect(readMessage({ ...junk, type }).ok).toBe(false);
        },
      ),
      { numRuns: runsOf(1_000) },
    );
  });

  test('that asks for the reading script names no tab: it runs where the message is from', () => {
    expect(isAccepted({ type: 'start-reading', tabId: 3 })).toBe(false);
  });

  test('with any one field of its page replaced by junk never throws, and passes only what the field may hold', () => {
    const fields = Object.keys(samplePage()) as (keyof PageFingerprints)[];
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        fc.oneof(fc.object(), fc.integer(), fc.boolean()),
        (field, junk) => {
          expect(acceptsPage({ ...samplePage(), [field]: junk })).toBe(false);
        },
      ),
      { numRuns: runsOf(1_000) },
    );
  });

  test('that is refused says which part was refused', () => {
    const result = readMessage({ type: 'check-page', page: { ...samplePage(), title: 5 } });
    expect(result).toMatchObject({ ok: false, error: { code: 'bad-message' } });
    expect(result.ok ? '' : result.error.message).toContain('page.title');
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
    expect(readMessage({ type: 'check-page', page: fitPage(tooLong) })).toMatchObject({ ok: true });
  });

  test('a page within the limits is not changed by cutting', () => {
    expect(fitPage(samplePage())).toEqual(samplePage());
  });
});
