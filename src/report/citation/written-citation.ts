import { sayDate, sayItems, type Language } from '../language.ts';
import { markdownLink, markdownText } from '../markdown.ts';
import type { CitedPage } from './cited-page.ts';

/** What follows the title in words: the outlet with its agencies, the day, and the day on which it was read. */
function restOf(language: Language, { work, agencies, date, accessDate }: CitedPage): string[] {
  const accessed = language.say('citationAccessed', sayDate(language, accessDate) ?? accessDate);
  const from = agencies.length === 0 ? work : `${work} (${sayItems(language, agencies)})`;
  return [from, sayDate(language, date), accessed].filter((part) => part !== undefined);
}

/** A citation in words, dates as the user's language writes them; the address ends it, so that no stop is taken for a part of it. */
export function citeInWords(language: Language, page: CitedPage): string {
  return [language.say('quotedCredit', page.title), ...restOf(language, page), page.url].join('. ');
}

/** The same in Markdown, the title a link. */
export function citeInMarkdown(language: Language, page: CitedPage): string {
  const rest = restOf(language, page).map(markdownText);
  return [markdownLink(page.title, page.url), ...rest].join('. ');
}
