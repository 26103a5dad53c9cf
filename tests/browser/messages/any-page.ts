/** Pages for tests of messages: a small one, and any that the types allow, however absurd. */
import fc from 'fast-check';
import { PAGE_LIMITS } from '../../../src/browser/messages/page-limits.ts';
import {
  CREDIT_COVERS,
  CREDIT_KINDS,
  CREDIT_PLACE_PARTS,
  type ArticleFingerprints,
  type Credit,
  type PageFingerprints,
} from '../../../src/model.ts';
import { sampleCredit } from '../../ui/sample-reports.ts';

export const sampleArticle = (change: Partial<ArticleFingerprints> = {}): ArticleFingerprints => ({
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

export const samplePage = (change: Partial<PageFingerprints> = {}): PageFingerprints => ({
  url: 'https://courier.example/atlas',
  canonicalUrl: null,
  title: 'Sea atlas stolen',
  language: 'en',
  published: '2026-10-18',
  articles: [sampleArticle()],
  credits: [sampleCredit()],
  ...change,
});

/** Any number that a page can hold, those past every range among them. */
export const anyNumber = fc.oneof(
  fc.nat(20),
  fc.integer(),
  fc.double(),
  fc.constantFrom(4e9, -1, Number.NaN, Infinity, Number.MAX_SAFE_INTEGER, ...Object.values(PAGE_LIMITS)),
);

/** Any text, also one just at, just past or far past a limit. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .tuple(
      fc.constantFrom('x', '\u{1F5DE}', '\u202E', '\0'),
      fc.constantFrom(199, 200, 260, 261, 300, 501, 4001, 20_000),
    )
    .map(([unit, length]) => unit.repeat(length)),
);

const textOrNull = fc.option(anyText);

const anyNumbers: fc.Arbitrary<readonly number[]> = fc.oneof(
  fc.array(anyNumber),
  fc.uniqueArray(fc.nat(60)).map((numbers) => numbers.sort((a, b) => a - b)),
  fc.constantFrom(4_999, 5_001, 10_001, 60_000, 100_001).map((length) => Array.from({ length }, (_, i) => i)),
);

export const anyCredit: fc.Arbitrary<Credit> = fc.record({
  agency: textOrNull,
  outlet: textOrNull,
  kind: fc.constantFrom(...CREDIT_KINDS),
  quote: anyText,
  covers: fc.constantFrom(...CREDIT_COVERS),
  confidence: anyNumber,
  part: fc.boolean(),
  place: fc.option(
    fc.record({
      article: anyNumber,
      part: fc.constantFrom(...CREDIT_PLACE_PARTS),
      index: anyNumber,
      charStart: anyNumber,
      charEnd: anyNumber,
    }),
  ),
});

export const anyArticle: fc.Arbitrary<ArticleFingerprints> = fc.record({
  headline: anyText,
  wordCount: anyNumber,
  hashes: anyNumbers,
  wordPositions: anyNumbers,
  blockWordStarts: anyNumbers,
  nameTokens: anyNumbers,
  quotedWordRanges: anyNumbers,
  firstPersonWordRanges: anyNumbers,
});

export const anyPage: fc.Arbitrary<PageFingerprints> = fc.record(
  {
    url: textOrNull,
    canonicalUrl: textOrNull,
    title: anyText,
    language: textOrNull,
    published: textOrNull,
    articles: fc.oneof(
      fc.array(anyArticle, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(49, 50, 51, 200).map((length) => Array.from({ length }, () => sampleArticle())),
    ),
    credits: fc.oneof(
      fc.array(anyCredit, { maxLength: 8 }),
      fc.constantFrom(200, 201, 3_000).map((length) => Array.from({ length }, () => sampleCredit())),
    ),
    hasUnreadMetadata: fc.boolean(),
  },
  { requiredKeys: ['url', 'canonicalUrl', 'title', 'language', 'published', 'articles', 'credits'] },
);
