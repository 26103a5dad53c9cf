import { PAGE_LIMITS } from '../../browser/messages/page-limits.ts';
import { sentencesOf } from '../../fingerprint/sentences.ts';
import type { CreditPlace, Page } from '../../model.ts';

/** Text of the part of a page that holds a quote; undefined if the page has no such part. */
function textAt({ articles }: Page, { article: number, part, index }: CreditPlace): string | undefined {
  const article = articles[number];
  return part === 'headline' ? article?.headline : article?.[part][index]?.text;
}

/** The sentences that some quotes stand in, in the order of the quotes; empty for a quote that the page has not. Cost: linear in the quotes' paragraphs. */
export const readSentences = (page: Page, places: readonly CreditPlace[]): string[] =>
  places.map((place) => {
    const sentences = sentencesOf(textAt(page, place) ?? '', page.language);
    const around = sentences.findLast(({ charStart }) => charStart <= place.charStart);
    return (around?.text ?? '').trim().slice(0, PAGE_LIMITS.titleChars);
  });
