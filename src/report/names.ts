/** Short names of origins and relations, as lists and badges show them. */
import type { Relation, Story } from '../model.ts';
import { sayDate, type Language, type MessageKey } from './language.ts';

const RELATIONS: Record<Relation, MessageKey> = {
  original: 'relationOriginal',
  reprint: 'relationReprint',
  edited: 'relationEdited',
  excerpt: 'relationExcerpt',
  rewrite: 'relationRewrite',
  cites: 'relationCites',
  'own-page': 'relationOwnPage',
  credited: 'relationCredited',
  none: 'relationNone',
};

/** An agency by its code, or an outlet by its host; both are null where neither is known. */
export interface Origin {
  agency: string | null;
  outlet: string | null;
}

/** Name of a story's origin, for example "AP" or "kyivpost.com". */
export const sayOrigin = (language: Language, { agency, outlet }: Origin): string =>
  agency ?? outlet ?? language.say('unnamedOrigin');

/** A story's origin and date: "AP, Jan 13, 2025". */
export function sayStory(language: Language, story: Story): string {
  const origin = sayOrigin(language, story);
  const date = sayDate(language, story.published);
  return date === undefined ? origin : language.say('storyBy', origin, date);
}

/** The origin that a credit names; "news agencies" for a generic line that names none. */
export const sayCreditedOrigin = (language: Language, { agency, outlet }: Origin): string =>
  agency ?? outlet ?? language.say('newsAgencies');

/** How a page or carrier relates to its story: "Full copy". */
export const sayRelation = (language: Language, relation: Relation): string =>
  language.say(RELATIONS[relation]);

/** Text of a badge: "AP · Full copy", or "Own report · cites AP". */
export const sayBadgeOf = (language: Language, origin: string, relation: Relation): string =>
  relation === 'cites'
    ? language.say('badgeCites', origin)
    : language.say('badgeLabel', origin, sayRelation(language, relation));

/** Text of the badge at a link. */
export const sayLinkBadge = (language: Language, known: Origin & { relation: Relation }): string =>
  sayBadgeOf(language, sayOrigin(language, known), known.relation);
