/** Origins and relations in a word or two, as lists and badges name them. */
import type { Relation, Story } from '../model.ts';
import { sayDate, type Language, type MessageKey } from './language.ts';

const RELATIONS: Record<Relation, MessageKey> = {
  original: 'relationOriginal',
  reprint: 'relationReprint',
  edited: 'relationEdited',
  excerpt: 'relationExcerpt',
  rewrite: 'relationRewrite',
  cites: 'relationCites',
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

/** Whose story it is, and of when: "AP, Jan 13, 2025". */
export function sayStory(language: Language, story: Story): string {
  const origin = sayOrigin(language, story);
  const date = sayDate(language, story.published);
  return date === undefined ? origin : language.say('storyBy', origin, date);
}

/** Whom a credit names; a generic line ("with agencies") names no one agency. */
export const sayCreditedOrigin = (language: Language, { agency, outlet }: Origin): string =>
  agency ?? outlet ?? language.say('newsAgencies');

/** How a page or carrier relates to its story: "Full copy". */
export const sayRelation = (language: Language, relation: Relation): string =>
  language.say(RELATIONS[relation]);

/** What a link leads to: "AP · Full copy". */
export const sayLinkBadge = (language: Language, known: Origin & { relation: Relation }): string =>
  language.say('badgeLabel', sayOrigin(language, known), sayRelation(language, known.relation));
