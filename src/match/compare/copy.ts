import type { ArticleFingerprints, Relation } from '../../model.ts';
import type { StorySignature } from '../../story-index/format/records.ts';
import type { TokenPassage } from './alignment.ts';

/** What speaks for copying: passages in the same words, and how much they cover. All shares 0 to 1. */
export interface CopyEvidence {
  passages: readonly TokenPassage[];
  /** Words of the article that stand in passages, and their share of the article. */
  copiedWords: number;
  pageShare: number;
  /** Share of the story that stands in passages. */
  storyShare: number;
  /** Words of the longest passage. */
  longestPassageWords: number;
  /** Words of the passage that a copied word stands in, on average over the copied words. */
  meanPassageWords: number;
  /** Share of equal content tokens inside the passages: a copy with changed words has 0.8 and more, what a rewrite keeps is less dense. */
  density: number;
  /** Copied words outside quotation marks, on the page and in the story, in stretches of some length: shared speech is no evidence of copying. */
  ownWords: number;
  /** Content tokens among them that are no names or numbers: who and where is the same in all reports of an event. */
  ownTerms: number;
  /** Words of the longest of these stretches. */
  longestOwnWords: number;
}

/** A story's relation to an article, and how sure it is. */
export interface Decision {
  relation: Relation;
  confidence: number;
}

/** Fewer copied words outside quotation marks, or fewer of them that are no names, are a shared phrase or name: no copy. */
const LEAST_OWN_WORDS = 18;
const LEAST_OWN_TERMS = 8;
/** ... counted in stretches of so many: "he said on Monday" between two quotations is nobody's own, nor is a row of names with their titles. */
const LEAST_STRETCH_WORDS = 10;
const LEAST_STRETCH_TERMS = 3;
/** ... and one passage must be so long: copied text has sentences, not fragments. */
const LEAST_PASSAGE_WORDS = 22;
/** Where less than this of the shared words are the page's own, two reports quote the same people: one stretch between must then be so long. */
const OWN_SHARE = 0.3;
const LEAST_STRETCH_AMONG_QUOTATIONS = 24;
/** Where more of the content tokens have a capital, capitals make no names: German, headlines. */
const MOST_NAMES = 0.45;
/**
 * Of a page that has less than this from a story, what stands in first person is no evidence either: somebody's statement or a transcript,
 * printed by two. Who has taken more has taken an author's own text.
 */
const OWN_STORY_SHARE = 0.5;
/** A reprint: most of the page from the story, and most of the story there. */
const REPRINT_PAGE_SHARE = 0.8;
const REPRINT_STORY_SHARE = 0.75;
/**
 * Less than this of the page, in passages shorter than this on average (each word counted with the length of its passage), is what
 * a rewrite leaves standing: names of offices, quotations, stock phrases. A copy has whole sentences.
 */
const COPY_PAGE_SHARE = 0.5;
const COPY_PASSAGE_WORDS = 24;
/** ... and so is text in which every other word was changed. */
const COPY_DENSITY = 0.78;
/** An excerpt lies in one part of the page; copied text that is spread over more of the page is an edited copy. */
const EXCERPT_EXTENT = 0.6;
/** ... and is this much of the page. */
const EDITED_SHARE = 0.3;
/** Shorter passages do not widen the extent. */
const EXTENT_PASSAGE_WORDS = 15;
/** Words that each content token stands for: itself and the stop words up to the next one. */
function wordSpan(prints: ArticleFingerprints, token: number): { start: number; end: number } {
  const start = token === 0 ? 0 : (prints.wordPositions[token] as number);
  return { start, end: prints.wordPositions[token + 1] ?? prints.wordCount };
}

/** Word range of a range of content tokens of the article. */
export function wordRange(
  prints: ArticleFingerprints,
  tokenStart: number,
  tokenEnd: number,
): { start: number; end: number } {
  return { start: wordSpan(prints, tokenStart).start, end: wordSpan(prints, tokenEnd - 1).end };
}

const NOTHING_COPIED: Omit<CopyEvidence, 'passages'> = {
  copiedWords: 0,
  density: 0,
  ownWords: 0,
  ownTerms: 0,
  longestOwnWords: 0,
  longestPassageWords: 0,
  meanPassageWords: 0,
  pageShare: 0,
  storyShare: 0,
};

/** Shares of copied text, from an alignment. */
export function measureCopy(
  prints: ArticleFingerprints,
  signature: StorySignature,
  passages: readonly TokenPassage[],
): Omit<CopyEvidence, 'passages'> {
  if (passages.length === 0) return NOTHING_COPIED;
  const storyTaken = new Uint8Array(signature.tokens.length);
  const copiedWords = passages.reduce((sum, passage) => sum + wordsOfRuns(prints, passage), 0);
  const pageShare = ratio(copiedWords, prints.wordCount);
  const { isQuoted, isFirstPerson, isName } = layOut(prints);
  const isSpeech = pageShare < OWN_STORY_SHARE ? isFirstPerson : isQuoted;
  const isQuotedInStory = quotedTokens(signature);
  let ownWords = 0;
  let ownTerms = 0;
  let longestOwnWords = 0;
  let longestPassageWords = 0;
  let squaredWords = 0;
  let equalTokens = 0;
  let spanTokens = 0;
  for (const passage of passages) {
    equalTokens += passage.equalTokens;
    spanTokens += Math.max(passage.pageEnd - passage.pageStart, passage.storyEnd - passage.storyStart);
    let words = 0;
    let stretchWords = 0;
    let stretchTerms = 0;
    const endStretch = (): void => {
      if (stretchWords >= LEAST_STRETCH_WORDS && stretchTerms >= LEAST_STRETCH_TERMS) {
        ownWords += stretchWords;
        ownTerms += stretchTerms;
        longestOwnWords = Math.max(longestOwnWords, stretchWords);
      }
      stretchWords = stretchTerms = 0;
    };
    for (const run of passage.runs) {
      storyTaken.fill(1, run.storyStart, run.storyStart + run.length);
      for (let i = 0; i < run.length; i++) {
        const token = run.pageStart + i;
        const { start, end } = wordSpan(prints, token);
        words += end - start;
        if (isSpeech[token] === 1 || isQuotedInStory[run.storyStart + i] === 1) {
          endStretch();
        } else {
          stretchWords += end - start;
          stretchTerms += 1 - (isName[token] as number);
        }
      }
    }
    endStretch();
    longestPassageWords = Math.max(longestPassageWords, words);
    squaredWords += words * words;
  }
  const storyTokens = storyTaken.reduce((sum, taken) => sum + taken, 0);
  return {
    copiedWords,
    density: ratio(equalTokens, spanTokens),
    ownWords,
    ownTerms,
    longestOwnWords,
    longestPassageWords,
    meanPassageWords: ratio(squaredWords, copiedWords),
    pageShare,
    storyShare: ratio(storyTokens, storyTaken.length),
  };
}

