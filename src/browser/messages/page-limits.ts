/**
 * The most that one message may carry. A page over a limit is cut to it by its sender (`page-form.ts`) and refused by its receiver, so that a
 * broken or hostile page cannot fill the worker's memory. The longest of 38,000 news articles had about 20,000 words.
 */
export const PAGE_LIMITS = {
  articles: 50,
  /** Words of an article. The worker sets up one byte for each. */
  words: 400_000,
  /** Content tokens of the whole page. */
  hashes: 100_000,
  blocksPerArticle: 5_000,
  /** Numbers, so twice the ranges. */
  quotedNumbersPerArticle: 10_000,
  credits: 200,
  quoteChars: 200,
  /** Parts of an article, and characters of one, among which a credit has its place. */
  places: 100_000_000,
  titleChars: 500,
  urlChars: 4_000,
  /** Characters of a page's text where the user compares it: some 150,000 words. */
  textChars: 1_000_000,
  /** Addresses of links in one message. */
  links: 2_000,
  /** Indexes that a page links to: more would fill the popup. */
  indexes: 3,
  /** Codes, dates and hosts; names and figures in the page's own words. */
  nameChars: 260,
} as const;

/** An address as a message may carry it. A longer one is left out, for a part of it would be the address of another page. */
export const fitAddress = (url: string): string | null => (url.length > PAGE_LIMITS.urlChars ? null : url);
