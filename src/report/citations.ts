/** Where a report cites the origin of a story: the page's own words of attribution. */
import type { Credit, Source } from '../model.ts';
import { namesOrigin } from '../origin.ts';
import { sayList, sayNumber, type Language } from './language.ts';
import { sayOrigin } from './names.ts';

/** The page's attributions to the source's origin in its article, in reading order. */
export const citationsOf = ({ story, article }: Source, credits: readonly Credit[]): Credit[] =>
  credits
    .filter((credit) => credit.kind === 'citation' && namesOrigin(credit, story))
    .filter(({ place }) => (place?.article ?? article) === article)
    .toSorted((a, b) => (a.place?.index ?? 0) - (b.place?.index ?? 0));

/** The paragraph that an attribution stands in, from 1; undefined beside the text. */
export const paragraphOf = ({ place }: Credit): number | undefined =>
  place?.part === 'blocks' ? place.index + 1 : undefined;

/** Who is cited, and in which paragraphs; undefined where that is not known. */
export function sayCited(language: Language, source: Source, credits: readonly Credit[]): string | undefined {
  const places = new Set(citationsOf(source, credits).flatMap((credit) => paragraphOf(credit) ?? []));
  if (places.size === 0) return undefined;
  const numbers = [...places].map((place) => sayNumber(language, place));
  return language.say(
    numbers.length === 1 ? 'citedInParagraph' : 'citedInParagraphs',
    sayOrigin(language, source.story),
    sayList(language, numbers),
  );
}
