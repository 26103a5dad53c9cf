import type { ArticleFingerprints, Carrier, PageFingerprints, Passage, Source } from '../model.ts';
import type { StorySignature } from '../story-index/story-signature.ts';
import type { Evidence } from './compare/evidence.ts';
import { wordRange } from './compare/word-range.ts';
import type { FoundSource } from './decide/select-sources.ts';
import { isThisPage } from './page-stories.ts';

/** A source in the form of the report: shares to three decimals, passages in words, and carriers without the page itself. */
export function reportSource(page: PageFingerprints, found: FoundSource): Source {
  const { story, relation, confidence, credited, article, evidence } = found;
  const carriers = found.carriers.filter((carrier: Carrier) => !isThisPage(page, carrier.url));
  return {
    story,
    relation,
    confidence: round(confidence),
    pageShare: round(evidence?.pageShare ?? 0),
    storyShare: round(evidence?.storyShare ?? 0),
    credited,
    article,
    passages: evidence === null ? [] : reportPassages(page, article, evidence),
    storyWords: evidence?.signature.wordCount ?? 0,
    carriers,
  };
}

function reportPassages(
  page: PageFingerprints,
  article: number,
  { passages, signature }: Evidence,
): Passage[] {
  const prints = page.articles[article] as ArticleFingerprints;
  const before = page.articles.slice(0, article).reduce((sum, earlier) => sum + earlier.wordCount, 0);
  return passages.map((passage) => {
    const { start, end } = wordRange(prints, passage.pageStart, passage.pageEnd);
    return {
      pageStart: before + start,
      pageEnd: before + end,
      storyStart: estimatedStoryWord(signature, passage.storyStart),
      storyEnd: estimatedStoryWord(signature, passage.storyEnd),
    };
  });
}

/** Word position of a content token of the story: exact at the start of a block, interpolated between two starts. */
export function estimatedStoryWord(signature: StorySignature, token: number): number {
  const { blockTokenStarts, blockWordStarts, wordCount, tokens } = signature;
  let block = 0;
  while (block + 1 < blockTokenStarts.length && (blockTokenStarts[block + 1] as number) <= token) block++;
  const tokenStart = blockTokenStarts[block] ?? 0;
  const wordStart = blockWordStarts[block] ?? 0;
  const blockTokens = (blockTokenStarts[block + 1] ?? tokens.length) - tokenStart;
  const blockWords = (blockWordStarts[block + 1] ?? wordCount) - wordStart;
  return Math.round(wordStart + (blockTokens === 0 ? 0 : ((token - tokenStart) / blockTokens) * blockWords));
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
