/** Weighs only an article's own words, outside quotation marks: if two reports quote one statement, neither need be made from the other. */
import type { ArticleFingerprints } from '../../model.ts';
import type { StoryIndex } from '../../story-index/story-index.ts';
import type { Evidence } from './evidence.ts';
import { weigh } from './weigh.ts';
import { lookUpTerms } from '../search/page-terms.ts';
import { askUnread, sharedTermsOf, type SharedTerms } from '../search/shared-terms.ts';

/** Fewest words of a quotation that counts as speech. Shorter ones are names of things, or single words. Not measured apart. Lower: titles of books are taken out. */
const LEAST_QUOTATION_WORDS = 8;

/** The article without its longer quotations. Removes their tokens and words; all other positions stay. */
export function withoutQuotations(prints: ArticleFingerprints): ArticleFingerprints {
  const isQuoted = new Uint8Array(prints.wordCount);
  const ranges = prints.quotedWordRanges;
  for (let i = 0; i + 1 < ranges.length; i += 2) {
    const [start, end] = [ranges[i] as number, ranges[i + 1] as number];
    if (end - start >= LEAST_QUOTATION_WORDS) isQuoted.fill(1, start, end);
  }
  const kept = [...prints.hashes.keys()].filter(
    (token) => isQuoted[prints.wordPositions[token] as number] !== 1,
  );
  const named = new Set(prints.nameTokens);
  return {
    ...prints,
    wordCount: isQuoted.reduce((sum, quoted) => sum + 1 - quoted, 0),
    hashes: kept.map((token) => prints.hashes[token] as number),
    wordPositions: kept.map((token) => prints.wordPositions[token] as number),
    nameTokens: [...kept.keys()].filter((i) => named.has(kept[i] as number)),
    quotedWordRanges: [],
  };
}

/**
 * The evidence on a story by the article's words outside quotation marks; the same object if the article quotes nothing. Cost: a look-up of the
 * article's terms.
 * @param mayBeRewrite see `weigh`
 */
export function weighOwnWords(
  prints: ArticleFingerprints,
  evidence: Evidence,
  { index, mayBeRewrite }: { index: StoryIndex; mayBeRewrite: (bound: Evidence) => boolean },
): Evidence {
  const own = withoutQuotations(prints);
  if (own.hashes.length === prints.hashes.length) return evidence;
  const { story, signature, standing } = evidence;
  const terms = lookUpTerms(own, index);
  askUnread(terms, Uint32Array.of(story));
  const shared = sharedTermsOf(terms, [story])[0] as SharedTerms;
  return weigh({ prints: own, terms }, { story, signature, standing, shared }, mayBeRewrite);
}
