/** Converts content tokens back to the words of the article: alignment counts tokens, reports count words. */
import type { ArticleFingerprints } from '../../model.ts';
import type { TokenPassage } from './alignment.ts';

/** A range of words of an article, `[start, end)`. */
export interface WordRange {
  start: number;
  end: number;
}

/** The words that a content token stands for: itself, and the stop words up to the next one. The first token also has those before it. */
export function wordSpan(prints: ArticleFingerprints, token: number): WordRange {
  const start = token === 0 ? 0 : (prints.wordPositions[token] as number);
  return { start, end: prints.wordPositions[token + 1] ?? prints.wordCount };
}

/** Word range of the content tokens `[tokenStart, tokenEnd)` of an article. */
export function wordRange(prints: ArticleFingerprints, tokenStart: number, tokenEnd: number): WordRange {
  return { start: wordSpan(prints, tokenStart).start, end: wordSpan(prints, tokenEnd - 1).end };
}

/** Word ranges of a passage's runs: the words that are also in the story, without the changed words between them. */
export function rangesOfRuns(prints: ArticleFingerprints, { runs }: TokenPassage): WordRange[] {
  return runs.map((run) => wordRange(prints, run.pageStart, run.pageStart + run.length));
}
