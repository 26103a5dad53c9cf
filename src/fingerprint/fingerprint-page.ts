import type { Article, ArticleFingerprints, Credit, Page, PageFingerprints } from '../model.ts';
import { runToEnd, WORK, type Steps } from '../steps.ts';
import type { Token } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';
import { hashContentToken } from './content-token.ts';
import { isName, isNameAmongNouns, markTitles, NOUN_CAPITALS } from './names.ts';
import { isPostSignature, quotedRanges } from './quotations.ts';
import { findSpeech, readSpeech, type BlockSpeech } from './speech.ts';
import { languageOfText } from './text-language.ts';

/** All that matching needs of a page: hashes, positions, credits, title and addresses, but no text. Cost: linear in the page's length. */
export const fingerprintPage = (page: Page, credits: readonly Credit[]): PageFingerprints =>
  runToEnd(fingerprintPageInSteps(page, credits));

/** Like `fingerprintPage`, with pauses. */
export function* fingerprintPageInSteps(page: Page, credits: readonly Credit[]): Steps<PageFingerprints> {
  const articles: ArticleFingerprints[] = [];
  const known = new Map<string, readonly Token[]>();
  const remember = (text: string): readonly Token[] => {
    const tokens = tokenize(text);
    known.set(text, tokens);
    return tokens;
  };
  const language = languageOfText(page.articles[0]?.blocks ?? [], remember) ?? page.language;
  for (const article of page.articles)
    articles.push(yield* fingerprintArticleInSteps(article, { language, known }));
  return {
    url: page.url,
    canonicalUrl: page.canonicalUrl,
    title: page.title,
    language,
    published: page.published,
    articles,
    credits,
    ...(page.hasUnreadMetadata === true ? { hasUnreadMetadata: true } : {}),
  };
}

/** Fingerprints of one article's blocks. The headline stays a string, because reports show it. */
export const fingerprintArticle = (article: Pick<Article, 'headline' | 'blocks'>): ArticleFingerprints =>
  runToEnd(fingerprintArticleInSteps(article));

/** No language is known, and the tokens of no text. */
const NOTHING_READ = { language: null, known: new Map() };

function* fingerprintArticleInSteps(
  article: Pick<Article, 'headline' | 'blocks'>,
  {
    language,
    known,
  }: { language: string | null; known: ReadonlyMap<string, readonly Token[]> } = NOTHING_READ,
): Steps<ArticleFingerprints> {
  const hasNounCapitals = NOUN_CAPITALS.includes(language ?? '');
  const hashes: number[] = [];
  const wordPositions: number[] = [];
  const blockWordStarts: number[] = [];
  const nameTokens: number[] = [];
  const quotedOfBlocks: number[][] = [];
  const speech: BlockSpeech[] = [];
  let wordCount = 0;
  for (const [i, block] of article.blocks.entries()) {
    const tokens = known.get(block.text) ?? tokenize(block.text);
    yield tokens.length * WORK.word;
    blockWordStarts.push(wordCount);
    const isContent = (at: number): boolean => hashContentToken(tokens[at] as Token, tokens[at + 1]) !== null;
    const isInTitle = markTitles(block.text, tokens, isContent);
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      const hash = hashContentToken(token, tokens[at + 1]);
      if (hash === null) continue;
      if (
        (token.word.hasDigit || isInTitle[at] === 0) &&
        isName(block.text, token) &&
        (!hasNounCapitals || isNameAmongNouns(block.text, token, tokens[at - 1], tokens[at + 1]))
      )
        nameTokens.push(hashes.length);
      hashes.push(hash);
      wordPositions.push(wordCount + at);
    }
    const isSigned = isPostSignature(article.blocks[i + 1]?.text ?? '');
    const quoted = quotedRanges(block.text, tokens, isSigned);
    quotedOfBlocks.push(quoted);
    speech.push(readSpeech(block.text, tokens, quoted));
    wordCount += tokens.length;
  }
  const { isSpoken, maySpeak } = findSpeech(speech);
  const ranges = (rangesOf: (block: number) => readonly number[]): number[] =>
    blockWordStarts.flatMap((start, block) => rangesOf(block).map((position) => start + position));
  const whole = (block: number): number[] => [0, (speech[block] as BlockSpeech).words];
  return {
    headline: article.headline,
    wordCount,
    hashes,
    wordPositions,
    blockWordStarts,
    nameTokens,
    quotedWordRanges: ranges((block) =>
      isSpoken[block] === true ? whole(block) : (quotedOfBlocks[block] as number[]),
    ),
    firstPersonWordRanges: ranges((block) => (maySpeak[block] === true ? whole(block) : [])),
  };
}
