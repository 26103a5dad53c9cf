import { pageTextForm } from '../../browser/messages/text-form.ts';
import type { PageText } from '../../messages.ts';
import type { Page } from '../../model.ts';

/** The text of a page as it was read, each article apart, as long as a message may be. */
export const readText = ({ language, articles }: Page): PageText | undefined =>
  pageTextForm.fit({
    language,
    articles: articles.map(({ headline, blocks }) => ({
      headline,
      paragraphs: blocks.map(({ text }) => text),
    })),
    isCut: false,
  });