/** Words that stand in the equal runs of a passage. */
function wordsOfRuns(prints: ArticleFingerprints, { runs }: TokenPassage): number {
  let words = 0;
  for (const { pageStart, length } of runs) {
    const { start, end } = wordRange(prints, pageStart, pageStart + length);
    words += end - start;
  }
  return words;
}

/** What is known of each content token of an article: 1 inside quotation marks, 1 there or in first person, 1 for names and numbers. */
interface TokenKinds {
  isQuoted: Uint8Array;
  isFirstPerson: Uint8Array;
  isName: Uint8Array;
}

/** A page is aligned with many stories: its tokens are laid out once. */
const laidOut = new WeakMap<ArticleFingerprints, TokenKinds>();

function layOut(prints: ArticleFingerprints): TokenKinds {
  let kinds = laidOut.get(prints);
  if (kinds !== undefined) return kinds;
  const { hashes, nameTokens, quotedWordRanges, firstPersonWordRanges } = prints;
  const isQuoted = new Uint8Array(hashes.length);
  markWords(isQuoted, prints, quotedWordRanges);
  const isFirstPerson = isQuoted.slice();
  markWords(isFirstPerson, prints, firstPersonWordRanges);
  kinds = { isQuoted, isFirstPerson, isName: new Uint8Array(hashes.length) };
  if (nameTokens.length <= MOST_NAMES * hashes.length) for (const name of nameTokens) kinds.isName[name] = 1;
  laidOut.set(prints, kinds);
  return kinds;
}

/** Sets the content tokens inside some word ranges to 1. */
function markWords(
  tokens: Uint8Array,
  { wordPositions }: ArticleFingerprints,
  ranges: readonly number[],
): void {
  let token = 0;
  for (let i = 0; i + 1 < ranges.length; i += 2) {
    const [start, end] = [ranges[i] as number, ranges[i + 1] as number];
    while (token < tokens.length && (wordPositions[token] as number) < start) token++;
    while (token < tokens.length && (wordPositions[token] as number) < end) tokens[token++] = 1;
  }
}

/** For each content token of a story, 1 inside quotation marks. */
function quotedTokens({ tokens, quotedTokenRanges: ranges }: StorySignature): Uint8Array {
  const isQuoted = new Uint8Array(tokens.length);
  for (let i = 0; i + 1 < ranges.length; i += 2) isQuoted.fill(1, ranges[i], ranges[i + 1]);
  return isQuoted;
}

/** The relation of a copy; undefined where too little is copied to be sure. */
export function decideCopy(prints: ArticleFingerprints, evidence: CopyEvidence): Decision | undefined {
  const { ownWords, ownTerms, copiedWords, pageShare, storyShare } = evidence;
  if (ownWords < LEAST_OWN_WORDS || ownTerms < LEAST_OWN_TERMS) return undefined;
  if (ownWords < OWN_SHARE * copiedWords && evidence.longestOwnWords < LEAST_STRETCH_AMONG_QUOTATIONS)
    return undefined;
  if (evidence.longestPassageWords < LEAST_PASSAGE_WORDS) return undefined;
  const confidence = Math.min(0.99, logistic((ownWords - LEAST_OWN_WORDS) / 20 + 1.5));
  if (pageShare < COPY_PAGE_SHARE && evidence.meanPassageWords < COPY_PASSAGE_WORDS) return undefined;
  if (evidence.density < COPY_DENSITY) return undefined;
  if (pageShare >= REPRINT_PAGE_SHARE && storyShare >= REPRINT_STORY_SHARE)
    return { relation: 'reprint', confidence };
  const isEdited = pageShare >= EDITED_SHARE && extentShare(prints, evidence) > EXCERPT_EXTENT;
  return { relation: isEdited ? 'edited' : 'excerpt', confidence };
}

/** Share of the article between the first and the last substantial passage. */
function extentShare(prints: ArticleFingerprints, evidence: CopyEvidence): number {
  const ranges = evidence.passages
    .map((passage) => wordRange(prints, passage.pageStart, passage.pageEnd))
    .filter(({ start, end }) => end - start >= EXTENT_PASSAGE_WORDS);
  const first = Math.min(...ranges.map((range) => range.start));
  const last = Math.max(...ranges.map((range) => range.end));
  return prints.wordCount === 0 ? 0 : (last - first) / prints.wordCount;
}

/** 0 to 1, 0.5 at 0. */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
