import { TEXT_REUSE, type Report, type Source } from '../model.ts';
import { sayDate, type Language } from './language.ts';

/**
 * A word of doubt where a page that has a story's text dates itself before the story: a page can give itself any date, so that "earlier than the
 * wire" is never a fact. Undefined where the dates raise no doubt, or one of them is unknown.
 */
export function sayClaimedDate(
  language: Language,
  { published }: Pick<Report['page'], 'published'>,
  { relation, story }: Source,
): string | undefined {
  const [page, wire] = [published, story.published].map((date) => date?.slice(0, 10));
  if (TEXT_REUSE[relation] === 'none' || page === undefined || wire === undefined || page >= wire)
    return undefined;
  const [claimed, known] = [sayDate(language, page), sayDate(language, wire)];
  return claimed === undefined || known === undefined
    ? undefined
    : language.say('dateClaimed', claimed, known);
}
