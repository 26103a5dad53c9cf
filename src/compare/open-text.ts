import type { ArticleText, PageText } from '../messages.ts';
import type { Page } from '../model.ts';

/** A text that can be compared: that of a tab, or one that the user gave. */
export interface OpenText {
  /** Its own among all texts. */
  key: string;
  /** The tab that gave it; null for one that the user gave. */
  tabId: number | null;
  /** Host of the outlet, name of the file, or what a pasted text is called. */
  from: string;
  /** BCP 47, null if unknown. */
  language: string | null;
  /** Its main article first. */
  articles: readonly [ArticleText, ...ArticleText[]];
  isCut: boolean;
}

/** Where a text is from. */
export type Origin = Pick<OpenText, 'key' | 'tabId' | 'from'>;

/** A page's text as one that can be compared; undefined for one without an article. */
export function openTextOf(origin: Origin, { language, articles, isCut }: PageText): OpenText | undefined {
  const [main, ...others] = articles;
  return main && { ...origin, language, articles: [main, ...others], isCut };
}

/** The text of a page that the user gave. */
export const textOfPage = ({ language, articles }: Page): PageText => ({
  language,
  articles: articles.map(({ headline, blocks }) => ({
    headline,
    paragraphs: blocks.map(({ text }) => text),
  })),
  isCut: false,
});
