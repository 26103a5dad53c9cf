import type { Source } from '../model.ts';
import { sayMoment, type Language } from './language.ts';
import { sayOrigin } from './names.ts';

/** Why a story is named as weak evidence: it shares some words, or the page's headline alone. */
export function sayWeakSource(language: Language, { story, headline }: Source): string {
  if (headline === undefined) return language.say('weakSource');
  const key = headline.by === 'agency' ? 'weakHeadline' : 'weakHeadlineOfCopy';
  const ran = language.say(
    key,
    sayOrigin(language, story),
    sayMoment(language, headline.published) ?? headline.published,
  );
  return `${ran} ${language.say('weakHeadlineAlone')}`;
}
