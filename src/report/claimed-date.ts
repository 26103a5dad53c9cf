import { TEXT_REUSE, type Carrier, type Report, type Source, type Story } from '../model.ts';
import { sayDate, type Language } from './language.ts';

/** Does something give itself a day before the story's? False where a day is unknown. */
export function isDatedBefore(published: string | null, story: Pick<Story, 'published'>): boolean {
  const [own, wire] = [published, story.published].map((date) => date?.slice(0, 10));
  return own !== undefined && wire !== undefined && own < wire;
}

/** A carrier's date in its list, told apart where it is before the story's. Undefined where none is known. */
export function sayCarrierDate(language: Language, story: Story, { published }: Carrier): string | undefined {
  const date = sayDate(language, published);
  return date !== undefined && isDatedBefore(published, story)
    ? language.say('carrierDatedEarlier', date)
    : date;
}

/**
 * A word of doubt where a page that has a story's text dates itself before the story: a page can give itself any date, so that "earlier than the
 * wire" is never a fact. Undefined where the dates raise no doubt, or one of them is unknown.
 */
export function sayClaimedDate(
  language: Language,
  { published }: Pick<Report['page'], 'published'>,
  { relation, story }: Source,
): string | undefined {
  if (TEXT_REUSE[relation] === 'none' || !isDatedBefore(published, story)) return undefined;
  const [claimed, known] = [published, story.published].map((date) =>
    sayDate(language, date?.slice(0, 10) ?? null),
  );
  return claimed === undefined || known === undefined
    ? undefined
    : language.say('dateClaimed', claimed, known);
}
