import type { ArticleFingerprints, Carrier, PageFingerprints, Passage, Source } from '../model.ts';
import type { StorySignature } from '../story-index/story-signature.ts';
import type { Evidence } from './compare/evidence.ts';
import { wordRange } from './compare/word-range.ts';
import type { FoundSource } from './decide/select-sources.ts';
import { isThisPage } from './page-stories.ts';

/** A source in the form of the report: shares to three decimals, passages in words, and carriers without the page itself. */
export function reportSource(
  page: PageFingerprints,
  found: FoundSource,
  claims: NonNullable<Source['claims']>,
): Source {
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
    ...(evidence !== null && reportFacts(page, found, evidence.signature)),
    ...(found.isTranslation === true && relation === 'rewrite' && { isTranslation: true as const }),
    ...(found.isOfPart === true && { isOfPart: true as const }),
    ...(found.headline !== undefined && { headline: found.headline }),
    storyWords: evidence?.signature.wordCount ?? 0,
    carriers,
    ...(claims.length > 0 && { claims }),
  };
}

function reportPassages(
  page: PageFingerprints,
  article: number,
  { passages, signature }: Evidence,
): Passage[] {
  const prints = page.articles[article] as ArticleFingerprints;
  const before = wordsBefore(page, article);
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

/** The names in words; nothing for a source without any, or one that nothing is claimed of. */
function reportFacts(
  page: PageFingerprints,
  { article, relation, placedNames = [] }: FoundSource,
  signature: StorySignature,
): Pick<Source, 'facts'> {
  if (placedNames.length === 0 || relation === 'none') return {};
  const { wordPositions } = page.articles[article] as ArticleFingerprints;
  const before = wordsBefore(page, article);
  const names = placedNames.map(({ pageStart, pageEnd, estimatedStoryToken: token }) => ({
    pageStart: before + (wordPositions[pageStart] as number),
    pageEnd: before + (wordPositions[pageEnd - 1] as number) + 1,
    estimatedStoryWord: token === null ? null : estimatedStoryWord(signature, token),
  }));
  const starts = signature.blockTokenStarts;
  const tokens = placedNames.flatMap(({ estimatedStoryToken }) => estimatedStoryToken ?? []);
  const shared = new Set(tokens.map((token) => starts.findLastIndex((start) => start <= token)));
  return {
    facts: { names, storyParagraphs: starts.length, estimatedSharedParagraphs: shared.size },
  };
}

/** Words of the page before one of its articles. */
function wordsBefore(page: PageFingerprints, article: number): number {
  return page.articles.slice(0, article).reduce((sum, earlier) => sum + earlier.wordCount, 0);
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
