/** Texts taken apart and put together: paragraphs, sentences, terms, shingles. */
import { hashString } from '../../src/fingerprint/term-hash.ts';
import type { Page } from '../../src/model.ts';
import { tokenize } from '../../src/text/tokenize.ts';

/** Paragraphs of a text, white space collapsed. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

export function joinParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n');
}

const SENTENCE_END = /(?<=[.!?]["”’]?) (?=["“‘]?[A-Z])/;
const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Lt|Col|Sgt|St|Jr|Sr|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z])|\.[A-Z])\.$/;

/** Sentences of one paragraph; "Sen. Smith" and "J. Smith" are not torn apart. */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  for (const part of paragraph.split(SENTENCE_END)) {
    const last = sentences.at(-1);
    if (last !== undefined && ABBREVIATION.test(last)) sentences[sentences.length - 1] = `${last} ${part}`;
    else sentences.push(part);
  }
  return sentences;
}

/** Normal forms of the words of a text, stop words included, in order. */
export function termsOf(text: string): string[] {
  return tokenize(text).map(({ word }) => word.term);
}

/** A word of `plainTokens` and where it stands. */
export interface PlainToken {
  term: string;
  charStart: number;
  charEnd: number;
}

/** Words of a text without any of Wiremark's care: what the queries are chosen by does not change when Wiremark does. */
export function plainTokens(text: string): PlainToken[] {
  return Array.from(text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu), (match) => ({
    term: match[0],
    charStart: match.index,
    charEnd: match.index + match[0].length,
  }));
}

export function plainWords(text: string): string[] {
  return plainTokens(text).map(({ term }) => term);
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** Hashes of the distinct shingles of k consecutive terms. */
export function shinglesOf(terms: readonly string[], k = 5): Set<number> {
  const shingles = new Set<number>();
  for (let i = 0; i + k <= terms.length; i++) shingles.add(hashString(terms.slice(i, i + k).join(' ')));
  return shingles;
}

/** Share of `a` found in `b`; 0 for an empty `a`. */
export function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const shingle of a) if (b.has(shingle)) shared++;
  return a.size === 0 ? 0 : shared / a.size;
}

/** Terms of each article of a page, at the positions that fingerprints count. */
export function articleTerms(page: Page): string[][] {
  return page.articles.map(({ blocks }) => blocks.flatMap(({ text }) => termsOf(text)));
}
